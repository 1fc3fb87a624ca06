/**
 * Copies of the store, in a folder beside it: one for each day on which the app ran, never more than an hour behind
 * while it runs, and one from before each migration.
 * A copy is made under a passing name, checked, and only then given its own; a damaged one gets none.
 */
import { randomUUID } from 'node:crypto';
import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, statSync, utimesSync } from 'node:fs';
import { join, parse } from 'node:path';
import { backup, DatabaseSync } from 'node:sqlite';
import { AttacheError } from '../../../shared/errors.ts';
import type { Log } from '../../platform.ts';
import { backupFolder, listFolder, SUFFIXES } from './files.ts';
import { BUSY_MS, integrityProblems, look, version } from './look.ts';
import { storageFailure } from './storage-failure.ts';

const HOUR_MS = 60 * 60 * 1000;
const DAY_MS = 24 * HOUR_MS;

/** More pages than a store has: copied at one go, on a thread of SQLite's, no write makes the copy begin again. */
const ALL_PAGES = 1_000_000_000;

/** Passing names end so. */
const DRAFT = '.draft';

/** `taken` is the moment of the file's last change, ISO 8601 in UTC. */
export type Backup = { file: string; taken: string };

type Options = { file: string; now: () => Date };

/** The backups of the store at `file`, latest first. */
export function listBackups(file: string): Backup[] {
  const folder = backupFolder(file);
  return listFolder(folder)
    .filter((entry) => dayOf(entry) !== null || /-before-version-\d+\.sqlite$/.test(entry))
    .map((entry) => join(folder, entry))
    .flatMap((entry) => {
      const stat = statSync(entry, { throwIfNoEntry: false }); // another process may have deleted it
      return stat === undefined ? [] : [{ file: entry, taken: stat.mtime.toISOString() }];
    })
    .sort((one, other) => other.taken.localeCompare(one.taken));
}

/**
 * Backs the store up now, and each hour while the process runs, into the backup of the day (by UTC), when it was written to
 * since. A failure is logged. Answers what ends it.
 */
export function backUpDaily({ log, ...options }: Options & { log: Log }): () => void {
  const attempt = async () => {
    if (isBehind(options)) await backUp(options);
  };
  const attemptOrTell = () =>
    void attempt().catch((cause: unknown) => {
      log.warn(notBackedUp(backupFolder(options.file), cause).message);
    });
  attemptOrTell();
  const timer = setInterval(attemptOrTell, HOUR_MS);
  timer.unref();
  return () => clearInterval(timer);
}

/**
 * Makes the backup of this day, `annotations-YYYY-MM-DD.sqlite`, anew where there is one, and deletes those that are not to
 * be kept. Answers its path. Error `storage`, and the backups are as they were, when it cannot be made or is damaged.
 */
export async function backUp({ file, now }: Options): Promise<string> {
  const at = now();
  const target = dailyBackup(file, at);
  const draft = newDraft(target);
  try {
    mkdirSync(backupFolder(file), { recursive: true });
    await copyOnline(file, draft);
    finish(draft, target, at);
    prune(file, at);
    return target;
  } catch (cause) {
    throw notBackedUp(target, cause);
  } finally {
    removeDraft(draft);
  }
}

/**
 * Keeps a copy of the store as it is before a migration, `annotations-before-version-N.sqlite`; another process may have
 * migrated it already, and then none is made. Error `storage` as of `backUp`.
 */
export function backUpBefore(next: number, db: DatabaseSync, { file, now }: Options): void {
  const target = join(backupFolder(file), `${parse(file).name}-before-version-${next}.sqlite`);
  const draft = newDraft(target);
  try {
    mkdirSync(backupFolder(file), { recursive: true });
    db.prepare('VACUUM INTO ?').run(draft);
    if (look(draft, version) < next) finish(draft, target, now());
  } catch (cause) {
    throw notBackedUp(target, cause);
  } finally {
    removeDraft(draft);
  }
}

