/** What other programs write, after their documented formats. */
import { describe, expect, it } from 'vitest';
import { readExchange } from '../../../../../main/services/annotations/exchange/read-exchange.ts';
import { type Annotation, spotOf } from '../../../../../shared/model/annotation.ts';
import { openDesk } from './desk.ts';
import { PLAIN, STARGATE } from './varied.ts';

const PAGE = 'https://example.org/stargate';

/** https://h.readthedocs.io/en/latest/api/ */
const HYPOTHESIS = [
  {
    ...{
      id: 'reply1',
      created: '2024-05-03T10:00:00.000000+00:00',
      updated: '2024-05-03T10:00:00.000000+00:00',
    },
    ...{ user: 'acct:b@hypothes.is', uri: PAGE, text: 'Agreed.', tags: [], references: ['root1'] },
    target: [{ source: PAGE }],
  },
  {
    ...{
      id: 'root1',
      created: '2024-05-01T12:00:00.123456+02:00',
      updated: '2024-05-02T10:00:00.000000+00:00',
    },
    ...{
      user: 'acct:a@hypothes.is',
      uri: PAGE,
      text: 'Which *capacity*?',
      tags: ['ask', ' '],
      group: '__world__',
    },
    document: { title: ['Stargate & “friends”'] },
    target: [
      {
        source: PAGE,
        selector: [
          {
            type: 'RangeSelector',
            startContainer: '/p[1]',
            startOffset: 3,
            endContainer: '/p[1]',
            endOffset: 9,
          },
          { type: 'TextPositionSelector', start: 2412, end: 2434 },
          {
            type: 'TextQuoteSelector',
            exact: 'right of first\n      refusal',
            prefix: 'keeps a ',
            suffix: ' on new',
          },
        ],
      },
    ],
  },
  {
    ...{ id: 'reply2', created: '2024-05-04T10:00:00Z', updated: '2024-05-04T10:00:00Z' },
    ...{
      uri: PAGE,
      text: 'To the reply.',
      tags: [],
      references: ['root1', 'reply1'],
      target: [{ source: PAGE }],
    },
  },
  {
    ...{ id: 'page1', created: '2024-05-05T10:00:00Z', updated: '2024-05-05T10:00:00Z' },
    ...{ uri: 'https://example.org/other', text: 'On a page', tags: [], target: [{ source: PAGE }] },
    document: { title: ['Something else'] },
  },
];

describe('Hypothesis', () => {
  it.each([
    ['a list', HYPOTHESIS],
    ['an answer of its search', { total: 4, rows: HYPOTHESIS }],
    [
      'an export of its client',
      { export_date: '2024-06-01T00:00:00Z', client_version: '1.1', annotations: HYPOTHESIS },
    ],
  ])('is read from %s', (_what, json) => {
    const { desk, imported, all } = bring('hypothesis.json', JSON.stringify(json));
    expect(imported).toEqual({ added: 2, known: 0, deleted: 0, unplaced: 1 });
    const [root, page] = all;
    expect(root).toMatchObject({
      ...{
        briefing: STARGATE.id,
        kind: 'passage',
        section: 'terms',
        heading: 'TERMS',
        note: 'Which *capacity*?',
      },
      ...{ tags: ['ask'], created: '2024-05-01T10:00:00.123Z', updated: '2024-05-02T10:00:00.000Z' },
      quote: { exact: 'right of first refusal' },
      replies: [{ text: 'Agreed.', created: '2024-05-03T10:00:00.000Z' }, { text: 'To the reply.' }],
    });
    expect(page).toMatchObject({
      kind: 'briefing',
      briefing: 'https://example.org/other',
      note: 'On a page',
    });
    expect(desk.exchange.import({ name: 'x', text: JSON.stringify(json) })).toMatchObject({
      added: 0,
      known: 2,
    });
  });

  it('keeps a reply whose beginning is not in the file', () => {
    const [reply] = HYPOTHESIS;
    expect(readExchange('x', JSON.stringify([reply]))).toMatchObject([{ note: 'Agreed.', kind: 'briefing' }]);
  });

  it('says which entry is damaged', () => {
    const rows = HYPOTHESIS.map((row, index) => (index === 2 ? { ...row, created: 'soon' } : row));
    expect(() => readExchange('h.json', JSON.stringify(rows))).toThrow(
      '“h.json” was not imported, because entry 3 is damaged (created: “soon” is no time). Mend it, then try again.',
    );
  });
});

/** Readwise’s columns, https://readwise.io/export */
const READWISE = [
  'Highlight,Book Title,Book Author,Amazon Book ID,Note,Color,Tags,Location Type,Location,Highlighted at,Document tags',
  '"Microsoft keeps a right of first refusal, ""for now""",Another book,A. Author,B00,,purple,,page,12,2024-05-01 09:30:00+00:00,',
  'The right ends in 2030.,Unknown title,,,"My, note",orange,"a,b",order,3,2024-05-02 09:30:00,doc',
  ',Stargate & “friends”,,,Only a note,,,order,4,,',
].join('\r\n');

