/**
 * What readers make, kept in one SQLite file: annotations, drafts, reading positions, read marks, which parties are one,
 * and which suggestions were dismissed. What a write answers is committed and on the disk.
 */
import { ulid } from 'ulid';
import type { Log } from '../../platform.ts';
import { type AnnotationTable, annotationTable } from './annotation-table.ts';
import { backUpDaily } from './backups.ts';
import { type Database, openDatabase } from './database.ts';
import { type DismissalTable, dismissalTable } from './dismissal-table.ts';
import { type DraftTable, draftTable } from './draft-table.ts';
import { type LinkTable, linkTable } from './link-table.ts';
import { clearNotice, readNotice } from './notice.ts';
import { type ReadingTable, readingTable } from './reading-table.ts';
import { type SnapshotTable, snapshotTable } from './snapshot-table.ts';

export type Store = {
  annotations: AnnotationTable;
  drafts: DraftTable;
  readings: ReadingTable;
  snapshots: SnapshotTable;
  partyLinks: LinkTable;
  dismissals: DismissalTable;
  /** What the reader must be told, in sentences: that the store was damaged, and what became of it. Null as a rule. */
  notice(): string | null;
  /** The reader has read the notice: it is not told again. */
  noticeRead(): void;
  close(): void;
};

type Options = {
  file: string;
  log: Log;
  now: () => Date;
  /** Whether to make the backup of each day while the store is open; a command ends too soon for it. */
  backUp?: boolean;
};

/**
 * Opens the store at `file` (absolute). Made when missing; brought to the present version when older; when damaged, set
 * aside under a name of its own and made anew of the latest backup and of what the damaged one still holds, which `notice`
 * tells. Error `storage` when it is newer than this app or cannot be opened.
 */
export function openStore({ backUp = false, ...options }: Options): Store {
  const database = openDatabase(options);
  const device = deviceOf(database);
  /** What every row that changes is stamped with. */
  const stamp = () => ({ at: options.now().toISOString(), device });
  let failure = database.failure;
  const endBackups = backUp ? backUpDaily(options) : () => {};
  return {
    annotations: annotationTable(database, stamp),
    drafts: draftTable(database, stamp),
    readings: readingTable(database, stamp),
    snapshots: snapshotTable(database, stamp),
    partyLinks: linkTable(database, stamp),
    dismissals: dismissalTable(database, stamp),
    notice() {
      const told = [database.read(readNotice), failure].filter((part) => part !== null);
      return told.length === 0 ? null : told.join(' ');
    },
    noticeRead() {
      database.write(clearNotice);
      failure = null;
    },
    close() {
      endBackups();
      database.close();
    },
  };
}

/** A ULID that names this store among the reader's devices, made once. */
function deviceOf(database: Database): string {
  const find = () =>
    database.read((db) => db.prepare(`SELECT value FROM meta WHERE key = 'device'`).get()?.value);
  const known = find();
  if (typeof known === 'string') return known;
  database.write((db) => db.prepare(`INSERT OR IGNORE INTO meta VALUES ('device', ?)`).run(ulid()));
  return String(find());
}
