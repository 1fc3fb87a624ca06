/** A desk with every kind of annotation on it. */
import type { NewRow } from '../../../../../main/services/annotations/annotation-row.ts';
import { briefing, type Desk, made, markWords, openDesk } from './desk.ts';

export const STARGATE = briefing('deals/star gate (1)', 'Stargate & “friends”', {
  lead: '😀😀 The agreement ended. 🏗️ Stargate builds in Texas.',
  terms: 'Microsoft keeps a right of first refusal on new capacity.\nThe right ends in 2030.',
});
export const PLAIN = briefing('plain', 'Plain', { only: 'Nothing much happens here, and it is well so.' });

/** Passages behind emoji with and without note, tags and replies; notes on a section and a briefing; a bookmark; orphans of a section and of none. */
export function varied(): Desk {
  const desk = openDesk([STARGATE, PLAIN]);
  const { annotations } = desk;
  markWords(desk, STARGATE, 'lead', 'Stargate builds');
  const asked = markWords(desk, STARGATE, 'terms', 'right of first refusal', '# Why?\n\n```\nopen');
  annotations.update({ id: asked.id, tags: ['to ask', 'a, "b"'], colour: 'pink' });
  annotations.reply({ id: asked.id, text: 'Because.' });
  annotations.reply({ id: asked.id, text: '--> so?' });
  const rest = { colour: 'blue' as const, note: 'On all of it', tags: [] };
  const { id } = STARGATE;
  made(
    annotations.create({ ...rest, briefing: id, on: { kind: 'section', section: 'terms' }, tags: ['tag'] }),
  );
  made(annotations.create({ ...rest, briefing: id, on: { kind: 'bookmark', section: 'lead' }, note: '' }));
  made(annotations.create({ ...rest, briefing: id, on: { kind: 'briefing' } }));
  made(
    annotations.create({ ...rest, briefing: 'plain', on: { kind: 'briefing' }, note: '', tags: ['later'] }),
  );
  markWords(desk, PLAIN, 'only', 'happens', 'A note');
  const orphan: Omit<NewRow, 'id'> = {
    ...{ library: 'library', briefing: 'gone', kind: 'passage', section: 'lost', heading: 'Lost' },
    ...{ colour: 'green', note: 'Where is it?', tags: [], origin: null, around: null },
    quote: { exact: 'words that are gone', prefix: 'the ', suffix: ' now' },
    position: { start: 4, end: 23 },
    ...{ created: '2025-01-01T00:00:00.000Z', updated: '2025-01-01T00:00:00.000Z' },
  };
  desk.store.annotations.insert([
    { ...orphan, id: '01JGFJJZ00000000000000000A' },
    { ...orphan, id: '01JGFJJZ00000000000000000B', section: '', heading: '' },
  ]);
  return desk;
}
