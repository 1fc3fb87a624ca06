/** What the rules find, sentence by sentence, and that what they quote stands where they say. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findIn } from '../../../../../main/services/facts/suggest/find/index.ts';
import { suggest } from '../../../../../main/services/facts/suggest/suggest.ts';
import type { Entry } from '../../../../../shared/model/suggestion.ts';
import { DATA, read } from './reading.ts';

const HANDBOOK = `${DATA}handbook/pages`;

/** `kind: label` of what is found in a text. */
async function labelsOf(text: string): Promise<string[]> {
  return (await findIn([{ id: 'text', text }])).map(({ kind, label }) => `${kind}: ${label}`);
}

async function expectTrueQuotes(text: string): Promise<number> {
  const found = await findIn([{ id: 'text', text }]);
  for (const { passages } of found) {
    expect(passages.length).toBeGreaterThan(0);
    for (const { section, start, end, quote } of passages) {
      expect(section).toBe('text');
      expect(quote).not.toBe('');
      expect(text.slice(start, end)).toBe(quote);
    }
  }
  return found.length;
}

describe('a passage', () => {
  it.skipIf(!existsSync(HANDBOOK))('of real pages is what stands there', async () => {
    const pages = globSync(`${HANDBOOK}/**/*.md`).filter((_page, at) => at % 5 === 0);
    let found = 0;
    for (const page of pages)
      for (const { kind, text } of read(readFileSync(page, 'utf8')).sections)
        if (kind === 'lead' || kind === 'body') found += await expectTrueQuotes(text);
    expect(found).toBeGreaterThan(200);
  });

  it('of any text is what stands there', async () => {
    const piece = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 12 }),
      fc.constantFrom(
        'Acme Corp said',
        '“We will pay $5 million by 2030, and more,” the company said.',
        'Ada Byron, CEO of Acme,',
        'in Texas',
        ' ',
        '\n',
        '\t',
        '🌊',
        'é',
        '"',
        '’s',
        'is the chairman of',
        'over the next four years',
        'İstanbul',
        '—',
      ),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 40 }), async (pieces) => {
        await expectTrueQuotes(pieces.join(' '));
      }),
      { numRuns: 200 },
    );
  });
});

describe('a sum of money', () => {
  it.each([
    ['They will invest US$1.5bn in it.', 'amount: US$1.5bn'],
    ['It pays €40 million for the site.', 'amount: €40 million'],
    ['They pledged 20 million dollars.', 'amount: 20 million dollars'],
    ['It cost GBP 1,250,000 in all.', 'amount: GBP 1,250,000'],
    ['If sales exceed $3 million, the right ends.', 'amount: threshold: $3 million'],
  ])('is found in “%s”', async (text, label) => expect(await labelsOf(text)).toContain(label));

  it.each([
    ['They will invest $5 billion over the next four years to build it.', 4],
    ['Acme pledged $20 million for schools over 12 years.', 12],
    ['Over the coming five years, Acme will invest $2 billion.', 5],
    ['Acme will invest $2 billion, after it grew over ten years.', undefined],
    ['Over the next five years, Acme will invest $2 billion and lend $3 billion.', undefined],
    ['Acme spent $3 million over three years.', undefined],
    ['Acme pledged $5 million over 10 years ago.', undefined],
    ['It will lend $3 million to a firm that has traded for over ten years.', undefined],
    ['Acme will invest $3 million over the next six months.', undefined],
  ])('is promised over a span of years, or not: “%s”', async (text, years) => {
    const sums = (await suggest(read(text))).filter(({ kind }) => kind === 'amount');
    expect(sums.length).toBeGreaterThan(0);
    for (const { entries } of sums) {
      const { list, value } = entries.at(-1) as Entry;
      expect([list, (value as { years?: number }).years]).toEqual(['commitments', years]);
    }
  });

  describe('over a span of years', () => {
    const periodsOf = async (text: string) => {
      const facts =
        'facts: {commitments: [{id: c, kind: announced, summary: Aid., amount: 5000000, currency: USD, years: 5}]}';
      const found = await suggest(read(`---\n${facts}\n---\n\n${text}\n`));
      return found
        .filter(({ kind }) => kind === 'period')
        .map(({ label, passages }) => [label, passages.length]);
    };

    it('that a commitment has says it, in its sentence or its row of a table', async () => {
      expect(await periodsOf('Acme will invest $5 million over five years.')).toEqual([]);
      expect(await periodsOf('| Sum | When |\n|---|---|\n| $5 million | Over five years |')).toEqual([]);
    });

    it('is suggested where another thing lasts as long', async () => {
      const other = 'It will train people over five years.';
      expect(await periodsOf(other)).toEqual([['over five years', 1]]);
      expect(await periodsOf(`Acme will invest $5 million over five years. ${other}`)).toEqual([
        ['over five years', 1],
      ]);
      expect(await periodsOf('Acme will invest €5 million over five years.')).toEqual([
        ['over five years', 1],
      ]);
      expect(
        await periodsOf('| Sum | When |\n|---|---|\n| $5 million | Now |\n| Training | Over five years |'),
      ).toEqual([['Over five years', 1]]);
    });
  });

  it('that is spent is no promise, and a price for each no commitment', async () => {
    const [spent] = await suggest(read('The firm spent $3 million on it.'));
    expect(spent?.entries.at(-1)).toMatchObject({
      list: 'commitments',
      value: { kind: 'deployed', amount: 3e6 },
    });
    const [price] = await suggest(read('They pay $92.50 a share for it.'));
    expect(price?.entries).toMatchObject([{ list: 'figures', value: { value: '$92.50' } }]);
  });
});

