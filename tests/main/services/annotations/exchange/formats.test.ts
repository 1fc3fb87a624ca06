import fc from 'fast-check';
import remarkParse from 'remark-parse';
import { ulid } from 'ulid';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { readCsv, writeCsv } from '../../../../../main/services/annotations/exchange/annotation-csv.ts';
import type { Entry } from '../../../../../main/services/annotations/exchange/entry.ts';
import { item, itemIn, plain } from '../../../../../main/services/annotations/exchange/markdown-marks.ts';
import { readExchange } from '../../../../../main/services/annotations/exchange/read-exchange.ts';
import { writeMarkdown } from '../../../../../main/services/annotations/exchange/write-markdown.ts';
import { writeW3c } from '../../../../../main/services/annotations/exchange/write-w3c.ts';
import { COLOURS } from '../../../../../shared/model/annotation.ts';
import { hostileText, tag } from './hostile.ts';

const WRITERS = { w3c: writeW3c, markdown: writeMarkdown, csv: writeCsv };

const id = fc.nat(2 ** 40).map((time) => ulid(time));
const time = fc
  .date({ min: new Date(0), max: new Date('2100-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString());
const filled = hostileText.filter((text) => text !== '');
const place = fc.tuple(fc.nat(1000), fc.nat(1000)).map(([start, more]) => ({ start, end: start + more }));

const quote = fc.record({ exact: filled, prefix: hostileText, suffix: hostileText });

const onWhat = fc.oneof(
  fc.record({
    kind: fc.constant('passage' as const),
    ...{ section: filled, heading: hostileText, quote, position: fc.option(place) },
  }),
  fc.record({
    kind: fc.constant('passage' as const),
    ...{ section: fc.constant(''), heading: fc.constant(''), quote, position: fc.constant(null) },
  }),
  fc.record({
    kind: fc.constantFrom('section' as const, 'bookmark' as const),
    ...{ section: filled, heading: hostileText },
    ...{ quote: fc.constant(null), position: fc.constant(null) },
  }),
  fc.record({
    kind: fc.constant('briefing' as const),
    ...{ section: fc.constant(''), heading: fc.constant('') },
    ...{ quote: fc.constant(null), position: fc.constant(null) },
  }),
);

const entries: fc.Arbitrary<Entry[]> = fc.array(
  fc
    .record({
      origin: id,
      ...{ briefing: filled, title: hostileText, note: hostileText },
      colour: fc.constantFrom(...COLOURS),
      tags: fc.array(tag, { maxLength: 3 }),
      replies: fc.array(fc.record({ id, text: filled, created: time, updated: time }), { maxLength: 3 }),
      ...{ created: time, updated: time },
    })
    .chain((rest) => onWhat.map((on) => ({ ...rest, ...on }))),
  { maxLength: 4 },
);

describe.each(Object.entries(WRITERS))('%s', (_format, write) => {
  it('is read as it was written', () => {
    fc.assert(
      fc.property(entries, (some) => {
        expect(byOrigin(readExchange('file', write(some)))).toEqual(byOrigin(some));
      }),
      { numRuns: 300 },
    );
  });

  it('may hold nothing', () => {
    expect(readExchange('file', write([]))).toEqual([]);
  });
});

/** Markdown groups what is on one briefing. */
function byOrigin(some: readonly Entry[]): Entry[] {
  return some.toSorted((a, b) => (a.origin < b.origin ? -1 : 1));
}

const SAMPLE: Entry = {
  origin: '01JGFJJZ00000000000000000A',
  ...{ briefing: 'deals/stargate', title: 'Stargate', kind: 'passage', section: 'terms', heading: 'Terms' },
  ...{ colour: 'yellow', note: 'First line\n\nThird', tags: ['capacity', 'to ask'] },
  quote: { exact: 'right of *first* refusal', prefix: 'the ', suffix: ' ends' },
  position: { start: 4, end: 28 },
  replies: [
    {
      id: '01JGFJJZ00000000000000000B',
      text: 'Yes',
      created: '2026-01-02T00:00:00.000Z',
      updated: '2026-01-02T00:00:00.000Z',
    },
  ],
  ...{ created: '2026-01-01T00:00:00.000Z', updated: '2026-01-01T00:00:00.000Z' },
};

describe('Markdown', () => {
  it('is for people', () => {
    const seen = writeMarkdown([SAMPLE])
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('<!--'));
    expect(seen).toEqual([
      '# Annotations',
      '## [Stargate](attache://open?briefing=deals%2Fstargate)',
      '### [Terms](attache://open?briefing=deals%2Fstargate&section=terms)',
      '> right of \\*first\\* refusal',
      '- First line',
      '  ',
      '  Third',
      'Tags: capacity, to ask',
      '- Yes',
    ]);
  });

  it('takes a note as it was edited, with the line ends and spaces that an editor leaves', () => {
    const text = writeMarkdown([SAMPLE])
      .replace('Third', 'Third, edited')
      .replaceAll(/ +$/gm, '')
      .replaceAll('\n', '\r\n');
    expect(readExchange('file', text)).toEqual([{ ...SAMPLE, note: 'First line\n\nThird, edited' }]);
  });

  it.each(['```\nnever closed', '<!-- never closed', '# heading'])('keeps %j within its note', (note) => {
    const entries = [
      { ...SAMPLE, note },
      { ...SAMPLE, briefing: 'other' },
    ];
    const { children } = unified().use(remarkParse).parse(writeMarkdown(entries));
    expect(children.filter(({ type }) => type === 'heading')).toHaveLength(5);
  });

  it('shows plain text as it is', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1 }).map((text) => text.trim()),
        (text) => {
          fc.pre(text !== '' && !/\s{2}/.test(text));
          const [paragraph, ...more] = unified().use(remarkParse).parse(plain(text)).children;
          expect(more).toEqual([]);
          expect(paragraph).toMatchObject({ type: 'paragraph', children: [{ type: 'text', value: text }] });
        },
      ),
    );
  });

  it('gives back every item', () => {
    fc.assert(
      fc.property(filled, (text) => {
        expect(itemIn(['', ...item(text).split('\n'), '', 'Tags: a'])).toBe(text);
      }),
    );
  });

  it('says on which line it is damaged', () => {
    const text = writeMarkdown([SAMPLE]);
    expect(() => readExchange('notes.md', text.replace('"kind":"passage"', '"kind":"poem"'))).toThrow(
      /“notes\.md” was not imported, because line 9 is damaged \(kind: /,
    );
    expect(() => readExchange('notes.md', text.replace('{"', '{'))).toThrow(/line 9 is damaged/);
    expect(() => readExchange('notes.md', '<!-- attache:reply {} -->')).toThrow(/line 1 is damaged/);
  });
});

