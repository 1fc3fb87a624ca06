/** Where two briefings cannot both be right, and where nothing is said to contradict. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { datesAgree } from '../../../../../shared/days.ts';
import { briefing, openDesk } from './library.ts';

const PARTIES = `facts:
  parties: [{id: softbank, name: SoftBank}, {id: oracle, name: Oracle}, {id: openai, name: OpenAI}]
  ventures: [{id: stargate, name: Stargate}]
`;
const OTHER_IDS = PARTIES.replaceAll('id: ', 'id: the-');

/** What contradicts, as `about: point one|other`, in a library of an older and a newer briefing. */
async function contradictions(older: string, newer: string, newerParties = PARTIES): Promise<string[]> {
  const desk = await openDesk({
    'new.md': briefing('New', '2025-06', newerParties + newer),
    'old.md': briefing('Old', '2025-01', PARTIES + older),
  });
  const all = await desk.call('parties.contradictions', {});
  for (const { sides } of all) expect(sides.map((side) => side.briefing)).toEqual(['old', 'new']);
  return all.map(
    ({ about, differs }) => `${about}: ${differs.map(({ what, words }) => `${what} ${words.join('|')}`)}`,
  );
}

const commitment = (id: string, amount: number, more = 'by: [softbank], venture: stargate') =>
  `    - {id: ${id}, kind: announced, summary: Money., amount: ${amount}, currency: USD, section: money, ${more}}\n`;
const commitments = (...lines: string[]) => `  commitments:\n${lines.join('')}`;
const term = (id: string, more: string) => `        - {id: ${id}, kind: use, summary: Use., ${more}}\n`;
const terms = (...lines: string[]) =>
  `  agreements:\n    - id: lease\n      title: Lease\n      parties: [softbank, oracle]\n      terms:\n${lines.join('')}`;
const event = (id: string, more: string) => `  events:\n    - {id: ${id}, parties: [oracle], ${more}}\n`;

describe('commitments', () => {
  it('of the same venture and parties contradict with different amounts, whatever their ids', async () => {
    const newer = commitments(commitment('all', 400, 'by: [the-softbank], venture: the-stargate'));
    expect(await contradictions(commitments(commitment('total', 500)), newer, OTHER_IDS)).toEqual([
      'Announced: Stargate: amount US$500|US$400',
    ]);
  });

  it.each([
    ['the same amount', commitment('total', 500)],
    ['another kind', commitment('total', 400).replace('announced', 'deployed')],
    ['another currency', commitment('total', 400).replace('USD', 'EUR')],
    ['no venture', commitment('other', 400, 'by: [softbank]')],
    ['other parties', commitment('share', 20, 'by: [oracle], venture: stargate')],
    ['two of a kind', commitment('x', 1) + commitment('y', 2)],
  ])('with %s do not', async (_, newer) => {
    expect(await contradictions(commitments(commitment('total', 500)), commitments(newer))).toEqual([]);
  });

  it('and their parts are two things', async () => {
    const part = commitment('part', 100, 'by: [softbank], venture: stargate, partOf: all');
    const newer = commitments(commitment('all', 900), part);
    expect(await contradictions(commitments(commitment('total', 500)), newer)).toEqual([
      'Announced: Stargate: amount US$500|US$900',
    ]);
  });

  it('of periods that lie apart are two', async () => {
    const of = (year: number) => `by: [softbank], from: ${year}, until: ${year}`;
    const older = commitments(commitment('first', 5, of(2025)));
    expect(await contradictions(older, commitments(commitment('second', 7, of(2026))))).toEqual([]);
    expect(await contradictions(older, commitments(commitment('second', 7, of(2025))))).toHaveLength(1);
  });
});

describe('terms', () => {
  it('of one kind between the same two contradict in holder and end', async () => {
    const older = terms(term('use', 'holder: softbank, counterparty: oracle, until: 2030'));
    const newer = terms(term('usage', 'holder: oracle, counterparty: softbank, until: 2031-05'));
    expect(await contradictions(older, newer)).toEqual(['Use: holder SoftBank|Oracle,until 2030|May 2031']);
  });

  it('do not where one says less, or the same more precisely', async () => {
    const older = terms(term('use', 'holder: softbank, until: 2030'));
    expect(await contradictions(older, terms(term('use', 'until: 2030-06-30')))).toEqual([]);
  });

  it('that a briefing has several of are told apart by their ids alone', async () => {
    const older = terms(term('near', 'until: 2030'), term('far', 'until: 2040'));
    const newer = terms(term('far', 'until: 2041'), term('other', 'until: 2050'));
    expect(await contradictions(older, newer)).toEqual(['Use: until 2040|2041']);
  });
});

