import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { importDocument } from '../../../../../main/services/library/import/import-document.ts';
import { readBriefing } from '../../../../../main/services/library/read-briefing.ts';
import type { Block } from '../../../../../shared/model/section.ts';
import { project } from '../../../../../shared/text.ts';

const manual = new URL('../../../../../../shared/data/documents/debian-faq.txt', import.meta.url);
const now = new Date('2026-03-04T05:06:07Z');

function read(text: string) {
  const { markdown } = importDocument({ name: 'x.txt', bytes: Buffer.from(text), now });
  return readBriefing({ path: 'x.md', bytes: Buffer.from(markdown), modified: now });
}

/** What a reader sees of a text: `## a heading`, a paragraph, `- an item`, `1. another`, a row as a list of cells. */
function shown(text: string): unknown[] {
  return read(text)
    .sections.filter(({ kind }) => kind === 'body' || kind === 'lead')
    .flatMap(({ kind, heading, blocks }) => [
      ...(kind === 'lead' ? [] : [`## ${heading}`]),
      ...blocks.flatMap((block) => lines(block)),
    ]);
}

function lines(block: Block, before = ''): unknown[] {
  if (block.kind === 'table') return [block.header, ...block.rows].map((row) => row.map(cell));
  if (block.kind !== 'list') return [before + project([block])];
  return block.items.flatMap(({ blocks: [first, ...others] }, index) => {
    const mark = `${before}${block.ordered ? `${block.from + index}.` : '-'} `;
    return [
      ...(first === undefined ? [] : lines(first, mark)),
      ...others.flatMap((other) => lines(other, `${before}  `)),
    ];
  });
}

function cell(children: Extract<Block, { kind: 'paragraph' }>['children']): string {
  return project([{ kind: 'paragraph', children }]);
}

