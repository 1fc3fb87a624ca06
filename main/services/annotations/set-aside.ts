/** What happens to a store that cannot be trusted: it is kept, whole, under another name. Nothing is ever deleted. */
import { existsSync, renameSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import type { Log } from '../../platform.ts';
import { freeSetAsideName, holdsBytes, SUFFIXES } from './files.ts';
import { integrityProblems, look } from './look.ts';
import { isDamage, storageFailure } from './storage-failure.ts';

/** Another process may be at the same, and rename as many files as this one would. */
const LOCK_MS = 30_000;

type Options = { file: string; log: Log; now: () => Date };

/** Sets `file` aside when it is damaged: `annotations.damaged-<time>.sqlite`. Error `storage` when that cannot be done. */
export function setAsideIfDamaged(options: Options): void {
  const { file } = options;
  if (findDamage(file) === null) return;
  oneAtATime(file, () => {
    // Another process may have set it aside meanwhile; what has been begun since must stay.
    const damage = findDamage(file);
    if (damage !== null) setAside(options, damage);
  });
}

function setAside({ file, log, now }: Options, damage: string): void {
  const aside = freeSetAsideName(file, now());
  try {
    for (const suffix of SUFFIXES) {
      if (existsSync(file + suffix)) renameSync(file + suffix, aside + suffix);
    }
  } catch (cause) {
    throw storageFailure(`Your annotations are damaged (${damage}) and could not be set aside:`, file, cause);
  }
  log.error(`The annotations in ${file} are damaged (${damage}). They were kept as ${aside}.`);
}

/** The lock is one of SQLite's on a file beside the store: the system opens it when its holder is killed. */
function oneAtATime(file: string, run: () => void): void {
  const lock = new DatabaseSync(`${file}-lock`, { timeout: LOCK_MS });
  try {
    lock.exec('BEGIN EXCLUSIVE');
    run();
  } finally {
    lock.close();
  }
}

/** What is wrong with the store at `file`; null when nothing is, or when there is none. Changes nothing. */
export function findDamage(file: string): string | null {
  if (isEmpty(file)) {
    return holdsBytes(`${file}-wal`) && isEmpty(file) ? 'the database is gone from beside its log' : null;
  }
  try {
    return look(file, (db) => integrityProblems(db, 1))[0] ?? null;
  } catch (cause) {
    if (isDamage(cause)) return String(cause);
    return null; // Not damage, so not a reason to set aside; opening for good meets it again and reports it.
  }
}

/** Whether there is no database; SQLite takes an empty file for a new one and deletes the log beside it. */
function isEmpty(file: string): boolean {
  return !holdsBytes(file);
}