describe('events', () => {
  it('of the same words and parties contradict with different dates, not with different precision', async () => {
    const older = event('signed', 'summary: Oracle signed., date: 2025-01');
    expect(await contradictions(older, event('x', 'summary: oracle signed, date: 2025-02'))).toEqual([
      'oracle signed: date January 2025|February 2025',
    ]);
    expect(await contradictions(older, event('signed', 'summary: It signed., date: 2025-01-21'))).toEqual([]);
    expect(await contradictions(older, event('x', 'summary: Oracle left., date: 2025-02'))).toEqual([]);
  });

  it('of parties that the reader keeps apart are two', async () => {
    const desk = await openDesk({
      'old.md': briefing('Old', '2025-01', PARTIES + event('signed', 'summary: Signed., date: 2025-01')),
      'new.md': briefing('New', '2025-06', PARTIES + event('signed', 'summary: Signed., date: 2025-02')),
    });
    expect(await desk.call('parties.contradictions', {})).toMatchObject([{ isConfirmed: false }]);
    const [mention, other] = ['new', 'old'].map((each) => ({ briefing: each, party: 'oracle' }));
    if (mention === undefined || other === undefined) return expect.unreachable();
    await desk.call('parties.link', { mention, others: [other], answer: 'same' });
    expect(await desk.call('parties.contradictions', {})).toMatchObject([{ isConfirmed: true }]);
    await desk.call('parties.link', { mention, others: [other], answer: 'different' });
    expect(await desk.call('parties.contradictions', {})).toEqual([]);
  });
});

describe('two dates', () => {
  const day = fc
    .date({ min: new Date('1900-01-01'), max: new Date('2999-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  const precision = fc.constantFrom(4, 7, 10);

  it('of one day never contradict, however precise each is', () => {
    fc.assert(
      fc.property(day, precision, precision, (date, one, other) =>
        datesAgree(date.slice(0, one), date.slice(0, other)),
      ),
    );
  });

  it('agree whichever comes first, and only where they can mean one day', () => {
    fc.assert(
      fc.property(day, day, precision, precision, (a, b, one, other) => {
        const [first, second] = [a.slice(0, one), b.slice(0, other)];
        const shorter = Math.min(one, other);
        expect(datesAgree(first, second)).toBe(datesAgree(second, first));
        expect(datesAgree(first, second)).toBe(a.slice(0, shorter) === b.slice(0, shorter));
      }),
    );
  });
});

describe('many briefings on one thing', () => {
  const library = (dated: [name: string, date: string, amount: number][]) =>
    Object.fromEntries(
      dated.map(([name, date, amount]) => [
        `${name}.md`,
        briefing(name, date, PARTIES + commitments(commitment('total', amount))),
      ]),
    );
  const pairs = async (dated: [string, string, number][]) => {
    const desk = await openDesk(library(dated));
    const all = await desk.call('parties.contradictions', {});
    return all.map(({ sides }) => sides.map((side) => side.briefing).join('–')).toSorted();
  };

  it('are each held against the next that says otherwise', async () => {
    const dated: [string, string, number][] = [
      ['a', '2025-01', 500],
      ['b', '2025-02', 500],
      ['c', '2025-03', 400],
      ['d', '2025-04', 300],
    ];
    expect(await pairs(dated)).toEqual(['a–c', 'b–c', 'c–d']);
  });

  it('and against the next that is newer for certain', async () => {
    const dated: [string, string, number][] = [
      ['a', '2025', 500],
      ['b', '2025', 400],
      ['c', '2026', 300],
    ];
    expect(await pairs(dated)).toEqual(['a–b', 'a–c', 'b–c']);
  });

  it('may run over different numbers of years', async () => {
    const over = (years: number) =>
      commitments(commitment('total', 500, `by: [softbank], venture: stargate, years: ${years}`));
    expect(await contradictions(over(4), over(5))).toEqual(['Announced: Stargate: years 4 years|5 years']);
  });
});
