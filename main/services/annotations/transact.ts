import type { DatabaseSync } from 'node:sqlite';

/**
 * Runs statements as one transaction, or none of them when one throws. `IMMEDIATE` takes the write lock first, and so waits
 * for other writers instead of failing half-way.
 */
export function transact<T>(db: DatabaseSync, run: () => T): T {
  db.exec('BEGIN IMMEDIATE');
  try {
    const result = run();
    db.exec('COMMIT');
    return result;
  } catch (cause) {
    if (db.isTransaction) db.exec('ROLLBACK'); // after some errors SQLite has rolled back by itself
    throw cause;
  }
}
