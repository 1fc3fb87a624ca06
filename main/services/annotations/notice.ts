/** What the reader must be told about the store: kept in it until they say that they have read it, whatever is killed meanwhile. */
import type { DatabaseSync } from 'node:sqlite';

const KEY = 'notice';

/** Adds sentences to what waits to be read. */
export function addNotice(db: DatabaseSync, sentences: string): void {
  db.prepare(
    `INSERT INTO meta VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = value || ' ' || excluded.value`,
  ).run(KEY, sentences);
}

/** What waits to be read; null as a rule. */
export function readNotice(db: DatabaseSync): string | null {
  const value = db.prepare('SELECT value FROM meta WHERE key = ?').get(KEY)?.value;
  return typeof value === 'string' ? value : null;
}

/** Once it was read, it is not told again. */
export function clearNotice(db: DatabaseSync): void {
  db.prepare('DELETE FROM meta WHERE key = ?').run(KEY);
}
