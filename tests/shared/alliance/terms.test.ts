/** Which terms are in force: the bundled briefing by a table written by hand from the article, and laws that hold for all facts. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBriefing } from '../../../main/services/library/read-briefing.ts';
import { type TermStatus, termsInForce } from '../../../shared/alliance/index.ts';
import { Facts } from '../../../shared/model/facts.ts';

const path = 'microsoft-openai-stargate.md';
const { facts, date, sections } = readBriefing({
  path,
  bytes: readFileSync(new URL(`../../../assets/library/${path}`, import.meta.url)),
  modified: new Date(0),
});

const NONE: string[] = [];
const REFUSED = ['need-not-met'];
const THRESHOLD = ['revenue-capability'];
const BOTH = [...REFUSED, ...THRESHOLD];

const TERMS = [
  'exclusive-hosting',
  'first-refusal',
  'rival-hosting',
  'ip-access',
  'revenue-sharing',
  'api-exclusivity',
  'additional-capacity',
];
/** A day, the conditions that are met, and what the seven terms come to: f(orce) n(ot yet) e(nded) u(nknown). */
const CASES: [on: string, given: string[], statuses: string][] = [
  // Before the briefing only what waits for a condition is known: nothing is said of when the rest began.
  ['2024-06-30', NONE, 'uunuuuu'],
  ['2024-06-30', REFUSED, 'uuuuuuu'],
  ['2024-06-30', THRESHOLD, 'uuneuuu'],
  ['2024-12-31', NONE, 'uunuuuu'],
  ['2024-12-31', REFUSED, 'uuuuuuu'],
  ['2024-12-31', THRESHOLD, 'uuneuuu'],
  ['2024-12-31', BOTH, 'uuueuuu'],
  // From the first day of the briefing’s month the new agreement has taken the place of exclusive hosting.
  ['2025-01-01', NONE, 'efnffff'],
  ['2025-01-01', REFUSED, 'effffff'],
  ['2025-01-01', THRESHOLD, 'efnefff'],
  ['2025-01-01', BOTH, 'effefff'],
  ['2025-01-31', NONE, 'efnffff'],
  ['2025-01-31', REFUSED, 'effffff'],
  ['2025-01-31', THRESHOLD, 'efnefff'],
  ['2025-01-31', BOTH, 'effefff'],
  ['2028-02-29', NONE, 'efnffff'],
  ['2028-02-29', REFUSED, 'effffff'],
  ['2028-02-29', THRESHOLD, 'efnefff'],
  ['2028-02-29', BOTH, 'effefff'],
  ['2029-12-31', NONE, 'efnffff'],
  ['2029-12-31', REFUSED, 'effffff'],
  ['2029-12-31', THRESHOLD, 'efnefff'],
  ['2029-12-31', BOTH, 'effefff'],
  // “Through 2030” has the whole year in it.
  ['2030-01-01', NONE, 'efnffff'],
  ['2030-01-01', REFUSED, 'effffff'],
  ['2030-01-01', THRESHOLD, 'efnefff'],
  ['2030-01-01', BOTH, 'effefff'],
  ['2030-12-31', NONE, 'efnffff'],
  ['2030-12-31', REFUSED, 'effffff'],
  ['2030-12-31', THRESHOLD, 'efnefff'],
  ['2030-12-31', BOTH, 'effefff'],
  // Afterwards the three that run until 2030 are over; no end is stated of the right and of the capacity.
  ['2031-01-01', NONE, 'efneeef'],
  ['2031-01-01', REFUSED, 'effeeef'],
  ['2031-01-01', THRESHOLD, 'efneeef'],
  ['2031-01-01', BOTH, 'effeeef'],
  ['2045-07-14', NONE, 'efneeef'],
  ['2045-07-14', REFUSED, 'effeeef'],
  ['2045-07-14', THRESHOLD, 'efneeef'],
  ['2045-07-14', BOTH, 'effeeef'],
];
const LETTERS: Record<TermStatus, string> = { 'in-force': 'f', 'not-yet': 'n', ended: 'e', unknown: 'u' };

describe('the bundled briefing', () => {
  const ask = (on: string, given: string[]) => termsInForce(facts, { on, given, asOf: date.value });

  it.each(CASES)('on %s with %j: %s', (on, given, statuses) => {
    const answers = ask(on, given);
    expect(answers.map(({ term }) => term)).toEqual(TERMS);
    expect(answers.map(({ status }) => LETTERS[status]).join('')).toBe(statuses);
  });

  it('gives each its reason in a sentence and the section that says so', () => {
    const reasons = (on: string, given: string[]) =>
      Object.fromEntries(ask(on, given).map(({ term, reason }) => [term, reason]));
    expect(reasons('2026-01-01', NONE)).toMatchObject({
      'exclusive-hosting': 'It has been replaced by: right of first refusal.',
      'revenue-sharing': 'It runs until 2030.',
      'additional-capacity': 'No end is stated.',
    });
    expect(reasons('2031-01-01', NONE)['ip-access']).toBe('It ran until 2030.');
    expect(reasons('2026-01-01', THRESHOLD)['ip-access']).toContain('US$100 billion');
    const known = sections.map(({ id }) => id);
    for (const { section } of ask('2026-01-01', NONE)) expect(known).toContain(section);
  });
});