/**
 * Which of the days that have a backup (`YYYY-MM-DD`) keep it: the last 7, the last of each of the last 4 weeks (Monday to
 * Sunday) and the last of each of the last 12 months. Days, weeks and months without any do not count.
 */
export function daysToKeep(days: readonly string[]): Set<string> {
  const latestFirst = [...days].sort().reverse();
  return new Set([
    ...lastOfEach(latestFirst, (day) => day, 7),
    ...lastOfEach(latestFirst, weekOf, 4),
    ...lastOfEach(latestFirst, (day) => day.slice(0, 7), 12),
  ]);
}

function lastOfEach(
  latestFirst: string[],
  periodOf: (day: string) => string | number,
  most: number,
): string[] {
  const last = new Map<string | number, string>();
  for (const day of latestFirst) {
    const period = periodOf(day);
    if (!last.has(period) && last.size < most) last.set(period, day);
  }
  return [...last.values()];
}

/** Counts weeks; the first of January 1970 was a Thursday. */
function weekOf(day: string): number {
  return Math.floor((Date.parse(day) / DAY_MS + 3) / 7);
}

function toDay(at: Date): string {
  return at.toISOString().slice(0, 10);
}

/** The day in the name of a daily backup; null for any other file. */
function dayOf(entry: string): string | null {
  return /-(\d{4}-\d{2}-\d{2})\.sqlite$/.exec(entry)?.[1] ?? null;
}

/** Whether the day has no backup yet, or none of what was written last. */
function isBehind({ file, now }: Options): boolean {
  const today = statSync(dailyBackup(file, now()), { throwIfNoEntry: false });
  if (today === undefined) return true;
  return SUFFIXES.some((suffix) => lastChange(file + suffix) > today.mtimeMs);
}

function lastChange(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

function dailyBackup(file: string, at: Date): string {
  return join(backupFolder(file), `${parse(file).name}-${toDay(at)}.sqlite`);
}

/** A connection of its own, so that closing the store does not end a copy half-way. */
async function copyOnline(file: string, draft: string): Promise<void> {
  const source = new DatabaseSync(file, { readOnly: true, timeout: BUSY_MS });
  try {
    await backup(source, draft, { rate: ALL_PAGES });
  } finally {
    source.close();
  }
}

/** Once it is sound and on the disk, a draft takes its own name. */
function finish(draft: string, target: string, at: Date): void {
  const db = new DatabaseSync(draft);
  try {
    db.exec('PRAGMA journal_mode = DELETE'); // one file, with no log to be read beside it
    const [problem] = integrityProblems(db, 1);
    if (problem !== undefined) throw new AttacheError('storage', damaged(target, problem), { file: target });
  } finally {
    db.close();
  }
  const descriptor = openSync(draft, 'r+');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
  utimesSync(draft, at, at);
  renameSync(draft, target);
}

function damaged(target: string, problem: string): string {
  return `The backup ${target} was not made, because the annotations are damaged (${problem}). Restart Attaché: it will set them aside and go back to the last backup.`;
}

function notBackedUp(target: string, cause: unknown): AttacheError {
  return storageFailure('Your annotations could not be backed up in', target, cause);
}

/** Deletes the daily backups that are not to be kept, and drafts that a process left behind when it was killed. */
function prune(file: string, at: Date): void {
  const entries = listFolder(backupFolder(file));
  const keep = daysToKeep(entries.flatMap((entry) => dayOf(entry) ?? []));
  for (const entry of entries) {
    const path = join(backupFolder(file), entry);
    const day = dayOf(entry);
    const past = day === null ? isLeftDraft(path, at) : !keep.has(day);
    if (past) rmSync(path, { force: true });
  }
}

function isLeftDraft(path: string, at: Date): boolean {
  const changed = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Number.POSITIVE_INFINITY;
  return path.includes(DRAFT) && changed < at.getTime() - DAY_MS;
}

function newDraft(target: string): string {
  return `${target}.${randomUUID()}${DRAFT}`;
}

function removeDraft(draft: string): void {
  for (const suffix of ['', '-journal', '-wal', '-shm']) rmSync(draft + suffix, { force: true });
}
