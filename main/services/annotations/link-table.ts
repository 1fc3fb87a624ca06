/** The table of what readers said of parties of the same name, one row for each pair of each library. */
import type { SQLOutputValue } from 'node:sqlite';
import type { PartyLink, PartyRef } from '../../../shared/model/across.ts';
import type { Database, Stamp } from './database.ts';

export type LinkTable = {
  /** Those of a library, latest first. */
  list(library: string): PartyLink[];
  /** Keeps one answer on all pairs, or leaves tombstones (`open`); on all or none. */
  answer(library: string, pairs: readonly [PartyRef, PartyRef][], answer: PartyLink['answer'] | 'open'): void;
};

const ANSWER = `
  INSERT INTO party_link (library, briefing_a, party_a, briefing_b, party_b, answer, created, updated, device)
  VALUES (:library, :briefingA, :partyA, :briefingB, :partyB, :answer, :at, :at, :device)
  ON CONFLICT (library, briefing_a, party_a, briefing_b, party_b) DO UPDATE
  SET answer = excluded.answer, updated = excluded.updated, deleted = NULL, device = excluded.device`;

const BURY = `
  UPDATE party_link SET deleted = :at, updated = :at, device = :device
  WHERE library = :library AND briefing_a = :briefingA AND party_a = :partyA AND briefing_b = :briefingB
    AND party_b = :partyB AND deleted IS NULL`;

export function linkTable(database: Database, stamp: () => Stamp): LinkTable {
  return {
    list: (library) =>
      database
        .read((db) =>
          db
            .prepare('SELECT * FROM party_link WHERE library = ? AND deleted IS NULL ORDER BY updated DESC')
            .all(library),
        )
        .map(toLink),
    answer(library, pairs, answer) {
      const stamped = { library, ...stamp(), ...(answer === 'open' ? {} : { answer }) };
      database.write((db) => {
        const statement = db.prepare(answer === 'open' ? BURY : ANSWER);
        for (const pair of pairs) statement.run({ ...stamped, ...columnsOf(pair) });
      });
    },
  };
}

/** A pair has no direction: the lesser of the two comes first, so that it is one row whoever names it first. */
function columnsOf([one, other]: readonly [PartyRef, PartyRef]): Record<string, string> {
  const [a, b] = isLess(one, other) ? [one, other] : [other, one];
  return { briefingA: a.briefing, partyA: a.party, briefingB: b.briefing, partyB: b.party };
}

function isLess(a: PartyRef, b: PartyRef): boolean {
  return a.briefing === b.briefing ? a.party < b.party : a.briefing < b.briefing;
}

function toLink(row: Record<string, SQLOutputValue>): PartyLink {
  return {
    a: { briefing: String(row.briefing_a), party: String(row.party_a) },
    b: { briefing: String(row.briefing_b), party: String(row.party_b) },
    answer: row.answer === 'same' ? 'same' : 'different',
  };
}