describe('a date or period', () => {
  it.each([
    ['It was signed on January 21, 2025 in Ohio.', 'date: January 21, 2025', '2025-01-21'],
    ['It opens in March 2027 at last.', 'date: March 2027', '2027-03'],
    ['It has been so since 2019.', 'date: 2019', '2019'],
    ['The right holds until 2031.', 'period: until 2031', '2031'],
    ['Work runs from 2025 to 2028.', 'period: from 2025 to 2028', '2028'],
  ])('of “%s” says no more than the words', async (text, name, date) => {
    const found = await suggest(read(text));
    const dated = found.find(({ kind, label }) => `${kind}: ${label}` === name);
    expect(dated?.entries).toMatchObject([{ list: 'events', value: { date } }]);
  });

  it('that depends on the day of reading is not guessed', async () => {
    const [found] = await suggest(read('It signed in June of last year.'));
    expect(found).toMatchObject({ kind: 'date', label: 'June of last year' });
    expect(found?.entries[0]?.value).not.toHaveProperty('date');
    expect(await labelsOf('They met yesterday and meet again on Monday at 5 pm.')).toEqual([]);
  });

  it('is none where the number counts something else', async () => {
    expect(await labelsOf('The 2030 people in 1,986 rooms of 2050% of them.')).toEqual([]);
  });
});

describe('who speaks', () => {
  const words = 'We will build three plants in the north.';
  it.each([
    [`“${words}” said Ada Byron, CEO of Acme Corp.`, 'Ada Byron', 'plan'],
    [`Ada Byron, CEO of Acme Corp, was there. Byron said: “${words}”`, 'Ada Byron', 'plan'],
    [`"The plants are a success for everybody here," Acme Corp said.`, 'Acme Corp', 'claim'],
  ])('is told in %s', async (text, name, kind) => {
    const found = (await suggest(read(text))).find((each) => each.kind === 'quotation');
    expect(found?.entries).toMatchObject([
      { list: 'parties', value: { name } },
      { list: 'statements', value: { kind } },
    ]);
  });

  it('stays as the text has it where nobody is named, and a term in quotation marks is no quotation', async () => {
    const [found] = await suggest(read(`“${words}” the spokesman added.`));
    expect(found?.entries).toMatchObject([
      { list: 'events', value: { summary: `The spokesman said: “${words}”` } },
    ]);
    expect(await labelsOf(`“${words}” he said.`)).toEqual([]);
    expect(await labelsOf('It has a “right of first refusal” in the cloud.')).toEqual([]);
  });
});

describe('names', () => {
  it('are one however they are written, and a person goes by the last name too', async () => {
    const text = 'Softgrid Ltd agreed. SoftGrid said so, and SoftGrid hired Ada Byron. Mrs Byron agreed.';
    const found = await findIn([{ id: 'text', text }]);
    expect(found.map(({ label }) => label)).toEqual(['Softgrid Ltd', 'Ada Byron']);
    expect(found[0]?.draft).toMatchObject({ aliases: ['SoftGrid'] });
    expect(found[1]?.passages.map(({ quote }) => quote)).toEqual(['Ada Byron', 'Byron']);
  });

  it('of a list are of one kind', async () => {
    expect(await labelsOf('They came with Arm, Quux, Zorblat and Flim & Flam.')).toEqual([
      'organisation: Arm',
      'organisation: Quux',
      'organisation: Zorblat',
      'organisation: Flim & Flam',
    ]);
  });
});

describe('a text', () => {
  it('in another language than English suggests nothing', async () => {
    expect(
      await suggest(read('---\nlang: fr\n---\n\nMicrosoft a investi $500 million à Paris en 2024.')),
    ).toEqual([]);
  });

  it('of the size of a book lets others have their turn', async () => {
    const text = `${'Acme Corp said that Ada Byron paid $5 million in Texas in 2024. '.repeat(400)}\n`.repeat(
      4,
    );
    let turns = 0;
    const timer = setInterval(() => {
      turns += 1;
    }, 1);
    await findIn([{ id: 'text', text }]);
    clearInterval(timer);
    expect(turns).toBeGreaterThan(10);
  });
});
