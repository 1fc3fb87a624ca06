import { describe, expect, it } from 'vitest';
import { type Answer, place } from '../../../shared/alliance/index.ts';
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
const steps = (answers: Answer[]) =>
  place(harbour, 'berths', answers).steps.map(({ what, party }) => `${what} ${party}`);

describe('place', () => {
  it('awaits the answer of the first who must be asked', () => {
    expect(place(harbour, 'berths', [])).toMatchObject({
      agreement: 'berths',
      awaiting: 'north',
      starts: [],
    });
    expect(steps([])).toEqual(['asks port', 'asked north']);
  });

  it('asks the next when one declines', () => {
    expect(place(harbour, 'berths', ['declines']).awaiting).toBe('south');
    expect(steps(['declines'])).toEqual(['asks port', 'asked north', 'declines north', 'asked south']);
  });

  it('ends with the one who accepts, whatever is answered afterwards', () => {
    const ending = ['asks port', 'asked north', 'accepts north', 'placed north'];
    expect(steps(['accepts'])).toEqual(ending);
    expect(steps(['accepts', 'declines'])).toEqual(ending);
    expect(place(harbour, 'berths', ['accepts'])).toMatchObject({ awaiting: null, starts: [] });
  });

  it('says what comes into force when all decline, and where it is written', () => {
    const { starts, awaiting, steps: all } = place(harbour, 'berths', ['declines', 'declines']);
    expect({ starts, awaiting }).toEqual({ starts: ['open'], awaiting: null });
    expect(all.at(-2)?.text).toContain('South Line has no room');
    expect(all.at(-1)).toMatchObject({
      what: 'free',
      section: 'open',
      text: expect.stringContaining('Anyone may come'),
    });
  });

  it('says whom else one may ask about when there is nobody to ask', () => {
    for (const id of ['tugs', 'pilots'])
      expect(() => place(harbour, id, [])).toThrow(
        expect.objectContaining({
          code: 'not-found',
          message: expect.stringContaining('berths'),
        }) as AttacheError,
      );
  });
});
