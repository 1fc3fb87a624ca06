/** What SQLite's result codes mean to a reader. */
import { AttacheError } from '../../../shared/errors.ts';

/** Primary result codes, https://www.sqlite.org/rescode.html */
const BUSY = 5;
const LOCKED = 6;
const READONLY = 8;
const IOERR = 10;
const CORRUPT = 11;
const FULL = 13;
const CANTOPEN = 14;
const CONSTRAINT = 19;
const NOTADB = 26;

const REASONS = new Map([
  [BUSY, 'another program is writing to it. Try again'],
  [LOCKED, 'another program is writing to it. Try again'],
  [READONLY, 'the file is write-protected. Allow Attaché to write to it and its folder, then try again'],
  [IOERR, 'the disk reports an error. Check the disk, then try again'],
  [
    CORRUPT,
    'the file is damaged. Restart Attaché: it will set the file aside and go back to the last backup',
  ],
  [NOTADB, 'the file is damaged. Restart Attaché: it will set the file aside and go back to the last backup'],
  [FULL, 'the disk is full. Free some space, then try again'],
  [CANTOPEN, 'the file cannot be opened. Check that its folder exists and that you may write to it'],
]);

/** The primary result code of an error of SQLite's; null for any other error. */
function resultCode(thrown: unknown): number | null {
  if (!(thrown instanceof Error) || !('errcode' in thrown) || typeof thrown.errcode !== 'number') return null;
  return thrown.errcode & 0xff;
}

export function isBusy(thrown: unknown): boolean {
  return resultCode(thrown) === BUSY;
}

export function isDamage(thrown: unknown): boolean {
  const code = resultCode(thrown);
  return code === CORRUPT || code === NOTADB;
}

/** Whether a table's rules keep a row out. */
export function isRefusal(thrown: unknown): boolean {
  return resultCode(thrown) === CONSTRAINT;
}

/** `what` is the beginning of the sentence: “Your change could not be saved in”. */
export function storageFailure(what: string, file: string, cause: unknown): AttacheError {
  if (cause instanceof AttacheError) return cause;
  const message = cause instanceof Error ? cause.message : String(cause);
  const reason =
    REASONS.get(resultCode(cause) ?? 0) ?? `of a failure (${message}). Restart Attaché and try again`;
  return new AttacheError('storage', `${what} ${file}, because ${reason}.`, { file, cause: message }, cause);
}
