import type { Log } from './platform.ts';

/** Writes to standard error, so that what a command prints stays clean. */
export const consoleLog: Log = {
  info: (message) => write('info', message),
  warn: (message, cause) => write('warn', message, cause),
  error: (message, cause) => write('error', message, cause),
};

function write(level: string, message: string, cause?: unknown): void {
  const why = cause instanceof Error ? `: ${cause.stack ?? cause.message}` : '';
  process.stderr.write(`attache ${level}: ${message}${why}\n`);
}
