/**
 * The log that stays: `logs/attache.log` in the data folder, and one older file beside it. It is there to be handed to
 * others, and so holds nothing of what the reader reads or writes:
 * - of an error that was caught only its class, its code and where it was thrown, because its message may quote what was at hand;
 * - paths within the data folder, and no others from their root.
 * Whoever logs says in the message which briefing or file it was by its path in the library, and quotes no words of it.
 */
import { closeSync, existsSync, fstatSync, openSync, readSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import electronLog from 'electron-log/node';
import type { Log } from './platform.ts';

/** At twice this in all, with the older file, the log takes no more of the disk. */
const LARGEST_BYTES = 512 * 1024;

/** Enough lines for the last trouble and what led to it. */
const TAIL_LINES = 60;
const TAIL_BYTES = 16 * 1024;

/** Adds to what `console` writes the file in the data folder (absolute), which is made with its first line. */
export function logInto(data: string, console: Log): Log {
  const logger = electronLog.create({ logId: data });
  const { file, ...others } = logger.transports;
  for (const transport of Object.values(others)) if (transport) transport.level = false;
  file.resolvePathFn = () => logFile(data);
  file.maxSize = LARGEST_BYTES;
  file.format = '{iso} {level} {text}';
  const keep = (level: 'info' | 'warn' | 'error', message: string, cause?: unknown) =>
    logger[level](withoutRoots(cause === undefined ? message : `${message} (${traceOf(cause)})`, data));
  return {
    info(message) {
      console.info(message);
      keep('info', message);
    },
    warn(message, cause) {
      console.warn(message, cause);
      keep('warn', message, cause);
    },
    error(message, cause) {
      console.error(message, cause);
      keep('error', message, cause);
    },
  };
}

/** The last lines of the log, oldest first. */
export function logTail(data: string): string[] {
  const file = logFile(data);
  if (!existsSync(file)) return [];
  const descriptor = openSync(file, 'r');
  try {
    const { size } = fstatSync(descriptor);
    const bytes = Buffer.alloc(Math.min(size, TAIL_BYTES));
    readSync(descriptor, bytes, 0, bytes.length, size - bytes.length);
    const lines = bytes.toString('utf8').trimEnd().split('\n');
    return (size > TAIL_BYTES ? lines.slice(1) : lines).slice(-TAIL_LINES);
  } finally {
    closeSync(descriptor);
  }
}

function logFile(data: string): string {
  return join(data, 'logs', 'attache.log');
}

/** What an error tells without its message: `TypeError at readBriefing (read-briefing.js:10:5) at …`. */
export function traceOf(cause: unknown): string {
  if (!(cause instanceof Error)) return typeof cause;
  const code = 'code' in cause ? ` ${String(cause.code)}` : '';
  const inner = cause.cause === undefined ? '' : `, because of ${traceOf(cause.cause)}`;
  return `${cause.name}${code}${framesOf(cause.stack ?? '')}${inner}`;
}

/** The frames of a stack, with the names of files instead of their paths. */
export function framesOf(stack: string): string {
  return stack
    .split('\n')
    .filter((line) => /^\s+at .*:\d+:\d+\)?$/.test(line))
    .slice(0, 12)
    .map((line) => ` ${line.trim().replace(/(?:[a-z]+:\/\/)?[^\s(]*[/\\]/gi, '')}`)
    .join('');
}

function withoutRoots(text: string, data: string): string {
  return text.replaceAll(data, '<data>').replaceAll(homedir(), '~');
}
