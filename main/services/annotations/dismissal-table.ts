/** The table of suggestions that readers dismissed, one row for each of each briefing of each library. */
import type { Database, Stamp } from './database.ts';

export type DismissalTable = {
  /** Ids of those dismissed in a briefing. */
  list(library: string, briefing: string): string[];
  /** Keeps that suggestions are dismissed, or leaves tombstones; of all or none. */
  set(library: string, briefing: string, ids: readonly string[], isDismissed: boolean): void;
};

const DISMISS = `
  INSERT INTO dismissal (library, briefing, suggestion, created, updated, device)
  VALUES (:library, :briefing, :suggestion, :at, :at, :device)
  ON CONFLICT (library, briefing, suggestion) DO UPDATE
  SET updated = excluded.updated, deleted = NULL, device = excluded.device`;

const BURY = `
  UPDATE dismissal SET deleted = :at, updated = :at, device = :device
  WHERE library = :library AND briefing = :briefing AND suggestion = :suggestion AND deleted IS NULL`;

export function dismissalTable(database: Database, stamp: () => Stamp): DismissalTable {
  return {
    list: (library, briefing) =>
      database
        .read((db) =>
          db
            .prepare(
              'SELECT suggestion FROM dismissal WHERE library = ? AND briefing = ? AND deleted IS NULL',
            )
            .all(library, briefing),
        )
        .map(({ suggestion }) => String(suggestion)),
    set(library, briefing, ids, isDismissed) {
      const stamped = { library, briefing, ...stamp() };
      database.write((db) => {
        const statement = db.prepare(isDismissed ? DISMISS : BURY);
        for (const suggestion of ids) statement.run({ ...stamped, suggestion });
      });
    },
  };
}
