/** The table of reading positions and read marks, one row for each briefing of each library. */
import type { SQLOutputValue } from 'node:sqlite';
import type { Reading } from '../../../shared/model/reading.ts';
import type { Database, Stamp } from './database.ts';

export type ReadingTable = {
  /** Those of a library, latest first. */
  list(library: string): Reading[];
  /** Keeps the read mark; the briefing is the latest then, also at the place where it was. */
  place(library: string, place: Pick<Reading, 'briefing' | 'section' | 'offset'>): void;
  /** Keeps the place; answers whether anything changed. */
  mark(library: string, mark: Pick<Reading, 'briefing' | 'read'>): boolean;
};

const PLACE = `
  INSERT INTO reading (library, briefing, section, offset, read, updated, device)
  VALUES (:library, :briefing, :section, :offset, 0, :at, :device)
  ON CONFLICT (library, briefing) DO UPDATE
  SET section = excluded.section, offset = excluded.offset, updated = excluded.updated, device = excluded.device`;

const MARK = `
  INSERT INTO reading (library, briefing, section, offset, read, updated, device)
  VALUES (:library, :briefing, '', 0, :read, :at, :device)
  ON CONFLICT (library, briefing) DO UPDATE
  SET read = excluded.read, updated = excluded.updated, device = excluded.device
  WHERE read != excluded.read`;

export function readingTable(database: Database, stamp: () => Stamp): ReadingTable {
  const change = (sql: string, values: Record<string, string | number>) =>
    database.write((db) => db.prepare(sql).run({ ...values, ...stamp() })).changes === 1;

  return {
    list: (library) =>
      database
        .read((db) =>
          db.prepare('SELECT * FROM reading WHERE library = ? ORDER BY updated DESC').all(library),
        )
        .map(toReading),
    place(library, { briefing, section, offset }) {
      change(PLACE, { library, briefing, section, offset });
    },
    mark: (library, { briefing, read }) => change(MARK, { library, briefing, read: read ? 1 : 0 }),
  };
}

function toReading(row: Record<string, SQLOutputValue>): Reading {
  return {
    briefing: String(row.briefing),
    section: String(row.section),
    offset: Number(row.offset),
    read: row.read === 1,
    updated: String(row.updated),
  };
}
