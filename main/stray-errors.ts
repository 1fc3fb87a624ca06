/** Errors that nobody caught: logged and told, and the app goes on, because to end would cost the reader what is being written. */
import type { Log } from './platform.ts';
import type { Troubles } from './services/troubles/index.ts';

/** For the hosts that stay open; a command ends with its error instead. */
export function tellStrayErrors(log: Log, troubles: Troubles): void {
  const tell = (thrown: unknown): void => {
    log.error('An error that nobody caught', thrown);
    troubles.add(
      'internal',
      'Something went wrong inside Attaché. What you have written is kept. If something does not work as it should, start Attaché again.',
    );
  };
  // A terminal that has gone takes no words. That this is so would be told there again, and without an end.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
  process.on('uncaughtException', tell);
  process.on('unhandledRejection', tell);
}