describe('plain text as people lay it out', () => {
  it('keeps the lines of a memorandum’s head, and its lists, under its headings', () => {
    const memo = [
      'MEMORANDUM',
      'To: The Board\nFrom: Office of the Treasurer\nDate: 3 March 2025',
      '1. Situation',
      'The harbour authority offers a lease of 25 years at $4.2 million a year.',
      '2. Recommendation',
      'We recommend to sign before 15 April 2025, provided that the audit is complete.',
      '    - ask for a cap on indexation of 3%\n    - keep the option on berth 7',
      '3. Risks',
      'Should rates rise above 5.5%, the lease costs more than it earns.',
    ].join('\n\n');
    expect(read(memo).title.value).toBe('MEMORANDUM');
    expect(shown(memo)).toEqual([
      'To: The Board\nFrom: Office of the Treasurer\nDate: 3 March 2025',
      '## 1. Situation',
      'The harbour authority offers a lease of 25 years at $4.2 million a year.',
      '## 2. Recommendation',
      'We recommend to sign before 15 April 2025, provided that the audit is complete.',
      '- ask for a cap on indexation of 3%',
      '- keep the option on berth 7',
      '## 3. Risks',
      'Should rates rise above 5.5%, the lease costs more than it earns.',
    ]);
  });

  it('keeps the lists and the table of minutes, and joins what was wrapped', () => {
    const minutes =
      'Minutes of the meeting\n======\n\nPresent: A. Jones, B. Smith\nApologies: C. Lee\n\nDecisions:\n- approve the budget\n- postpone berth 7\n* ask counsel\n\n1) Next meeting on 3 June 2025\n2) Agenda by 27 May 2025\n\nItem\tCost\nCrane\t$2m\nRail\t$5m\n\nThis paragraph is long and was wrapped by hand at some column, as people do\nin plain text mail, and goes on here for another line without any reason.\n';
    expect(shown(minutes)).toEqual([
      '## Paragraphs 1–3: Present: A. Jones, B. Smith',
      'Present: A. Jones, B. Smith\nApologies: C. Lee',
      'Decisions:',
      '- approve the budget',
      '- postpone berth 7',
      '- ask counsel',
      '## Paragraphs 4–6: Next meeting on 3 June 2025',
      '1. Next meeting on 3 June 2025',
      '2. Agenda by 27 May 2025',
      ['Item', 'Cost'],
      ['Crane', '$2m'],
      ['Rail', '$5m'],
      'This paragraph is long and was wrapped by hand at some column, as people do in plain text mail, and goes on here for another line without any reason.',
    ]);
  });

  it.each([
    ['bullets of every kind', '- a\n* b\n• c\n– d', ['- a', '- b', '- c', '- d']],
    ['numbers that go on from another than 1', '3. c\n4. d', ['3. c', '4. d']],
    ['numbers parted by blank lines', '1. a\n\n2. b\n\n3. c', ['1. a', '2. b', '3. c']],
    ['numbers of long paragraphs', '1) It is so.\n\n2) It is not.', ['1. It is so.', '2. It is not.']],
    ['letters', 'a) one\nb) two', ['- a) one', '- b) two']],
    ['numbers that do not go on', '1. a\n3. c\n2. b', ['- 1. a', '- 3. c', '- 2. b']],
    ['lists within lists', '1. a\n   - b\n   - c\n2. d', ['1. a', '  - b', '  - c', '2. d']],
    ['numbers within a list', '- a\n    4. b\n    5. c\n- d', ['- a', '  4. b', '  5. c', '- d']],
    ['indented items, wrapped below their marks', '  - It is.\n  And b.\n  - c', ['- It is. And b.', '- c']],
    ['wrapped items', '- a\n  and b\n- c', ['- a and b', '- c']],
    ['two lists in a row', '- a\n- b\n\n1. c\n2. d', ['- a', '- b', '1. c', '2. d']],
    ['Markdown’s marks within', '- *a* # b\n- - c', ['- *a* # b', '- - c']],
  ])('keeps a list: %s', (_what, list, expected) => {
    expect(
      shown(`It begins.\n\n${list}\n\nIt ends.`).filter((line) => !String(line).startsWith('## ')),
    ).toEqual(['It begins.', ...expected, 'It ends.']);
  });

  it.each([
    ['an address', 'Office of the Treasurer\n12 Quay Street\nNorthgate'],
    ['a line that names a value', 'Subject: The lease'],
    ['a line that names who has a copy', 'cc: The Harbour Master'],
    ['a line whose name is no plain word', 'E-mail: a@example.org'],
    ['names and values behind a tab', 'To:\tThe Board\nFrom:\tThe Treasurer'],
    ['columns that are not alike', 'Item     Cost\nCrane    $2m    late\nRail'],
    ['lines that look like Markdown', 'a\n---\n# b\n> c\n:-\n+ d'],
    ['a long name and value', `Subject: ${'word '.repeat(14)}end\nDate: 3 March 2025`],
  ])('keeps lines: %s', (_what, block) => {
    const [, kept, ...others] = shown(`It begins.\n\n${block}\n\nIt ends.`);
    const words = (text: unknown) =>
      String(text)
        .split('\n')
        .map((line) => line.split(/\s+/).join(' '));
    if (block.includes('---'))
      expect(others).toContain('# b\n> c\n:-\n+ d'); // an underlined line stands alone
    else expect(words(kept)).toEqual(words(block));
  });

  it.each([
    [
      'tabs',
      'Item\tCost\nCrane\t$2m\nAll\t',
      [
        ['Item', 'Cost'],
        ['Crane', '$2m'],
        ['All', ''],
      ],
    ],
    [
      'tabs and no name for the first column',
      '\t2024\t2025\nCosts\t1\t2',
      [
        ['', '2024', '2025'],
        ['Costs', '1', '2'],
      ],
    ],
    [
      'blanks',
      'Item     Cost\nCrane    $2m',
      [
        ['Item', 'Cost'],
        ['Crane', '$2m'],
      ],
    ],
    [
      'blanks and a rule',
      'Item     Cost\n-------------\nCrane    $2m',
      [
        ['Item', 'Cost'],
        ['Crane', '$2m'],
      ],
    ],
    [
      'Markdown’s marks within',
      'a|b\t\\|\n`c|\t|',
      [
        ['a|b', '\\|'],
        ['`c|', '|'],
      ],
    ],
  ])('keeps a table: columns parted by %s', (_what, block, rows) => {
    expect(shown(`It begins.\n\n${block}\n\nIt ends.`)).toEqual(['It begins.', ...rows, 'It ends.']);
  });

  it('keeps a list and a table where no line is blank', () => {
    expect(shown('Costs\nThey are:\n- a crane\n- a rail\nItem\tCost\nCrane\t$2m\nThat is all.')).toEqual([
      '## Paragraphs 1–3: They are:',
      'They are:',
      '- a crane',
      '- a rail',
      ['Item', 'Cost'],
      ['Crane', '$2m'],
      '## Paragraph 4: That is all.',
      'That is all.',
    ]);
  });

  it('joins a wrapped text whose lines begin with what could be a list’s mark', () => {
    const text =
      'The lease of berth 7 was offered by the harbour authority in the year of 2025\n- which was late - and in the offer its lawyers have named clauses from 11 to\n12. None of these was agreed on by the board, and all of them are still open.';
    expect(shown(text)).toEqual([text.replaceAll('\n', ' ')]);
  });

  it.skipIf(!existsSync(manual))('keeps every word of a real manual, with its lists and tables', () => {
    const text = readFileSync(manual, 'utf8');
    const kept = shown(text).map((each) => (Array.isArray(each) ? each.join(' ') : String(each)));
    const body = kept.join('\n').replace(/^## /gm, '');
    const withoutRules = (words: string) => bare(words.replace(/^-{3,}$/gm, ''));
    expect(withoutRules(`${read(text).title.value}\n${body}`)).toEqual(withoutRules(text));
    expect(kept).toContain('1. Definitions and overview');
    expect(kept).toContain('  - 1.1. What is this FAQ?');
  });

  it('never changes a word, whatever lists, lines and tables a text has', () => {
    const word = fc.string({
      unit: fc.constantFrom(...'ab1.)-+#*_`[]()<>&~|!:/\\=^"@$%{}é'),
      minLength: 1,
      maxLength: 8,
    });
    const words = fc.array(word, { minLength: 1, maxLength: 14 }).map((some) => some.join(' '));
    const mark = fc.constantFrom(
      '',
      '',
      '- ',
      '* ',
      '• ',
      '– ',
      '1. ',
      '2. ',
      '3) ',
      'a) ',
      '  - ',
      '    12. ',
      'To: ',
    );
    const parting = fc.constantFrom(' ', '\t', '    ');
    const line = fc
      .tuple(mark, words, parting, words)
      .map(([before, one, between, two]) => `${before}${one}${between}${two}`);
    const text = fc.array(fc.oneof(line, line, line, fc.constant('')), { minLength: 1, maxLength: 10 });
    fc.assert(
      fc.property(text, (some) => {
        // A title does not stand in the text again, and an underline goes.
        const whole = ['It begins here.', '', ...some.filter((each) => !/^ *[-=]{3,}\s*$/.test(each))].join(
          '\n',
        );
        const kept = shown(whole)
          .map((each) => (Array.isArray(each) ? each.join(' ') : String(each)))
          .map((each) => each.replace(/^## Paragraphs? \d.*/, '').replace(/^## /, ''));
        expect(bare(kept.join('\n'))).toEqual(bare(whole));
      }),
      { numRuns: 200 },
    );
  });
});

/** The words of a text; a bullet is none, and `1)` is `1.`. */
function bare(text: string): string[] {
  return text
    .split(/\s+/)
    .map((word) => word.replace(/^(\d+)\)$/, '$1.').replace(/^[-*•–]$/, ''))
    .filter((word) => word !== '');
}
