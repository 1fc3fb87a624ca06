/** What the reader said of parties of the same name, as it is kept. */
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { verifyStore } from '../../../../main/services/annotations/verify.ts';
import { LIBRARY, openRoom } from './room.ts';

const a = { briefing: 'deal', party: 'arm' };
const b = { briefing: 'other', party: 'arm-ltd' };
const c = { briefing: 'other', party: 'oracle' };

describe('an answer on two parties', () => {
  it('is one row for a pair, whichever comes first, and the latest holds', () => {
    const { store, file } = openRoom();
    store.partyLinks.answer(LIBRARY, [[b, a]], 'same');
    store.partyLinks.answer(LIBRARY, [[b, c]], 'same');
    store.partyLinks.answer(LIBRARY, [[a, b]], 'different');
    expect(store.partyLinks.list(LIBRARY)).toEqual([
      { a, b, answer: 'different' },
      { a: b, b: c, answer: 'same' },
    ]);
    expect(store.partyLinks.list('library-b')).toEqual([]);
    expect(verifyStore(file).integrity).toBe('ok');
  });

  it('that is taken back leaves a tombstone, and can be given again', () => {
    const { store, file } = openRoom();
    store.partyLinks.answer(LIBRARY, [[a, b]], 'same');
    store.partyLinks.answer(LIBRARY, [[b, a]], 'open');
    expect(store.partyLinks.list(LIBRARY)).toEqual([]);
    const db = new DatabaseSync(file, { readOnly: true });
    expect(db.prepare('SELECT answer, deleted FROM party_link').all()).toMatchObject([
      { answer: 'same', deleted: expect.stringMatching(/^2026-/) },
    ]);
    db.close();
    store.partyLinks.answer(LIBRARY, [[a, b]], 'same');
    expect(store.partyLinks.list(LIBRARY)).toHaveLength(1);
  });
});
