/** The suggestions that the reader dismissed, as they are kept. */
import { DatabaseSync } from 'node:sqlite';
import { expect, it } from 'vitest';
import { verifyStore } from '../../../../main/services/annotations/verify.ts';
import { LIBRARY, openRoom } from './room.ts';

it('a dismissal is one row, leaves a tombstone when it is taken back, and can be made again', () => {
  const { store, file } = openRoom();
  store.dismissals.set(LIBRARY, 'deal', ['place-texas', 'date-2030'], true);
  store.dismissals.set(LIBRARY, 'deal', ['place-texas'], true);
  store.dismissals.set(LIBRARY, 'deal', ['date-2030'], false);
  expect(store.dismissals.list(LIBRARY, 'deal')).toEqual(['place-texas']);
  expect(store.dismissals.list(LIBRARY, 'other')).toEqual([]);
  expect(store.dismissals.list('library-b', 'deal')).toEqual([]);
  const db = new DatabaseSync(file, { readOnly: true });
  expect(db.prepare('SELECT suggestion FROM dismissal WHERE deleted IS NOT NULL').all()).toMatchObject([
    { suggestion: 'date-2030' },
  ]);
  db.close();
  store.dismissals.set(LIBRARY, 'deal', ['date-2030'], true);
  expect(store.dismissals.list(LIBRARY, 'deal').toSorted()).toEqual(['date-2030', 'place-texas']);
  expect(verifyStore(file).integrity).toBe('ok');
});