describe('Readwise', () => {
  it('is read from its table', () => {
    const { desk, imported, all } = bring('readwise.csv', READWISE);
    expect(imported).toEqual({ added: 3, known: 0, deleted: 0, unplaced: 1 });
    expect(all.find(({ kind }) => kind === 'briefing')).toMatchObject({
      ...{ briefing: STARGATE.id, note: 'Only a note', created: expect.stringMatching(/^2026-01-01/) },
    });
    expect(all.find(({ note }) => note === 'My, note')).toMatchObject({
      ...{ briefing: STARGATE.id, section: 'terms', colour: 'yellow', tags: ['a', 'b', 'doc'] },
      created: '2024-05-02T09:30:00.000Z',
      quote: { exact: 'The right ends in 2030.', prefix: expect.stringContaining('new capacity.\n') },
    });
    expect(all.find(({ colour }) => colour === 'pink')).toMatchObject({
      ...{ briefing: 'Another book', section: '', kind: 'passage', note: '' },
      quote: { exact: 'Microsoft keeps a right of first refusal, "for now"' },
    });
    expect(desk.exchange.import({ name: 'x', text: READWISE })).toMatchObject({ added: 0, known: 3 });
  });

  it('says which line is damaged', () => {
    expect(() => readExchange('r.csv', READWISE.replace('2024-05-02 09:30:00', 'someday'))).toThrow(
      /line 3 is damaged/,
    );
    expect(() => readExchange('r.csv', READWISE.replace('Only a note', ''))).toThrow(/line 4 is damaged/);
  });
});

const WEB = {
  '@context': 'http://www.w3.org/ns/anno.jsonld',
  id: 'https://example.org/anno1',
  type: 'Annotation',
  motivation: 'commenting',
  created: '2024-05-01T10:00:00Z',
  body: [
    { type: 'TextualBody', value: 'A comment' },
    { type: 'TextualBody', value: 'law', purpose: 'tagging' },
    'https://example.org/essay',
  ],
  target: {
    source: { id: PAGE, type: 'Text' },
    selector: [
      { type: 'XPathSelector', value: '/html/body/p[1]' },
      { type: 'TextQuoteSelector', exact: 'The right ends in 2030.' },
    ],
  },
};

describe('Web Annotations of others', () => {
  it('are read by the selectors that all have', () => {
    const { imported, all } = bring('one.jsonld', JSON.stringify(WEB));
    expect(imported).toEqual({ added: 1, known: 0, deleted: 0, unplaced: 0 });
    expect(all).toMatchObject([
      {
        ...{ briefing: STARGATE.id, kind: 'passage', section: 'terms', tags: ['law'] },
        ...{ note: 'A comment\n\n<https://example.org/essay>', updated: '2024-05-01T10:00:00.000Z' },
      },
    ]);
  });

  it('count in code points', () => {
    const [lead] = STARGATE.sections;
    const start = Array.from(lead?.text.split('Stargate')[0] ?? '').length;
    const target = {
      source: 'attache://open?briefing=deals%2Fstar+gate+(1)',
      selector: {
        ...{ type: 'FragmentSelector', value: 'lead' },
        refinedBy: [
          { type: 'TextPositionSelector', start, end: start + 8 },
          { type: 'TextQuoteSelector', exact: 'Stargate' },
        ],
      },
    };
    const { all } = bring('one.jsonld', JSON.stringify({ ...WEB, target }));
    const at = lead?.text.indexOf('Stargate') ?? -1;
    expect(all.map(spotOf)).toMatchObject([{ section: 'lead', range: { start: at, end: at + 8 } }]);
  });

  it('come alone, in a list, on pages; with targets of any form', () => {
    const bare = { id: 'https://example.org/2', type: ['Annotation'], bodyValue: 'Bare', target: PAGE };
    const page = { type: 'AnnotationPage', items: [WEB], next: { type: 'AnnotationPage', items: [bare] } };
    const forms = [[WEB, bare], page, { type: ['AnnotationCollection', 'x'], total: 2, first: page }];
    for (const form of forms) {
      expect(readExchange('x', JSON.stringify(form))).toMatchObject([
        { origin: WEB.id, kind: 'passage' },
        { origin: bare.id, kind: 'briefing', note: 'Bare', briefing: PAGE },
      ]);
    }
    const { id: _, ...nameless } = { ...bare, target: [{ id: PAGE, type: 'Text' }, PAGE] };
    expect(readExchange('x', JSON.stringify(nameless))).toMatchObject([
      { origin: expect.stringMatching(/^w3c:[0-9a-f]{32}$/), briefing: PAGE },
    ]);
  });

  it('make threads, also when they answer each other in a circle', () => {
    const post = (id: string, target: string) => ({
      ...{ id, type: 'Annotation', motivation: 'replying', bodyValue: id, target },
    });
    const thread = [post('x:c', 'x:b'), post('x:b', WEB.id), WEB];
    expect(readExchange('x', JSON.stringify(thread))).toMatchObject([
      { origin: WEB.id, replies: [{ text: 'x:c' }, { text: 'x:b' }] },
    ]);
    const circle = [post('x:a', 'x:b'), post('x:b', 'x:a'), post('x:c', 'x:a')];
    expect(readExchange('x', JSON.stringify(circle)).map(({ origin }) => origin)).toEqual([
      'x:a',
      'x:b',
      'x:c',
    ]);
  });

  it('are refused whole when a part lies elsewhere or is damaged', () => {
    const elsewhere = { type: 'AnnotationCollection', total: 9, first: 'https://example.org/page1' };
    expect(() => readExchange('x', JSON.stringify(elsewhere))).toThrow(
      /goes on at https:\/\/example\.org\/page1/,
    );
    const { target: _, ...aimless } = WEB;
    expect(() => readExchange('x', JSON.stringify([WEB, aimless]))).toThrow(/entry 2 is damaged \(target: /);
    const backwards = { type: 'TextPositionSelector', start: 9, end: 2 };
    const target = { source: PAGE, selector: backwards };
    expect(() => readExchange('x', JSON.stringify([{ ...WEB, target }]))).toThrow(/entry 1 is damaged/);
  });
});

/** Imports a file into an empty store; `all` are the annotations, oldest first. */
function bring(name: string, text: string) {
  const desk = openDesk([STARGATE, PLAIN]);
  const imported = desk.exchange.import({ name, text });
  const all: Annotation[] = desk.annotations.list({}).toReversed();
  return { desk, imported, all };
}
