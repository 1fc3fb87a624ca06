/** Rows from one store into another, whatever their versions and however little of them can be read. */
import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import { AttacheError } from '../../../shared/errors.ts';
import { lookAtStill, version } from './look.ts';
import { MIGRATIONS } from './migrations.ts';
import { deleteNonsense } from './sense.ts';
import { isRefusal } from './storage-failure.ts';

/** What could be read of a store, in the present shape and in memory. */
export type ReadRows = { rows: DatabaseSync; whole: boolean };

type Table = { name: string; columns: string[]; keys: string[]; changed: string | undefined; order: string };

/** Tables whose rows a reader would count. */
const COUNTED = new Set(['annotation', 'reply']);

/**
 * Reads what can be read of the store at `file`, damaged or not, which nobody has open; rows that make no sense are left out.
 * Throws what SQLite throws, and error `storage` where not even the version can be told.
 */
export function readRows(file: string): ReadRows {
  return lookAtStill(file, (source) => {
    const found = version(source);
    if (found < 1 || found > MIGRATIONS.length) {
      throw new AttacheError('storage', `${file} is of version ${found}, which this Attaché cannot read.`, {
        file,
      });
    }
    const rows = new DatabaseSync(':memory:', { enableForeignKeyConstraints: false });
    for (const migration of MIGRATIONS.slice(0, found)) rows.exec(migration);
    const read = tablesOf(rows).map((table) => copyReadable(source, rows, table));
    for (const migration of MIGRATIONS.slice(found)) rows.exec(migration);
    deleteNonsense(rows, MIGRATIONS.length);
    return { rows, whole: read.every(Boolean) };
  });
}

/**
 * Adds the rows that `target` has not, and takes the place of those that were changed earlier. Answers how many annotations
 * and replies that were. Throws what SQLite throws.
 */
export function mergeRows({ rows }: ReadRows, target: DatabaseSync): number {
  let merged = 0;
  for (const table of tablesOf(rows)) {
    const upsert = target.prepare(upsertInto(table));
    for (const row of rows.prepare(selectFrom(table)).iterate()) {
      const changed = unlessRefused(() => Number(upsert.run(...valuesOf(row, table)).changes)) ?? 0;
      if (COUNTED.has(table.name)) merged += changed;
    }
  }
  return merged;
}

/** Answers whether all was read. A scan ends at the first damaged page; one from the other end reads what lies behind it. */
function copyReadable(source: DatabaseSync, target: DatabaseSync, table: Table): boolean {
  const whole = scan(source, target, table, 'ASC');
  if (!whole) scan(source, target, table, 'DESC');
  return whole;
}

function scan(source: DatabaseSync, target: DatabaseSync, table: Table, direction: 'ASC' | 'DESC'): boolean {
  const insert = target.prepare(insertInto(table, 'INSERT OR IGNORE'));
  let whole = true;
  try {
    const select = `${selectFrom(table)} ORDER BY ${table.order} ${direction}`;
    for (const row of source.prepare(select).iterate()) {
      if (unlessRefused(() => insert.run(...valuesOf(row, table))) === null) whole = false;
    }
    return whole;
  } catch {
    return false; // That rows cannot be read is what is to be found out; it is told as `whole`.
  }
}

/** In the order of their making, so that what is referred to comes first. */
function tablesOf(db: DatabaseSync): Table[] {
  const names = db.prepare(`SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY rowid`).all();
  return names.map(({ name }) => {
    const infos = db.prepare('SELECT name, pk FROM pragma_table_info(?)').all(String(name));
    const columns = infos.map((info) => String(info.name));
    const keys = infos.filter(({ pk }) => Number(pk) > 0).map((info) => String(info.name));
    const list = db.prepare('SELECT wr FROM pragma_table_list(?)').get(String(name));
    return {
      name: String(name),
      columns,
      keys,
      changed: columns.find((column) => column === 'updated' || column === 'taken'),
      order: list?.wr === 1 ? (keys[0] ?? '') : 'rowid',
    };
  });
}

function selectFrom({ name, columns }: Table): string {
  return `SELECT ${columns.join(', ')} FROM ${name}`;
}

function insertInto({ name, columns }: Table, insert = 'INSERT'): string {
  const places = columns.map(() => '?');
  return `${insert} INTO ${name} (${columns.join(', ')}) VALUES (${places.join(', ')})`;
}

function upsertInto(table: Table): string {
  const { name, columns, keys, changed } = table;
  if (changed === undefined) return `${insertInto(table)} ON CONFLICT DO NOTHING`;
  const sets = columns.map((column) => `${column} = excluded.${column}`);
  return `${insertInto(table)} ON CONFLICT (${keys.join(', ')}) DO UPDATE SET ${sets.join(', ')}
    WHERE excluded.${changed} > ${name}.${changed}`;
}

function valuesOf(row: Record<string, SQLInputValue>, { columns }: Table): SQLInputValue[] {
  return columns.map((column) => row[column] ?? null);
}

/** What `run` answers; null when the rules of the table keep the row out. */
function unlessRefused<T>(run: () => T): T | null {
  try {
    return run();
  } catch (cause) {
    if (isRefusal(cause)) return null;
    throw cause;
  }
}
