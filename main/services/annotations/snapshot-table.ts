/** The table of briefings as they were last read, one row for each briefing of each library. */
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Passage } from '../../../shared/model/changes.ts';
import type { Database, Stamp } from './database.ts';

/** A briefing as it was when it was last read; `taken` is ISO 8601 in UTC. */
export type Snapshot = { taken: string; hash: string; sections: Passage[] };

export type SnapshotTable = {
  find(library: string, briefing: string): Snapshot | null;
  /** Takes the place of the one before. */
  keep(library: string, briefing: string, snapshot: Pick<Snapshot, 'hash' | 'sections'>): void;
};

const FIND = 'SELECT taken, hash, sections FROM snapshot WHERE library = ? AND briefing = ?';

const KEEP = `
  INSERT INTO snapshot (library, briefing, taken, hash, sections, device)
  VALUES (:library, :briefing, :at, :hash, :sections, :device)
  ON CONFLICT (library, briefing) DO UPDATE
  SET taken = excluded.taken, hash = excluded.hash, sections = excluded.sections, device = excluded.device`;

export function snapshotTable(database: Database, stamp: () => Stamp): SnapshotTable {
  return {
    find: (library, briefing) =>
      database.read((db) => {
        const row = db.prepare(FIND).get(library, briefing);
        if (row === undefined || !(row.sections instanceof Uint8Array)) return null;
        const sections = JSON.parse(gunzipSync(row.sections).toString());
        return { taken: String(row.taken), hash: String(row.hash), sections };
      }),
    keep(library, briefing, { hash, sections }) {
      const packed = gzipSync(JSON.stringify(sections));
      database.write((db) => db.prepare(KEEP).run({ library, briefing, hash, sections: packed, ...stamp() }));
    },
  };
}