describe('a condition that the briefing says is met', () => {
  const lease = Facts.parse({
    conditions: [{ id: 'sale', summary: 'The house is sold', state: 'met', since: '2027-06' }],
    agreements: [
      {
        id: 'a',
        title: 'Lease',
        terms: [
          { id: 'rent', kind: 'rent', summary: 'Rent', endsWhen: 'sale' },
          { id: 'fee', kind: 'fee', summary: 'Fee', startsWhen: 'sale' },
        ],
      },
    ],
  });
  const ask = (on: string, given: string[] = []) =>
    termsInForce(lease, { on, given, asOf: '' }).map(({ status, reason }) => `${status}: ${reason}`);

  it('counts from when it came about, and no more precisely than that is stated', () => {
    expect(ask('2027-05-31')).toEqual([
      'in-force: No end is stated; it would end when the house is sold, which comes in June 2027.',
      'not-yet: It begins when the house is sold, which comes in June 2027.',
    ]);
    expect(ask('2027-06-29')).toEqual([
      'unknown: It ends when the house is sold, which comes in June 2027; the day is not stated.',
      'unknown: It begins when the house is sold, which comes in June 2027; the day is not stated.',
    ]);
    expect(ask('2027-06-30')).toEqual([
      'ended: It ends when the house is sold, which is met since June 2027.',
      'in-force: It began because the house is sold, which is met since June 2027; no end is stated.',
    ]);
  });

  it('may be taken as met before', () => {
    expect(ask('2027-01-01', ['sale']).map((words) => words.split(':')[0])).toEqual(['ended', 'in-force']);
  });
});

describe('for all facts', () => {
  const ids = ['a', 'b', 'c', 'd', 'e'] as const;
  const conditions = ['x', 'y'] as const;
  const maybe = <T>(some: fc.Arbitrary<T>) => fc.option(some, { nil: undefined });
  const year = fc.integer({ min: 2020, max: 2035 });
  const two = (number: number) => String(number).padStart(2, '0');
  const day = fc
    .tuple(year, fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
    .map(([y, m, d]) => `${y}-${two(m)}-${two(d)}`);
  const honest = fc.tuple(day, fc.constantFrom(4, 7, 10)).map(([whole, length]) => whole.slice(0, length));
  const term = fc.record({
    from: maybe(honest),
    until: maybe(honest),
    startsWhen: maybe(fc.constantFrom(...conditions)),
    endsWhen: maybe(fc.constantFrom(...conditions)),
    replaces: maybe(fc.constantFrom(...ids)),
  });
  const someFacts = fc
    .tuple(...ids.map(() => term), fc.constantFrom('met', 'not met', undefined), maybe(honest))
    .map((all) => {
      const [state, since] = all.slice(-2);
      const terms = ids.map((id, index) => ({ id, kind: 'licence', summary: id, ...(all[index] as object) }));
      return Facts.parse({
        conditions: conditions.map((id) => ({
          id,
          summary: `${id} happens`,
          ...(id === 'x' ? { state, since } : {}),
        })),
        agreements: [{ id: 'agreement', title: 'Agreement', terms }],
      });
    });
  const given = fc.subarray([...conditions]);
  const asOf = fc.oneof(fc.constant(''), honest);

  it('a term has one status, one reason, and is not in force when a stated end has come', () => {
    fc.assert(
      fc.property(someFacts, day, given, asOf, (some, on, met, stated) => {
        const answers = termsInForce(some, { on, given: met, asOf: stated });
        expect(answers.map((answer) => answer.term)).toEqual([...ids]);
        for (const answer of answers) {
          expect(answer.reason).toMatch(/^[A-Z].*\.$/);
          const { until, endsWhen } = some.agreements[0]?.terms.find(({ id }) => id === answer.term) ?? {};
          const isOver = until !== undefined && on.slice(0, until.length) > until;
          const isCutOff = met.some((condition) => condition === endsWhen);
          if (isOver || isCutOff) expect(answer.status).toBe('ended');
        }
      }),
    );
  });

  it('a later day never revives what has ended, nor takes back what has begun', () => {
    fc.assert(
      fc.property(someFacts, day, day, given, asOf, (some, one, other, met, stated) => {
        const [earlier, later] = one < other ? [one, other] : [other, one];
        const ask = (on: string) => termsInForce(some, { on, given: met, asOf: stated });
        const then = ask(earlier);
        for (const [index, now] of ask(later).entries()) {
          if (then[index]?.status === 'ended') expect(now.status).toBe('ended');
          if (then[index]?.status === 'in-force')
            expect(['in-force', 'ended', 'unknown']).toContain(now.status);
        }
      }),
    );
  });

  it('one more condition that is met never revives what has ended', () => {
    fc.assert(
      fc.property(someFacts, day, asOf, (some, on, stated) => {
        const before = termsInForce(some, { on, given: [], asOf: stated });
        const after = termsInForce(some, { on, given: ['x', 'y'], asOf: stated });
        for (const [index, { status }] of before.entries())
          if (status === 'ended') expect(after[index]?.status).toBe('ended');
      }),
    );
  });
});
