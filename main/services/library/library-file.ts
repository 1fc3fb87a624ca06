/** A file as it lies in the library, before anything is read of it. */
import { createHash } from 'node:crypto';

/** `path` is relative, with `/`. */
export type LibraryFile = { path: string; bytes: Uint8Array; modified: Date };

/** Larger files are no texts that a person wrote, and would stop the app for seconds. */
export const LARGEST_FILE = 20 * 1024 * 1024;

/** Why such a file was not read; `name` as the reader knows it. */
export function tooLarge(name: string, done: 'read' | 'imported'): string {
  return `“${name}” is larger than 20 MB and was not ${done}; split it up.`;
}

/** SHA-256 of a file's bytes, hex. */
export function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** YYYY-MM-DD, of the time zone UTC. */
export function dayOf(date: Date): string {
  return date.toISOString().slice(0, 10);
}