describe('CSV', () => {
  it('holds no formula', () => {
    const text = writeCsv([{ ...SAMPLE, note: '=HYPERLINK("x")', title: '@x', heading: "'-1" }]);
    expect(text).toContain(`"'=HYPERLINK(""x"")"`);
    expect(text).toContain(`,'@x,`);
    expect(text).toContain(`,''-1,`);
  });

  it('says on which line it is damaged, lines within cells counted', () => {
    const text = writeCsv([SAMPLE, { ...SAMPLE, colour: 'blue' }]);
    expect(() => readCsv('notes.csv', text.replace('blue', 'bleu'))).toThrow(
      /“notes\.csv” was not imported, because line 5 is damaged \(colour: /,
    );
    expect(() => readCsv('notes.csv', `${text}"never closed`)).toThrow(/line \d+ is damaged/);
    expect(() => readCsv('notes.csv', text.replace(/,4,28/, ',four,28'))).toThrow(/line 2 is damaged/);
  });

  it.each([',', ';', '\t'])(
    'may come back from a spreadsheet in another order of columns, parted by %j',
    (delimiter) => {
      const rows = writeCsv([{ ...SAMPLE, note: 'One line', replies: [], tags: [] }])
        .trim()
        .split('\r\n')
        .map((line) => line.split(',').toReversed().join(delimiter));
      expect(readExchange('file', rows.join('\n'))).toMatchObject([
        { origin: SAMPLE.origin, note: 'One line' },
      ]);
    },
  );
});

describe('anything else', () => {
  it.each(['', 'a letter', '{}', '[]', '[1, 2]', 'a,b\n1,2', '"', '{"type": "Poem"}'])(
    'is refused: %s',
    (text) => {
      expect(() => readExchange('x.txt', text)).toThrow(
        expect.objectContaining({ code: 'unsupported-format', message: expect.stringContaining('Readwise') }),
      );
    },
  );

  it('is refused without another word when it is no JSON', () => {
    expect(() => readExchange('x.json', '{"type": ')).toThrow(
      expect.objectContaining({ code: 'unreadable-file', message: expect.stringContaining('“x.json”') }),
    );
  });
});
