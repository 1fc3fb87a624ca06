/**
 * What happens to a store that cannot be trusted: it is kept, whole, under another name, and a fresh one is begun in
 * its place. Nothing is ever deleted.
 */
import { existsSync, renameSync, statSync } from 'node:fs';
import { join, parse } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Log } from '../../platform.ts';
import { isDamage, storageFailure } from './storage-failure.ts';

/** A store is up to three files: the database, its write-ahead log and that log's index. */
const SUFFIXES = ['', '-wal', '-shm'];

type Options = { file: string; log: Log; now: () => Date };

/** Sets `file` aside when it is damaged: `annotations.damaged-<time>.sqlite`. */
export function setAsideIfDamaged({ file, log, now }: Options): void {
  const examined = identity(file);
  const damage = findDamage(file);
  // Another process may have found the same and begun a fresh store meanwhile; that one must stay.
  if (damage === null || identity(file) !== examined) return;

  const aside = freeName(file, now());
  try {
    for (const suffix of SUFFIXES) {
      if (existsSync(file + suffix)) renameSync(file + suffix, aside + suffix);
    }
  } catch (cause) {
    throw storageFailure(`Your notes are damaged (${damage}) and could not be set aside:`, file, cause);
  }
  log.error(
    `The notes in ${file} are damaged (${damage}). They were kept as ${aside}; a new file was begun.`,
  );
}

/** Which file stands at a path: another one at the same path has another identity; empty when there is none. */
export function identity(file: string): string {
  const stat = statSync(file, { bigint: true, throwIfNoEntry: false });
  return stat === undefined ? '' : `${stat.dev}:${stat.ino}`;
}

function findDamage(file: string): string | null {
  if (isEmpty(file)) {
    return holdsBytes(`${file}-wal`) && isEmpty(file) ? 'the database is gone from beside its log' : null;
  }
  let db: DatabaseSync | null = null;
  try {
    // Read-only: a writing connection that closes folds its log into the damaged file and deletes the log.
    db = new DatabaseSync(file, { readOnly: true, timeout: 5000 });
    const [first] = db.prepare('PRAGMA integrity_check(1)').all();
    const verdict = String(first?.integrity_check);
    return verdict === 'ok' ? null : verdict;
  } catch (cause) {
    if (isDamage(cause)) return String(cause);
    return null; // Not damage, so not a reason to set aside; opening for good meets it again and reports it.
  } finally {
    db?.close();
  }
}

/** Whether there is no database; SQLite takes an empty file for a new one and deletes the log beside it. */
function isEmpty(file: string): boolean {
  return !holdsBytes(file);
}

function holdsBytes(file: string): boolean {
  return (statSync(file, { throwIfNoEntry: false })?.size ?? 0) > 0;
}

function freeName(file: string, at: Date): string {
  const { dir, name, ext } = parse(file);
  const time = at.toISOString().replaceAll(/[:.]/g, '-'); // no colons in a Windows file name
  for (let count = 1; ; count += 1) {
    const aside = join(dir, `${name}.damaged-${time}${count > 1 ? `-${count}` : ''}${ext}`);
    if (SUFFIXES.every((suffix) => !existsSync(aside + suffix))) return aside;
  }
}
