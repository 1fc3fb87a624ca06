/** What newer briefings touch of what an older one rests on. */
import { describe, expect, it } from 'vitest';
import { briefing, openDesk } from './library.ts';

const MONEY = (amount: number) => `facts:
  ventures: [{id: stargate, name: Stargate}]
  commitments:
    - {id: total, kind: announced, summary: Money., amount: ${amount}, currency: USD, venture: stargate, section: money}
`;
const OLD = briefing(
  'Old',
  '2025-01',
  `${MONEY(500)}
judgements: [{id: enough, text: It is enough., confidence: high}]
assumptions:
  - {id: funded, text: The money comes., judgements: [enough], section: money}
  - {id: calm, text: Nothing else happens., section: terms}
indicators:
  - {id: watch, text: Somebody pays.}`,
);
const touches = (list: string) => `touches: [${list}]`;

const touched = async (newer: string) => {
  const desk = await openDesk({ 'old.md': OLD, 'new.md': newer });
  const all = await desk.call('parties.touched', { briefing: 'old' });
  return all.map(({ kind, id, by, contradicts }) => [kind, id, by.section, contradicts?.about ?? null]);
};

describe('an assumption or indicator is touched', () => {
  it('by a newer briefing that says so, at the passage that it names', async () => {
    const list = '{briefing: old, id: watch, section: terms}, {briefing: old, id: calm}';
    expect(await touched(briefing('New', '2025-06', touches(list)))).toEqual([
      ['assumption', 'calm', 'money', null],
      ['indicator', 'watch', 'terms', null],
    ]);
  });

  it('by a newer briefing that contradicts a fact of the section it cites, and by no other', async () => {
    expect(await touched(briefing('New', '2025-06', MONEY(400)))).toEqual([
      ['assumption', 'funded', 'money', 'Announced: Stargate'],
    ]);
  });

  it('by no briefing that is older, or of which the file alone tells the date', async () => {
    expect(await touched(briefing('New', '2024-12', touches('{briefing: old, id: watch}')))).toEqual([]);
    expect(await touched(briefing('New', '2024-12', MONEY(400)))).toEqual([]);
    expect(await touched(briefing('New', '2025', MONEY(400)))).toEqual([]);
    expect(await touched(briefing('New', '', MONEY(400)))).toEqual([]);
  });
});

it('a briefing that rests on nothing is touched by nothing; one that is not there is not found', async () => {
  const desk = await openDesk({ 'old.md': OLD, 'new.md': briefing('New', '2025-06', MONEY(400)) });
  expect(await desk.call('parties.touched', { briefing: 'new' })).toEqual([]);
  expect((await desk.failure('parties.touched', { briefing: 'none' })).code).toBe('not-found');
});
