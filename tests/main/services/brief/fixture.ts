/** A briefing that holds every kind of block, made by hand, so that the printer is tested apart from the reader. */
import { NOTHING_STATED } from '../../../../main/services/library/nothing-stated.ts';
import type { Annotation, Colour } from '../../../../shared/model/annotation.ts';
import { BriefOptions } from '../../../../shared/model/brief.ts';
import type { Briefing } from '../../../../shared/model/briefing.ts';
import type { Block, Inline, ListItem, Section, SectionKind } from '../../../../shared/model/section.ts';
import { project } from '../../../../shared/text.ts';

type Piece = Inline | string;

const inlines = (pieces: Piece[]): Inline[] =>
  pieces.map((piece) => (typeof piece === 'string' ? { kind: 'text', text: piece, start: 0 } : piece));

export const p = (...pieces: Piece[]): Block => ({ kind: 'paragraph', children: inlines(pieces) });
export const strong = (...pieces: Piece[]): Inline => ({ kind: 'strong', children: inlines(pieces) });
export const emphasis = (...pieces: Piece[]): Inline => ({ kind: 'emphasis', children: inlines(pieces) });
export const struck = (...pieces: Piece[]): Inline => ({ kind: 'delete', children: inlines(pieces) });
export const code = (text: string): Inline => ({ kind: 'code', text, start: 0 });
export const link = (href: string, ...pieces: Piece[]): Inline => ({
  kind: 'link',
  href,
  children: inlines(pieces),
});
export const lineBreak = (): Inline => ({ kind: 'break', start: 0 });
export const image = (text: string): Inline => ({ kind: 'image', src: 'chart.png', text, start: 0 });
export const item = (...blocks: Block[]): ListItem => ({ checked: null, blocks });
export const task = (checked: boolean, text: string): ListItem => ({ checked, blocks: [p(text)] });
export const list = (...items: ListItem[]): Block => ({ kind: 'list', ordered: false, from: 1, items });
export const numbered = (from: number, ...items: ListItem[]): Block => ({
  kind: 'list',
  ordered: true,
  from,
  items,
});
export const table = (header: string[], ...rows: Piece[][]): Block => ({
  kind: 'table',
  align: header.map(() => null),
  header: header.map((cell) => inlines([cell])),
  rows: rows.map((row) => row.map((cell) => inlines([cell]))),
});

export function section(heading: string, blocks: Block[], kind: SectionKind = 'body', level = 2): Section {
  const id = heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
  return { id, kind, heading, level, blocks, text: project(blocks) };
}

export function briefing(title: string, sections: Section[], given: Partial<Briefing> = {}): Briefing {
  return {
    id: 'deals/harbour',
    path: 'deals/harbour.md',
    title: { value: title, from: 'frontmatter' },
    date: { value: '2025-01-21', from: 'frontmatter' },
    lang: 'en',
    ...NOTHING_STATED,
    tags: ['energy', 'ports'],
    sectionCount: sections.length,
    words: 0,
    problems: [],
    hash: 'a1b2c3d4e5f60718293a4b5c6d7e8f90a1b2c3d4e5f60718293a4b5c6d7e8f90',
    sections,
    ...given,
  };
}

/** A live annotation on the first place where `exact` stands in the section. */
export function annotation(
  on: Section,
  exact: string,
  note: string,
  colour: Colour = 'yellow',
  id = '01JHZZZZZZZZZZZZZZZZZZZZZ1',
): Annotation {
  const start = on.text.indexOf(exact);
  if (start < 0) throw new Error(`“${exact}” is not in “${on.heading}”`);
  const range = { start, end: start + exact.length };
  return {
    id,
    briefing: 'deals/harbour',
    kind: 'passage',
    section: on.id,
    heading: on.heading,
    tags: [],
    colour,
    note,
    quote: { exact, prefix: '', suffix: '' },
    position: range,
    created: '2025-02-03T09:15:00.000Z',
    updated: '2025-02-03T09:15:00.000Z',
    replies: [],
    anchor: { state: 'exact', section: on.id, range, score: 1 },
  };
}

const PROSE =
  'The harbour authority leases the northern quay to the consortium for thirty years, with a right to extend for two further terms of ten years each. Rent follows the consumer price index and is reviewed every fifth year, while dredging remains with the authority. The consortium builds and finances the substation, which falls to the authority without payment when the lease ends.';

