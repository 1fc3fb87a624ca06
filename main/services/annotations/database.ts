/** One SQLite file, opened so that what was acknowledged is on the disk, with every failure told in a sentence. */
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { AttacheError } from '../../../shared/errors.ts';
import type { Log } from '../../platform.ts';
import { backUpBefore } from './backups.ts';
import { identity } from './files.ts';
import { BUSY_MS, version } from './look.ts';
import { MIGRATIONS } from './migrations.ts';
import { recover } from './recover.ts';
import { setAsideIfDamaged } from './set-aside.ts';
import { isBusy, storageFailure } from './storage-failure.ts';
import { transact } from './transact.ts';

/** What a row that changes is stamped with: the time (ISO 8601, UTC) and the device. */
export type Stamp = { at: string; device: string };

export type Database = {
  /** Runs queries; error `storage`. */
  read<T>(run: (db: DatabaseSync) => T): T;
  /** Runs statements as one transaction and returns once it is on the disk; error `storage`, and nothing is changed. */
  write<T>(run: (db: DatabaseSync) => T): T;
  /** Why what is left of a damaged store could not be taken into this one; null as a rule. */
  failure: string | null;
  close(): void;
};

type Options = { file: string; log: Log; now: () => Date };

/**
 * Opens `file`, made when missing, and set aside and made anew of backup and remains when damaged. Error `storage` when that
 * cannot be done.
 */
export function openDatabase(options: Options): Database {
  const { file } = options;
  let db: DatabaseSync | null = null;
  try {
    mkdirSync(dirname(file), { recursive: true });
    setAsideIfDamaged(options);
    db = new DatabaseSync(file, { timeout: BUSY_MS, enableForeignKeyConstraints: true });
    refuseNewer(db, file);
    makeDurable(db);
    migrate(db, options);
    return new OpenDatabase(db, file, recover(db, options));
  } catch (cause) {
    db?.close();
    throw storageFailure('Attaché could not open your notes in', file, cause);
  }
}

class OpenDatabase implements Database {
  readonly #db: DatabaseSync;
  readonly #file: string;
  readonly #identity: string;
  readonly failure: string | null;

  constructor(db: DatabaseSync, file: string, failure: string | null) {
    this.#db = db;
    this.failure = failure;
    this.#file = file;
    this.#identity = identity(file);
  }

  read<T>(run: (db: DatabaseSync) => T): T {
    try {
      return run(this.#db);
    } catch (cause) {
      throw storageFailure('Your notes could not be read from', this.#file, cause);
    }
  }

  write<T>(run: (db: DatabaseSync) => T): T {
    try {
      return transact(this.#db, () => {
        const result = run(this.#db);
        this.#checkStillThere();
        return result;
      });
    } catch (cause) {
      throw storageFailure('Your change could not be saved in', this.#file, cause);
    }
  }

  close(): void {
    this.#db.close();
  }

  /** A file deleted or replaced under us still takes writes, and they would vanish with it. */
  #checkStillThere(): void {
    if (identity(this.#file) === this.#identity) return;
    throw new AttacheError(
      'storage',
      `Your change could not be saved, because ${this.#file} was moved or replaced while Attaché was open. Restart Attaché and try again.`,
      { file: this.#file },
    );
  }
}

function makeDurable(db: DatabaseSync): void {
  setWriteAheadLog(db);
  // macOS flushes to the platter only when told so: https://www.sqlite.org/pragma.html#pragma_fullfsync
  db.exec('PRAGMA synchronous = FULL; PRAGMA fullfsync = ON; PRAGMA checkpoint_fullfsync = ON');
}

/** SQLite does not apply the busy timeout here, so that two processes that begin a new file at once would fail. */
function setWriteAheadLog(db: DatabaseSync): void {
  const step = 20;
  for (let waited = 0; ; waited += step) {
    try {
      db.exec('PRAGMA journal_mode = WAL');
      return;
    } catch (cause) {
      if (!isBusy(cause) || waited >= BUSY_MS) throw cause;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, step);
    }
  }
}

function migrate(db: DatabaseSync, options: Options): void {
  const { file } = options;
  if (version(db) === MIGRATIONS.length) return;
  keepOld(db, options);
  transact(db, () => {
    refuseNewer(db, file); // another process may have migrated while this one waited
    for (const migration of MIGRATIONS.slice(version(db))) db.exec(migration);
    db.exec(`PRAGMA user_version = ${MIGRATIONS.length}`);
  });
}

/** A backup that fails keeps nobody from their notes: a migration is done whole or not at all. */
function keepOld(db: DatabaseSync, options: Options): void {
  if (version(db) === 0) return; // there is nothing yet
  try {
    backUpBefore(MIGRATIONS.length, db, options);
  } catch (cause) {
    options.log.warn(cause instanceof Error ? cause.message : String(cause));
  }
}

function refuseNewer(db: DatabaseSync, file: string): void {
  const found = version(db);
  if (found <= MIGRATIONS.length) return;
  throw new AttacheError(
    'storage',
    `Your notes in ${file} were written by a newer version of Attaché. Update Attaché to open them; they were left as they are.`,
    { file, found, known: MIGRATIONS.length },
  );
}
