/** The tables of annotations and their replies: rows in, rows out. Who may do what, and where a row stands today, is decided above. */
import type { DatabaseSync } from 'node:sqlite';
import type { Around } from '../../../shared/anchoring/index.ts';
import type { Colour, Reply } from '../../../shared/model/annotation.ts';
import { type AnnotationRow, type Description, type NewRow, toRow } from './annotation-row.ts';
import type { Database, Stamp } from './database.ts';

export type Edit = {
  colour?: Colour | undefined;
  note?: string | undefined;
  tags?: string[] | undefined;
};

/** Which row is meant. */
type Key = { library: string; id: string };

export type AnnotationTable = {
  /** The living annotations of a library, or of one of its briefings, oldest first. */
  list(library: string, briefing?: string): AnnotationRow[];
  /** How many living ones each briefing has that has any; by briefing. */
  counts(library: string): Record<string, number>;
  /** Those deleted since a moment, latest first. */
  listDeleted(library: string, since: string): AnnotationRow[];
  /** A row, deleted or not; null when the library has none of that id. */
  find(key: Key): AnnotationRow | null;
  /** Ids and origins of all rows of a library, and whether the row is deleted. */
  known(library: string): Map<string, boolean>;
  /** Which of these ids an annotation or a reply has, in whatever library. */
  taken(ids: readonly string[]): Set<string>;
  /** Adds all rows, with their replies, or none. */
  insert(rows: readonly (NewRow & { replies?: readonly Reply[] })[]): void;
  /** Changes what is given of a living row; answers whether there was one. */
  edit(key: Key, edit: Edit): boolean;
  /** Describes anew what a living row stands on; answers whether there was one. */
  describe(key: Key, description: Description, earlier: readonly Description[]): boolean;
  /** Leaves tombstones, on all or none; answers which of the rows were alive. */
  bury(library: string, ids: readonly string[]): string[];
  /** Takes tombstones away, from all or none; answers which of the rows had one. */
  revive(library: string, ids: readonly string[]): string[];
  /** Empties the rows deleted before a moment: what a reader has deleted must not be kept for ever. */
  erase(before: string): void;
  /** The annotation that a reply of this library belongs to, or null. */
  annotationOf(library: string, reply: string): string | null;
  reply(annotation: string, id: string, text: string): void;
  /** An empty text is a tombstone, and any other takes it away. */
  editReply(id: string, text: string): void;
};

const COUNT = `
  SELECT briefing, count(*) AS count FROM annotation WHERE library = ? AND deleted IS NULL GROUP BY briefing`;

const INSERT = `
  INSERT INTO annotation (
    id, library, briefing, kind, section, heading, colour, note, tags, origin, quote_exact, quote_prefix, quote_suffix,
    position_start, position_end, around, created, updated, device
  ) VALUES (
    :id, :library, :briefing, :kind, :section, :heading, :colour, :note, :tags, :origin, :exact, :prefix, :suffix,
    :start, :end, :around, :created, :updated, :device
  )`;

const EDIT = `
  UPDATE annotation
  SET colour = coalesce(:colour, colour), note = coalesce(:note, note), tags = coalesce(:tags, tags),
    updated = :at, device = :device
  WHERE library = :library AND id = :id AND deleted IS NULL`;

const DESCRIBE = `
  UPDATE annotation
  SET section = :section, heading = :heading, quote_exact = :exact, quote_prefix = :prefix, quote_suffix = :suffix,
    position_start = :start, position_end = :end, around = :around, earlier = :earlier, updated = :at, device = :device
  WHERE library = :library AND id = :id AND deleted IS NULL`;

const BURY = `
  UPDATE annotation SET deleted = :at, updated = :at, device = :device
  WHERE library = :library AND id = :id AND deleted IS NULL`;

const REVIVE = `
  UPDATE annotation SET deleted = NULL, updated = :at, device = :device
  WHERE library = :library AND id = :id AND deleted IS NOT NULL`;

const ERASE = `
  UPDATE annotation
  SET note = '', tags = '[]', earlier = '[]', around = NULL, heading = '', quote_exact = '', quote_prefix = '', quote_suffix = ''
  WHERE deleted < :before AND (note != '' OR quote_exact != '')`;

const ERASE_REPLIES = `
  UPDATE reply SET text = ''
  WHERE text != '' AND (deleted < :before OR annotation IN (SELECT id FROM annotation WHERE deleted < :before))`;

const REPLY = `
  INSERT INTO reply (id, annotation, text, created, updated, device)
  VALUES (:id, :annotation, :text, :created, :updated, :device)`;

const EDIT_REPLY = `
  UPDATE reply
  SET text = iif(:text = '', text, :text), deleted = iif(:text = '', :at, NULL), updated = :at, device = :device
  WHERE id = :id`;

