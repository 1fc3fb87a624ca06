/** Looking into a SQLite file without changing it. */
import { existsSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { pathToFileURL } from 'node:url';

/** How long to wait for another process (a command beside the open app) to finish writing. */
export const BUSY_MS = 5000;

/** Reads a store that others may have open. Makes the index of its log where that is missing; throws what SQLite throws. */
export function look<T>(file: string, see: (db: DatabaseSync) => T): T {
  // Read-only: a writing connection that closes folds its log into the file, damaged or not, and deletes the log.
  return seeAndClose(new DatabaseSync(file, { readOnly: true, timeout: BUSY_MS }), see);
}

/**
 * Reads a file that nobody has open, and makes no file beside it. One with a log may be open after all, and is read as such.
 * @see https://www.sqlite.org/uri.html#uriimmutable
 */
export function lookAtStill<T>(file: string, see: (db: DatabaseSync) => T): T {
  if (existsSync(`${file}-wal`)) return look(file, see);
  const url = pathToFileURL(file);
  url.search = 'immutable=1';
  return seeAndClose(new DatabaseSync(url, { readOnly: true }), see);
}

/** What SQLite finds wrong with the whole file, at most `limit` sentences; none when it is sound. */
export function integrityProblems(db: DatabaseSync, limit: number): string[] {
  const verdicts = db.prepare(`PRAGMA integrity_check(${limit})`).all();
  const problems = verdicts.map(({ integrity_check }) => String(integrity_check));
  return problems[0] === 'ok' ? [] : problems;
}

/** How many of the migrations the file has been through. */
export function version(db: DatabaseSync): number {
  return Number(db.prepare('PRAGMA user_version').get()?.user_version);
}

function seeAndClose<T>(db: DatabaseSync, see: (db: DatabaseSync) => T): T {
  try {
    return see(db);
  } finally {
    db.close();
  }
}
