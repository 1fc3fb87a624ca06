import { describe, expect, it } from 'vitest';
import { type Answer, place, type Question } from '../../../shared/alliance/index.ts';
import type { AttacheError } from '../../../shared/errors.ts';
import { Facts } from '../../../shared/model/facts.ts';

const harbour = Facts.parse({
  parties: [
    { id: 'port', name: 'The Port' },
    { id: 'north', name: 'North Line' },
    { id: 'south', name: 'South Line' },
  ],
  conditions: [{ id: 'south-declines', summary: 'South Line has no room' }],
  agreements: [
    {
      id: 'berths',
      title: 'Berths',
      terms: [
        {
          id: 'one',
          kind: 'right of first refusal',
          summary: 'North first',
          holder: 'north',
          counterparty: 'port',
          until: '2030',
          section: 'first',
        },
        {
          id: 'two',
          kind: 'Right of First Refusal',
          summary: 'South next',
          holder: 'south',
          counterparty: 'port',
          whenDeclined: 'south-declines',
        },
        {
          id: 'open',
          kind: 'open berths',
          summary: 'Anyone may come',
          startsWhen: 'south-declines',
          section: 'open',
        },
      ],
    },
    { id: 'tugs', title: 'Tugs', terms: [{ id: 'tow', kind: 'licence', summary: 'Tow' }] },
  ],
});
const NOW = { on: '2026-05-01', given: [], asOf: '2026' };
const steps = (answers: Answer[], question: Question = NOW) =>
  place(harbour, 'berths', answers, question).steps.map(({ what, party }) => `${what} ${party}`);

describe('place', () => {
  it('awaits the answer of the first who must be asked', () => {
    expect(place(harbour, 'berths', [], NOW)).toMatchObject({
      agreement: 'berths',
      awaiting: 'north',
      starts: [],
    });
    expect(steps([])).toEqual(['asks port', 'asked north']);
  });

  it('asks the next when one declines', () => {
    expect(place(harbour, 'berths', ['declines'], NOW).awaiting).toBe('south');
    expect(steps(['declines'])).toEqual(['asks port', 'asked north', 'declines north', 'asked south']);
  });

  it('ends with the one who accepts, whatever is answered afterwards', () => {
    const ending = ['asks port', 'asked north', 'accepts north', 'placed north'];
    expect(steps(['accepts'])).toEqual(ending);
    expect(steps(['accepts', 'declines'])).toEqual(ending);
    expect(place(harbour, 'berths', ['accepts'], NOW)).toMatchObject({ awaiting: null, starts: [] });
  });

  it('says what comes into force when all decline, and where it is written', () => {
    const { starts, awaiting, steps: all } = place(harbour, 'berths', ['declines', 'declines'], NOW);
    expect({ starts, awaiting }).toEqual({ starts: ['open'], awaiting: null });
    expect(all.at(-2)?.text).toContain('South Line has no room');
    expect(all.at(-1)).toMatchObject({
      what: 'free',
      section: 'open',
      text: expect.stringContaining('Anyone may come'),
    });
  });

  it('passes over a right that does not hold on the day, and needs no answer for it', () => {
    const later = { ...NOW, on: '2031-01-01' };
    expect(steps(['declines'], later)).toEqual([
      'asks port',
      'passed north',
      'asked south',
      'declines south',
      'free port',
    ]);
    const [, passed, asked] = place(harbour, 'berths', [], later).steps;
    expect(passed?.text).toBe(
      'North Line need not be asked: its right does not hold on 1 January 2031. It ran until 2030.',
    );
    expect(asked?.text).toMatch(/^South Line is asked first/);
  });

  it('does not ask one whose refusal is taken as met', () => {
    const given = { ...NOW, given: ['south-declines'] };
    expect(steps(['declines'], given)).toEqual([
      'asks port',
      'asked north',
      'declines north',
      'passed south',
      'free port',
    ]);
    expect(place(harbour, 'berths', ['declines'], given).starts).toEqual(['open']);
  });

  it('leaves who asks free when no right holds', () => {
    const nobody = Facts.parse({
      ...harbour,
      agreements: harbour.agreements.map((each) => ({
        ...each,
        terms: each.terms.map((term) => ({ ...term, until: '2020' })),
      })),
    });
    const { steps: all, starts, awaiting } = place(nobody, 'berths', [], NOW);
    expect(all.map(({ what }) => what)).toEqual(['asks', 'passed', 'passed', 'free']);
    expect(all.at(-1)?.text).toContain('The Port need ask nobody first');
    expect({ starts, awaiting }).toEqual({ starts: [], awaiting: null });
  });

  const changed = (from: string, to: string) =>
    Facts.parse(JSON.parse(JSON.stringify(harbour).replace(from, to)));
  const BOTH: Answer[] = ['declines', 'declines'];

  it('brings nothing into force that begins later, and says of a term of this year that it may', () => {
    const since = (from: string) =>
      place(changed('"id":"open",', `"id":"open","from":"${from}",`), 'berths', BOTH, NOW);
    expect(since('2030')).toMatchObject({ starts: [] });
    expect(since('2030').steps.at(-1)?.text).toMatch(/^The Port may turn to others/);
    expect(since('2026')).toMatchObject({ starts: ['open'] });
    expect(since('2026').steps.at(-1)?.text).toMatch(/^Open berths may come into force\./);
  });

  it('asks one whose right begins when another declines', () => {
    const facts = Facts.parse({
      ...harbour,
      conditions: [...harbour.conditions, { id: 'north-declines', summary: 'North Line has no room' }],
      agreements: harbour.agreements.map((each) => ({
        ...each,
        terms: each.terms.map((term) => ({
          ...term,
          ...(term.id === 'one' ? { whenDeclined: 'north-declines' } : {}),
          ...(term.id === 'two' ? { startsWhen: 'north-declines' } : {}),
        })),
      })),
    });
    expect(place(facts, 'berths', ['declines'], NOW).awaiting).toBe('south');
    expect(place(facts, 'berths', BOTH, NOW)).toMatchObject({ awaiting: null, starts: ['open'] });
  });

  it('does not ask one who has refused, as the briefing says, from that day on', () => {
    const facts = changed(
      '"summary":"South Line has no room","state":"unknown"',
      '"summary":"South Line has no room","state":"met","since":"2026-06"',
    );
    const asked = (on: string) => place(facts, 'berths', ['declines'], { ...NOW, on });
    expect(asked('2026-05-31').awaiting).toBe('south');
    expect(asked('2026-06-15').awaiting).toBe('south');
    expect(asked('2026-07-01')).toMatchObject({ awaiting: null, starts: ['open'] });
    expect(asked('2026-07-01').steps.at(-2)?.text).toBe(
      'South Line need not be asked: the briefing says that South Line has no room.',
    );
  });

  it('leads to the passage of the agreement where a right has none of its own', () => {
    const facts = changed(
      '"id":"berths","title":"Berths",',
      '"id":"berths","title":"Berths","section":"pact",',
    );
    const sections = place(facts, 'berths', BOTH, NOW).steps.map(({ section }) => section);
    expect(sections).toEqual(['first', 'first', 'first', 'pact', 'pact', 'open']);
  });

  it('says whom else one may ask about when there is nobody to ask', () => {
    for (const id of ['tugs', 'pilots'])
      expect(() => place(harbour, id, [], NOW)).toThrow(
        expect.objectContaining({
          code: 'not-found',
          message: expect.stringContaining('berths'),
        }) as AttacheError,
      );
  });
});
