/** The bar: what is suggested of a raw article, held against what a person found right and wrong in it. */
import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { suggest } from '../../../../../main/services/facts/suggest/suggest.ts';
import { ARTICLE, importedArticle, read } from './reading.ts';

/** Every suggestion of the article, read against its text by a person. One that is not listed fails the test. */
const RIGHT = [
  'organisation: Microsoft',
  'organisation: OpenAI',
  'organisation: Oracle',
  'organisation: Arm',
  'organisation: Nvidia',
  'organisation: SoftBank',
  'person: Masayoshi Son',
  'venture: Stargate',
  'role: SoftBank: lead partner of Stargate',
  'role: OpenAI: lead partner of Stargate',
  'role: SoftBank: financial manager',
  'role: OpenAI: operational manager',
  'role: Masayoshi Son: CEO of the investment firm',
  'role: Masayoshi Son: chairman',
  'amount: threshold: at least $100 billion in revenue',
  'amount: $500 billion',
  'amount: $100 billion',
  'period: through 2030',
  'period: over the next four years',
  'date: June of last year',
  'place: Texas',
  'quotation: the company: “We will begin investing $100 billion immediately.',
  'quotation: the company: “We all look forward to continuing to build',
];
const WRONG = [
  // Campuses “throughout the United States” are planned; that the venture has a place there is more than the text says.
  'place: United States',
];

describe.skipIf(!existsSync(ARTICLE))('the suggestions of the article', () => {
  it('hold everything that the alliance is about', async () => {
    const labels = (await suggest(read(importedArticle()))).map(({ label }) => label);
    for (const wanted of ['Microsoft', 'OpenAI', 'Oracle', 'Arm', 'Nvidia', 'SoftBank', 'Stargate'])
      expect(labels).toContain(wanted);
    for (const wanted of ['Masayoshi Son', 'Masayoshi Son: chairman', 'Texas'])
      expect(labels).toContain(wanted);
    for (const wanted of ['$500 billion', '$100 billion', 'threshold: at least $100 billion in revenue'])
      expect(labels).toContain(wanted);
    for (const wanted of ['through 2030', 'over the next four years']) expect(labels).toContain(wanted);
  });

  it('are all reviewed, and at most 3 in 10 of them wrong', async () => {
    const names = (await suggest(read(importedArticle()))).map(({ kind, label }) => `${kind}: ${label}`);
    const isListed = (name: string) => (entry: string) =>
      name === entry || (entry.startsWith('quotation') && name.startsWith(entry));
    expect(names.filter((name) => ![...RIGHT, ...WRONG].some(isListed(name)))).toEqual([]);
    const wrong = names.filter((name) => WRONG.some(isListed(name)));
    expect(wrong.length / names.length).toBeLessThanOrEqual(0.3);
  });

  it('say what the words mean for the facts', async () => {
    const suggestions = await suggest(read(importedArticle()));
    const entriesOf = (label: string) => suggestions.find((each) => each.label === label)?.entries;
    expect(entriesOf('$500 billion')).toMatchObject([
      { list: 'ventures', value: { name: 'Stargate' } },
      {
        list: 'commitments',
        value: { kind: 'announced', amount: 5e11, currency: 'USD', venture: 'stargate', years: 4 },
      },
    ]);
    expect(entriesOf('threshold: at least $100 billion in revenue')).toMatchObject([
      { list: 'conditions', value: { summary: expect.stringMatching(/^OpenAI has reached .* in revenue$/) } },
    ]);
    expect(entriesOf('through 2030')).toMatchObject([{ list: 'events', value: { date: '2030' } }]);
    expect(entriesOf('Texas')).toMatchObject([
      { list: 'ventures', value: { id: 'stargate', places: ['Texas'] } },
    ]);
    expect(entriesOf('Masayoshi Son: chairman')).toMatchObject([
      { list: 'parties', value: { kind: 'person', roles: ['chairman'], sources: ['original'] } },
    ]);
  });
});
