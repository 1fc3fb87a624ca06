/** The table of notes and replies that are being written, one row for each in each library. */
import type { SQLOutputValue } from 'node:sqlite';
import type { DraftTarget } from '../../../shared/contract/drafts.ts';
import type { Description } from './annotation-row.ts';
import type { Database, Stamp } from './database.ts';

/** What a new note was begun on, remembered as an annotation remembers it; a briefing as a whole by nothing. */
export type Begun =
  | { kind: 'passage'; passages: Description[] }
  | { kind: 'section' | 'bookmark'; section: string; heading: string }
  | { kind: 'briefing' };

/** What a draft is of, as it is kept. */
export type KeptTarget = Exclude<DraftTarget, { kind: 'new' }> | { kind: 'new'; briefing: string; on: Begun };

/** Times are ISO 8601 in UTC. */
export type DraftRow = { key: string; target: KeptTarget; text: string; updated: string };

export type DraftTable = {
  /** The living drafts of a library, latest first. */
  list(library: string): DraftRow[];
  /** A living draft, or null. */
  find(library: string, key: string): DraftRow | null;
  /** Takes the place of the one before. */
  keep(library: string, draft: Pick<DraftRow, 'key' | 'target' | 'text'>): void;
  /** Leaves a tombstone without the words; answers whether there was a living draft. */
  bury(library: string, key: string): boolean;
};

const LIVING = 'SELECT * FROM draft WHERE library = ? AND deleted IS NULL';

const KEEP = `
  INSERT INTO draft (library, key, target, text, created, updated, device)
  VALUES (:library, :key, :target, :text, :at, :at, :device)
  ON CONFLICT (library, key) DO UPDATE
  SET target = excluded.target, text = excluded.text, updated = excluded.updated, deleted = NULL, device = excluded.device`;

const BURY = `
  UPDATE draft SET target = '{}', text = '', deleted = :at, updated = :at, device = :device
  WHERE library = :library AND key = :key AND deleted IS NULL`;

export function draftTable(database: Database, stamp: () => Stamp): DraftTable {
  return {
    list: (library) =>
      database.read((db) => db.prepare(`${LIVING} ORDER BY updated DESC`).all(library)).map(toRow),
    find(library, key) {
      const row = database.read((db) => db.prepare(`${LIVING} AND key = ?`).get(library, key));
      return row === undefined ? null : toRow(row);
    },
    keep(library, { key, target, text }) {
      const values = { library, key, target: JSON.stringify(target), text, ...stamp() };
      database.write((db) => db.prepare(KEEP).run(values));
    },
    bury: (library, key) =>
      database.write((db) => db.prepare(BURY).run({ library, key, ...stamp() })).changes === 1,
  };
}

function toRow(row: Record<string, SQLOutputValue>): DraftRow {
  return {
    key: String(row.key),
    target: JSON.parse(String(row.target)),
    text: String(row.text),
    updated: String(row.updated),
  };
}
