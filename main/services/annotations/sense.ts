/** What rows must be like beyond their types: SQLite checks the types, and a damaged page may hold anything. */
import type { DatabaseSync, SQLOutputValue } from 'node:sqlite';
import { gunzipSync } from 'node:zlib';

/** Rows of `table` that make no sense, from version `since` on: what they have, and how they are found. */
type Nonsense = { since: number; table: string; what: string; where: string };

const notAList = (column: string) => `iif(json_valid(${column}), json_type(${column}) != 'array', TRUE)`;
const notAnObject = (column: string) => `iif(json_valid(${column}), json_type(${column}) != 'object', TRUE)`;
const notATime = (column: string) => `${column} NOT GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]*'`;

const NONSENSE: readonly Nonsense[] = [
  {
    since: 1,
    table: 'annotation',
    what: 'a place that no text has',
    where: 'position_start < 0 OR position_end < position_start',
  },
  {
    since: 1,
    table: 'annotation',
    what: 'a time that is none',
    where: `${notATime('created')} OR ${notATime('updated')} OR ${notATime('deleted')}`,
  },
  { since: 2, table: 'annotation', what: 'tags that are no list', where: notAList('tags') },
  { since: 2, table: 'annotation', what: 'earlier places that are no list', where: notAList('earlier') },
  {
    since: 1,
    table: 'reading',
    what: 'a place that no text has',
    where: 'offset < 0 OR read NOT IN (0, 1)',
  },
  {
    since: 3,
    table: 'party_link',
    what: 'an answer that is none',
    where: `answer NOT IN ('same', 'different') OR ${notATime('updated')} OR ${notATime('deleted')}`,
  },
  {
    since: 4,
    table: 'dismissal',
    what: 'a time that is none',
    where: `${notATime('updated')} OR ${notATime('deleted')}`,
  },
  {
    since: 5,
    table: 'draft',
    what: 'a target or a time that is none',
    where: `${notAnObject('target')} OR ${notATime('updated')} OR ${notATime('deleted')}`,
  },
  { since: 2, table: 'snapshot', what: 'sections that cannot be unpacked', where: 'NOT unpacks(sections)' },
];

/** A sentence for each kind of row in a store of this version that makes no sense. Throws what SQLite throws. */
export function findNonsense(db: DatabaseSync, version: number): string[] {
  return nonsenseOf(db, version).flatMap(({ table, what, where }) => {
    const count = Number(db.prepare(`SELECT count(*) AS count FROM ${table} WHERE ${where}`).get()?.count);
    return count === 0 ? [] : [`${count} of the table ${table}: ${what}.`];
  });
}

/** Deletes the rows of a store of this version that make no sense. */
export function deleteNonsense(db: DatabaseSync, version: number): void {
  for (const { table, where } of nonsenseOf(db, version)) db.exec(`DELETE FROM ${table} WHERE ${where}`);
}

function nonsenseOf(db: DatabaseSync, version: number): Nonsense[] {
  db.function('unpacks', { deterministic: true }, unpacks);
  return NONSENSE.filter(({ since }) => since <= version);
}

function unpacks(blob: SQLOutputValue): number {
  try {
    JSON.parse(gunzipSync(blob instanceof Uint8Array ? blob : new Uint8Array()).toString());
    return 1;
  } catch {
    return 0;
  }
}
