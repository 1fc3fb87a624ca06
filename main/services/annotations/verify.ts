/** Whether what readers made is sound, found out by reading only: for a store that must not be touched. */
import type { DatabaseSync } from 'node:sqlite';
import { type Backup, listBackups } from './backups.ts';
import { holdsBytes, listSetAside } from './files.ts';
import { integrityProblems, lookAtStill, version } from './look.ts';
import { MIGRATIONS } from './migrations.ts';
import { findNonsense } from './sense.ts';
import { findDamage } from './set-aside.ts';

/** More sentences than these help nobody. */
const MOST_PROBLEMS = 100;

export type Report = {
  file: string;
  /** Of the store's shape; null when it cannot be told, or there is no store. */
  version: number | null;
  /** `ok`, or a sentence for each thing that is wrong. */
  integrity: 'ok' | string[];
  /** How many there are; null when that cannot be told. Deleted are those annotations that can still be brought back. */
  annotations: number | null;
  deleted: number | null;
  replies: number | null;
  readings: number | null;
  /** Notes and replies that were begun and neither saved nor discarded. */
  drafts: number | null;
  /** Latest first. */
  backups: (Backup & { ok: boolean })[];
  /** Damaged stores that are kept beside it. */
  setAside: string[];
};

type Counts = Pick<Report, 'version' | 'annotations' | 'deleted' | 'replies' | 'readings' | 'drafts'>;

const UNKNOWN: Counts = {
  version: null,
  annotations: null,
  deleted: null,
  replies: null,
  readings: null,
  drafts: null,
};

/** Reads the whole store at `file` and its backups, and changes neither. There may be no store, which is no problem. */
export function verifyStore(file: string): Report {
  const problems: string[] = [];
  const counts = holdsBytes(file) ? examine(file, problems) : examineNone(file, problems);
  return {
    file,
    ...counts,
    integrity: problems.length === 0 ? 'ok' : problems,
    backups: listBackups(file).map((backup) => ({ ...backup, ok: isSound(backup.file) })),
    setAside: listSetAside(file),
  };
}

/** Where there is no database, something may be left of one. */
function examineNone(file: string, problems: string[]): Counts {
  const damage = findDamage(file);
  if (damage !== null) problems.push(damage);
  return UNKNOWN;
}

/** Each look is taken by itself, as in a damaged store some fail. */
function examine(file: string, problems: string[]): Counts {
  const attempt = <T>(run: () => T): T | null => {
    try {
      return run();
    } catch (cause) {
      const problem = cause instanceof Error ? cause.message : String(cause);
      if (!problems.includes(problem)) problems.push(problem);
      return null;
    }
  };
  const examined = attempt(() =>
    lookAtStill(file, (db) => {
      attempt(() => db.exec('BEGIN')); // all looks at one moment
      const found = attempt(() => version(db));
      if (found === 0) return UNKNOWN; // begun, and nothing was kept in it yet
      for (const look of [brokenPages, brokenReferences, brokenRows]) {
        problems.push(...(attempt(() => look(db)) ?? []));
      }
      /** Of a table that stores have from version `since` on; an older one has none of its rows. */
      const count = (since: number, rows: string) =>
        found !== null && found < since ? 0 : attempt(() => countOf(db, rows));
      return {
        version: found,
        annotations: count(1, 'annotation WHERE deleted IS NULL'),
        deleted: count(1, 'annotation WHERE deleted IS NOT NULL'),
        replies: count(2, 'reply WHERE deleted IS NULL'),
        readings: count(1, 'reading'),
        drafts: count(5, 'draft WHERE deleted IS NULL'),
      };
    }),
  );
  return examined ?? UNKNOWN;
}

function brokenPages(db: DatabaseSync): string[] {
  return integrityProblems(db, MOST_PROBLEMS);
}

/** @see https://www.sqlite.org/pragma.html#pragma_foreign_key_check */
function brokenReferences(db: DatabaseSync): string[] {
  return db
    .prepare('PRAGMA foreign_key_check')
    .all()
    .slice(0, MOST_PROBLEMS)
    .map(({ table, rowid, parent }) => `Row ${rowid} of the table ${table} refers to no row of ${parent}.`);
}

function brokenRows(db: DatabaseSync): string[] {
  const found = version(db);
  if (found <= MIGRATIONS.length) return findNonsense(db, found);
  return [`It was written by a newer version of Attaché (${found}). Update Attaché to open it.`];
}

function countOf(db: DatabaseSync, rows: string): number {
  return Number(db.prepare(`SELECT count(*) AS count FROM ${rows}`).get()?.count);
}

function isSound(file: string): boolean {
  try {
    return lookAtStill(file, (db) => integrityProblems(db, 1)).length === 0;
  } catch {
    return false; // Whatever keeps it from being read, it is no backup.
  }
}
