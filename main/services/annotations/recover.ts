/** How a store that was begun anew gets back what the damaged one held: from the latest backup, and from its remains. */
import { basename } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import type { Log } from '../../platform.ts';
import { type Backup, listBackups } from './backups.ts';
import { listSetAside } from './files.ts';
import { integrityProblems, lookAtStill } from './look.ts';
import { addNotice } from './notice.ts';
import { mergeRows, type ReadRows, readRows } from './rows.ts';
import { storageFailure } from './storage-failure.ts';
import { transact } from './transact.ts';

type Options = { file: string; log: Log; now: () => Date };

/** What became of one store that was set aside. `whole`: whether nothing of it was unreadable. */
type Salvage = { aside: string; added: number; whole: boolean };

/**
 * Takes into the open store what the damaged ones beside it held that were not looked at yet, which a kill in the midst of
 * it leaves so, and keeps in it what the reader must be told (`notice.ts`). Never throws: the reader can go on without.
 * Answers why it failed, or null.
 */
export function recover(db: DatabaseSync, options: Options): string | null {
  const { file, log } = options;
  try {
    if (waiting(db, file).length === 0) return null;
    transact(db, () => takeBack(db, options));
    return null;
  } catch (cause) {
    const failure = storageFailure('Your damaged annotations could not be recovered into', file, cause);
    log.error(failure.message, cause);
    return `${failure.message} They are kept beside it, and Attaché tries again when it is started.`;
  }
}

/** Within a transaction: of two processes that come to it, the second finds nothing left to do. */
function takeBack(db: DatabaseSync, { file, log, now }: Options): void {
  const asides = waiting(db, file);
  if (asides.length === 0) return;
  const found = latestSound(file, log);
  if (found !== null) mergeRows(found.read, db);
  const salvages = asides.map((aside) => salvage(db, aside, log));
  const note = db.prepare('INSERT INTO meta VALUES (?, ?)');
  for (const aside of asides) note.run(noteOf(aside), now().toISOString());
  const told = sentences(found?.backup ?? null, salvages);
  addNotice(db, told);
  log.warn(told);
}

/** Those set aside that the store has no note of. */
function waiting(db: DatabaseSync, file: string): string[] {
  const noted = db.prepare('SELECT 1 FROM meta WHERE key = ?');
  return listSetAside(file).filter((aside) => noted.get(noteOf(aside)) === undefined);
}

function noteOf(aside: string): string {
  return `recovered ${basename(aside)}`;
}

function latestSound(file: string, log: Log): { backup: Backup; read: ReadRows } | null {
  for (const backup of backupsOf(file, log)) {
    try {
      const [problem] = lookAtStill(backup.file, (db) => integrityProblems(db, 1));
      if (problem === undefined) return { backup, read: readRows(backup.file) };
      log.warn(`The backup ${backup.file} is damaged (${problem}) and was passed over.`);
    } catch (cause) {
      log.warn(`The backup ${backup.file} could not be read and was passed over.`, cause);
    }
  }
  return null;
}

function backupsOf(file: string, log: Log): Backup[] {
  try {
    return listBackups(file);
  } catch (cause) {
    log.warn(`The backups of ${file} could not be looked for.`, cause);
    return [];
  }
}

function salvage(db: DatabaseSync, aside: string, log: Log): Salvage {
  const read = readRemains(aside, log);
  if (read === null) return { aside, added: 0, whole: false };
  return { aside, added: mergeRows(read, db), whole: read.whole };
}

function readRemains(aside: string, log: Log): ReadRows | null {
  try {
    return readRows(aside);
  } catch (cause) {
    log.warn(`Nothing could be read from the damaged annotations in ${aside}.`, cause);
    return null;
  }
}

function sentences(backup: Backup | null, salvages: readonly Salvage[]): string {
  const added = salvages.reduce((sum, salvage) => sum + salvage.added, 0);
  const whole = salvages.every((salvage) => salvage.whole);
  const files = salvages.map(({ aside }) => aside).join(' and ');
  const parts = backup === null ? withoutBackup(added, whole) : withBackup(backup, added, whole);
  return ['Your annotations were damaged.', ...parts, `What was damaged is kept as ${files}.`].join(' ');
}

function withBackup({ taken }: Backup, added: number, whole: boolean): string[] {
  const moment = `${taken.slice(0, 16).replace('T', ' ')} UTC`;
  return [
    `Attaché went back to the backup of ${moment} and added ${counted(added)}, made or changed since, that could still be read.`,
    ...(whole ? [] : ['Others that were made or changed since then may be missing.']),
  ];
}

function withoutBackup(added: number, whole: boolean): string[] {
  return [
    `There was no backup to go back to; ${counted(added)} could still be read and were kept.`,
    ...(whole ? [] : ['The others are missing.']),
  ];
}

function counted(count: number): string {
  return count === 1 ? '1 annotation or reply' : `${count} annotations and replies`;
}
