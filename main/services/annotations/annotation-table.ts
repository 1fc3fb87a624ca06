/** The table of annotations: rows in, rows out. Who may do what, and where a row stands today, is decided above it. */
import type { SQLOutputValue } from 'node:sqlite';
import { Colour, type Quote, type Range } from '../../../shared/model/annotation.ts';
import type { Database, Stamp } from './database.ts';

/** An annotation as it is kept. Times are ISO 8601 in UTC. */
export type AnnotationRow = {
  /** ULID. */
  id: string;
  /** Key of the library. */
  library: string;
  briefing: string;
  section: string;
  /** The section's heading when the words were marked. */
  heading: string;
  colour: Colour;
  note: string;
  quote: Quote;
  position: Range;
  created: string;
  updated: string;
};

/** Which row is meant. */
type Key = { library: string; id: string };

export type AnnotationTable = {
  /** The living annotations of a library, or of one of its briefings, oldest first. */
  list(library: string, briefing?: string): AnnotationRow[];
  /** A row, deleted or not; null when the library has none of that id. */
  find(key: Key): (AnnotationRow & { deleted: boolean }) | null;
  /** A new row; it is created now. */
  insert(row: Omit<AnnotationRow, 'created' | 'updated'>): void;
  /** Changes what is given of a living row; answers whether there was one. */
  edit(key: Key & { colour?: Colour | undefined; note?: string | undefined }): boolean;
  /** Leaves a tombstone; answers whether the row was alive. */
  bury(key: Key): boolean;
  /** Takes the tombstone away; answers whether there was one. */
  revive(key: Key): boolean;
};

const INSERT = `
  INSERT INTO annotation (
    id, library, briefing, section, heading, colour, note, quote_exact, quote_prefix, quote_suffix,
    position_start, position_end, created, updated, device
  ) VALUES (
    :id, :library, :briefing, :section, :heading, :colour, :note, :exact, :prefix, :suffix,
    :start, :end, :at, :at, :device
  )`;

const EDIT = `
  UPDATE annotation SET colour = coalesce(:colour, colour), note = coalesce(:note, note), updated = :at, device = :device
  WHERE library = :library AND id = :id AND deleted IS NULL`;

const BURY = `
  UPDATE annotation SET deleted = :at, updated = :at, device = :device
  WHERE library = :library AND id = :id AND deleted IS NULL`;

const REVIVE = `
  UPDATE annotation SET deleted = NULL, updated = :at, device = :device
  WHERE library = :library AND id = :id AND deleted IS NOT NULL`;

export function annotationTable(database: Database, stamp: () => Stamp): AnnotationTable {
  const change = (sql: string, values: Record<string, string | number | null>) =>
    database.write((db) => db.prepare(sql).run({ ...values, ...stamp() })).changes === 1;

  return {
    list(library, briefing) {
      const where = 'library = ? AND deleted IS NULL';
      const rows = database.read((db) =>
        briefing === undefined
          ? db.prepare(`SELECT * FROM annotation WHERE ${where} ORDER BY id`).all(library)
          : db
              .prepare(`SELECT * FROM annotation WHERE ${where} AND briefing = ? ORDER BY id`)
              .all(library, briefing),
      );
      return rows.map(toRow);
    },

    find({ library, id }) {
      const row = database.read((db) =>
        db.prepare('SELECT * FROM annotation WHERE library = ? AND id = ?').get(library, id),
      );
      return row === undefined ? null : { ...toRow(row), deleted: row.deleted !== null };
    },

    insert({ quote, position, ...row }) {
      change(INSERT, { ...row, ...quote, ...position });
    },

    edit: ({ colour, note, ...key }) => change(EDIT, { ...key, colour: colour ?? null, note: note ?? null }),
    bury: (key) => change(BURY, key),
    revive: (key) => change(REVIVE, key),
  };
}

/** A newer Attaché may know more colours: such a row is shown in yellow, and keeps its own. */
const KnownColour = Colour.catch('yellow');

function toRow(row: Record<string, SQLOutputValue>): AnnotationRow {
  return {
    id: String(row.id),
    library: String(row.library),
    briefing: String(row.briefing),
    section: String(row.section),
    heading: String(row.heading),
    colour: KnownColour.parse(row.colour),
    note: String(row.note),
    quote: {
      exact: String(row.quote_exact),
      prefix: String(row.quote_prefix),
      suffix: String(row.quote_suffix),
    },
    position: { start: Number(row.position_start), end: Number(row.position_end) },
    created: String(row.created),
    updated: String(row.updated),
  };
}
