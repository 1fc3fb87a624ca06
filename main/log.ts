import type { Log } from './platform.ts';

/** Writes to standard error, so that what a command prints stays clean. */
export const consoleLog: Log = {
  info: (message) => write('info', message),
  warn: (message) => write('warn', message),
  error: (message, cause) =>
    write('error', cause instanceof Error ? `${message}: ${cause.stack ?? cause.message}` : message),
};

function write(level: string, message: string): void {
  process.stderr.write(`attache ${level}: ${message}\n`);
}