export function annotationTable(database: Database, stamp: () => Stamp): AnnotationTable {
  const change = (sql: string, values: Record<string, string | number | null>) =>
    database.write((db) => db.prepare(sql).run({ ...values, ...stamp() })).changes === 1;
  const changeEach = (sql: string, library: string, ids: readonly string[]) =>
    database.write((db) => {
      const statement = db.prepare(sql);
      return ids.filter((id) => statement.run({ library, id, ...stamp() }).changes === 1);
    });
  const select = (where: string, ...values: string[]) =>
    database.read((db) => {
      const rows = db.prepare(`SELECT * FROM annotation WHERE ${where}`).all(...values);
      const replies = repliesOf(db, where, values);
      return rows.map((row) => toRow(row, replies.get(String(row.id)) ?? []));
    });

  return {
    list: (library, briefing) =>
      briefing === undefined
        ? select('library = ? AND deleted IS NULL ORDER BY id', library)
        : select('library = ? AND deleted IS NULL AND briefing = ? ORDER BY id', library, briefing),

    counts(library) {
      const rows = database.read((db) => db.prepare(COUNT).all(library));
      return Object.fromEntries(rows.map(({ briefing, count }) => [String(briefing), Number(count)]));
    },

    listDeleted: (library, since) =>
      select('library = ? AND deleted >= ? ORDER BY deleted DESC, id', library, since),

    find: ({ library, id }) => select('library = ? AND id = ?', library, id)[0] ?? null,

    known(library) {
      const rows = database.read((db) =>
        db
          .prepare('SELECT coalesce(origin, id) AS origin, id, deleted FROM annotation WHERE library = ?')
          .all(library),
      );
      return new Map(
        rows.flatMap(({ id, origin, deleted }) =>
          [id, origin].map((name): [string, boolean] => [String(name), deleted !== null]),
        ),
      );
    },

    taken(ids) {
      return database.read((db) => {
        const find = db.prepare(
          'SELECT 1 FROM annotation WHERE id = :id UNION SELECT 1 FROM reply WHERE id = :id',
        );
        return new Set(ids.filter((id) => find.get({ id }) !== undefined));
      });
    },

    insert(rows) {
      database.write((db) => {
        const [row, reply] = [db.prepare(INSERT), db.prepare(REPLY)];
        const { device } = stamp();
        for (const { quote, position, around, tags, replies = [], ...rest } of rows) {
          row.run({
            ...rest,
            ...quote,
            ...position,
            tags: JSON.stringify(tags),
            around: json(around),
            device,
          });
          for (const each of replies) reply.run({ ...each, annotation: rest.id, device });
        }
      });
    },

    edit: (key, { colour, note, tags }) =>
      change(EDIT, {
        ...key,
        colour: colour ?? null,
        note: note ?? null,
        tags: tags === undefined ? null : JSON.stringify(tags),
      }),
    describe: (key, { section, heading, quote, position, around }, earlier) =>
      change(DESCRIBE, {
        ...key,
        section,
        heading,
        ...quote,
        ...position,
        around: json(around),
        earlier: JSON.stringify(earlier),
      }),
    bury: (library, ids) => changeEach(BURY, library, ids),
    revive: (library, ids) => changeEach(REVIVE, library, ids),
    erase(before) {
      database.write((db) => {
        db.prepare(ERASE_REPLIES).run({ before });
        db.prepare(ERASE).run({ before });
      });
    },

    annotationOf(library, reply) {
      const row = database.read((db) =>
        db
          .prepare(
            'SELECT annotation.id FROM reply JOIN annotation ON annotation.id = annotation WHERE reply.id = ? AND library = ?',
          )
          .get(reply, library),
      );
      return row === undefined ? null : String(row.id);
    },
    reply(annotation, id, text) {
      const { at, device } = stamp();
      database.write((db) =>
        db.prepare(REPLY).run({ id, annotation, text, created: at, updated: at, device }),
      );
    },
    editReply: (id, text) => void change(EDIT_REPLY, { id, text }),
  };
}

/** The living replies to the annotations that `where` selects, oldest first. */
function repliesOf(db: DatabaseSync, where: string, values: string[]): Map<string, Reply[]> {
  const rows = db
    .prepare(
      `SELECT * FROM reply WHERE deleted IS NULL AND annotation IN (SELECT id FROM annotation WHERE ${where}) ORDER BY id`,
    )
    .all(...values);
  const replies = new Map<string, Reply[]>();
  for (const row of rows) {
    const annotation = String(row.annotation);
    const reply = {
      id: String(row.id),
      text: String(row.text),
      created: String(row.created),
      updated: String(row.updated),
    };
    replies.set(annotation, [...(replies.get(annotation) ?? []), reply]);
  }
  return replies;
}

function json(around: Around | null): string | null {
  return around === null ? null : JSON.stringify(around);
}