export const bottomLine = section(
  'Bottom line',
  [
    p(
      'The lease is ',
      strong('binding from 1 March 2025'),
      ' and gives the consortium the only deep-water berth north of the strait. A competing bid is possible only if the substation is not financed by the end of the year.',
    ),
  ],
  'bottom-line',
);

export const judgements = section(
  'Key judgements',
  [
    numbered(
      1,
      item(
        p(strong('The substation will be financed in time.'), ' Likely · high confidence'),
        p('Two of three lenders have signed.'),
      ),
      item(p(strong('The rent review will be contested.'), ' Roughly even chance · low confidence')),
    ),
  ],
  'judgements',
);

export const terms = section('Terms of the lease', [
  p(PROSE),
  p(
    'The text holds ',
    strong('words in bold that run on and on across the end of a line'),
    ', others ',
    emphasis('in italics'),
    ', both ',
    strong(emphasis('at once')),
    ', a name like ',
    code('berth_north'),
    ', and what was ',
    struck('agreed earlier'),
    '. The ',
    link('https://example.org/lease', 'full lease'),
    ' is public; the ',
    link('#open-questions', 'open questions'),
    ' are not, nor is ',
    link('#not-printed', 'the annex'),
    '.',
    lineBreak(),
    'This sentence stands on a new line.',
  ),
  {
    kind: 'quote',
    blocks: [
      p('No berth is worth more than the cable that reaches it.'),
      p('A second paragraph of the same voice.'),
    ],
  },
  list(
    item(
      p('Rent'),
      list(
        item(p('indexed yearly'), list(item(p('from the second year on')))),
        item(p('reviewed every fifth year')),
      ),
    ),
    item(
      p(
        'Dredging stays with the authority, which has to keep the channel at fifteen metres in all seasons and at all tides',
      ),
    ),
    task(true, 'Survey finished'),
    task(false, 'Financing closed'),
  ),
  { kind: 'code', lang: 'text', text: 'berth   depth\nnorth   15 m\n\n  south 11 m', start: 0 },
  { kind: 'rule' },
  p('After the rule: ', image('Map of the northern quay')),
]);

export const figures = section(
  'Figures',
  [
    table(
      ['Quay', 'Depth', 'Tenant and conditions', 'Rent (EUR)'],
      ['North', '15.0 m', 'Consortium, thirty years with two extensions of ten years each', '4,200,000'],
      ['East', '9.5 m', 'None at present', '310,000'],
      ['South', '11.0 m', strong('Ferry company'), '1,050,000'],
    ),
  ],
  'facts',
);

export const questions = section('Open questions', [
  p(
    'Who pays when the channel silts up in a single season? Ελληνικά, кириллица, Tiếng Việt, Łódź and naïve façade are set like any other words.',
  ),
]);
export const detail = section('A detail of them', [p(PROSE), p(PROSE), p(PROSE)], 'body', 3);
export const annex = section('Not printed', [p('Confidential annex wording.')]);

export const harbour = briefing('The harbour lease: what it binds & whom', [
  bottomLine,
  judgements,
  terms,
  figures,
  questions,
  detail,
  annex,
]);

export const harbourNotes: Annotation[] = [
  annotation(
    terms,
    'thirty years',
    'Longer than any lease in the region.\n\nCheck the precedent.',
    'green',
    '01A',
  ),
  annotation(terms, 'across the end of a line, others in italics', 'Crosses three looks.', 'blue', '01B'),
  annotation(bottomLine, 'binding from 1 March 2025', '', 'pink', '01C'),
  annotation(figures, 'None at present', 'Ask the broker.', 'yellow', '01D'),
  annotation(annex, 'Confidential annex', 'A note that stays with its section.', 'yellow', '01E'),
  {
    ...annotation(terms, 'Rent follows', 'Its words were cut in the last draft.', 'yellow', '01F'),
    quote: { exact: 'a clause that is gone', prefix: '', suffix: '' },
    section: 'an-earlier-section',
    anchor: { state: 'orphaned', candidates: [] },
  },
];

export const harbourChoice = BriefOptions.parse({
  sections: harbour.sections.filter(({ id }) => id !== annex.id).map(({ id }) => id),
});
