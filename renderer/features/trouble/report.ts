import type { Arguments } from '../../../shared/contract/index.ts';
import type { Client } from '../../client/index.ts';

type Place = Arguments<'trouble.report'>['place'];

/** Sends an error of the page to the log. What it says stays here, because it may quote what was at hand. */
export function report(client: Client, place: Place, thrown: unknown): void {
  const { name, stack = '' } = thrown instanceof Error ? thrown : new Error();
  client
    .call('trouble.report', { place, name: name.slice(0, 100), stack: stack.slice(0, 8000) })
    .catch(() => {}); // the services are gone, as every other call says; there is nobody left to tell
}

/** Reports what nobody catches in the page, for as long as it is open. */
export function reportStrayErrors(client: Client): void {
  // A layout that takes more than one frame is told in the same way, without an error.
  addEventListener('error', ({ error }) => error && report(client, 'script', error));
  addEventListener('unhandledrejection', ({ reason }) => report(client, 'promise', reason));
}
