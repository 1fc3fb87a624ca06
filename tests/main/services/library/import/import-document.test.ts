import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeMarkdown } from '../../../../../main/services/library/import/escape.ts';
import { importDocument } from '../../../../../main/services/library/import/import-document.ts';
import { readBriefing } from '../../../../../main/services/library/read-briefing.ts';

const articles = new URL('../../../../../../shared/data/articles/', import.meta.url);
const now = new Date('2026-03-04T05:06:07Z');

const read = (markdown: string) =>
  readBriefing({ path: 'x.md', bytes: Buffer.from(markdown), modified: now });
const textOf = (text: string) =>
  read(importDocument({ name: 'x.txt', bytes: Buffer.from(text), now }).markdown)
    .sections.filter(({ kind }) => kind === 'body' || kind === 'lead')
    .map((section) => section.text)
    .join('\n');

describe('importing plain text', () => {
  it.skipIf(!existsSync(articles))(
    'keeps every word of a real article, with a title, sections and its source',
    () => {
      for (const name of readdirSync(articles)) {
        const bytes = readFileSync(new URL(name, articles));
        const { markdown, fileName } = importDocument({ name, bytes, now });
        const briefing = read(markdown);
        const body = briefing.sections.filter(({ kind }) => kind === 'body' || kind === 'lead');
        const words = (text: string) => text.split(/\s+/).filter(Boolean);
        expect(words(body.map(({ text }) => text).join('\n'))).toEqual(words(bytes.toString('utf8')));
        expect(body.length).toBeGreaterThan(2);
        expect(briefing.title.value).toMatch(/^The AI market is being reconfigured/);
        expect(briefing.problems).toEqual([]);
        expect(briefing.sources).toMatchObject([
          { id: 'original', file: name, sha256: expect.stringMatching(/^[\da-f]{64}$/) },
        ]);
        expect(fileName).toMatch(/^[\w-]+\.md$/);
      }
    },
  );

  it('tells where a text came from in words that a brief can hand on, and only its file says what can be added', () => {
    const bytes = Buffer.from('Minutes of the board\n\nIt agreed on the plan.\n\nAll were there.\n');
    const { markdown } = importDocument({ name: 'minutes.txt', bytes, now });
    const sourcesOf = (text: string) => read(text).sections.find(({ kind }) => kind === 'sources')?.text;
    expect(sourcesOf(markdown)).toBe('Minutes of the board — File: minutes.txt. Imported 4 March 2026.');
    const completed = markdown.replace(/^( *)# .*: publisher, author, date, url\.$/m, '$1publisher: A press');
    expect(sourcesOf(completed)).toBe(
      'Minutes of the board — A press. File: minutes.txt. Imported 4 March 2026.',
    );
  });

  it.each([
    ['Date: 3 March 2025', '2025-03-03'],
    ['date:  Monday, 3rd Mar. 2025', '2025-03-03'],
    ['DATE: March 3, 2025.', '2025-03-03'],
    ['Date:\t2025-03-03', '2025-03-03'],
  ])('gives a text the day that it says is its own: %s', (line, day) => {
    const text = `Minutes\n\nTo: The Board\n${line}\n\nIt agreed.\n\nAll were there.`;
    const { markdown } = importDocument({ name: 'x.txt', bytes: Buffer.from(text), now });
    expect(read(markdown).date).toEqual({ value: day, from: 'frontmatter' });
  });

  it.each([
    ['nothing', 'It agreed.'],
    ['a day that is another elsewhere', 'Date: 03/04/2025'],
    ['a day that there is not', 'Date: 31 April 2025'],
    ['no day', 'Date: March 2025'],
    ['a day among other words', 'Date: 3 March 2025 or later'],
    ['two days', 'Date: 3 March 2025\nDate: 4 March 2025'],
    ['the day of something else', 'Due date: 3 March 2025'],
  ])('gives a text no date where it states %s', (_what, words) => {
    const text = `Minutes\n\n${words}\n\nAll were there.`;
    const { markdown } = importDocument({ name: 'x.txt', bytes: Buffer.from(text), now });
    expect(read(markdown).date).toEqual({ value: '2026-03-04', from: 'file' });
    expect(markdown).toContain('imported: 2026-03-04');
    expect(read(markdown).problems).toEqual([]);
  });

  it('takes underlined, capital and short lines for headings', () => {
    const briefing = read(
      importDocument({
        name: 'report.txt',
        bytes: Buffer.from(
          'Annual report\n=============\n\nIt went well.\n\nWHAT IS NEXT\n\nMore of it.\nAnd then some.\n\nIn short\n\nGood.\n',
        ),
        now,
      }).markdown,
    );
    expect(briefing.title.value).toBe('Annual report');
    expect(briefing.sections.map(({ kind, heading, text }) => [kind, heading, text]).slice(0, 3)).toEqual([
      ['lead', 'Annual report', 'It went well.'],
      ['body', 'WHAT IS NEXT', 'More of it. And then some.'],
      ['body', 'In short', 'Good.'],
    ]);
  });

  it('brings words through that look like Markdown', () => {
    const odd =
      'Not *bold*, not `code`, 1) no list, <b>no tag</b>, a_b_c, [x](y), &amp; https://example.org www.example.org a@example.org #1.';
    expect(textOf(odd)).toBe(odd);
  });

  it('never changes a word, whatever the text', () => {
    const word = fc.string({
      unit: fc.constantFrom(...'ab1.)-+#*_`[]()<>&~|!:/\\=^"@$%{}é '),
      minLength: 1,
      maxLength: 30,
    });
    fc.assert(
      fc.property(word, (text) => {
        fc.pre(text.trim() !== '');
        const flat = text.replace(/\s+/g, ' ').trim();
        const { sections } = read(escapeMarkdown(flat));
        expect(sections.map((section) => section.text).join('\n')).toBe(flat);
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['UTF-16', Buffer.from('\ufeffnaïve words', 'utf16le'), 'naïve words'],
    ['Windows-1252', Buffer.from([0x6e, 0x61, 0xef, 0x76, 0x65]), 'naïve'],
    ['a UTF-8 mark', Buffer.from('\ufeffnaïve'), 'naïve'],
  ])('reads %s', (_encoding, bytes, words) => {
    expect(read(importDocument({ name: 'x.txt', bytes, now }).markdown).sections[0]?.text).toBe(words);
  });

  it('says what it can read when given something else', () => {
    const pdf = { name: 'x.pdf', bytes: Buffer.from('%PDF-1.7 …'), now };
    expect(() => importDocument(pdf)).toThrow(/“x.pdf” is not a text file. Plain text/);
  });

  it('takes no bytes for words that no text has', () => {
    const bytes = Buffer.from('Re\xe7u \x07\x9d\x02 \xff\xfe', 'latin1'); // neither a zero in it nor UTF-8
    expect(() => importDocument({ name: 'x.bin', bytes, now })).toThrow(/“x.bin” is not a text file/);
    const old = Buffer.from('Re\xe7u\tle 2\r\n\fPage 2', 'latin1');
    expect(importDocument({ name: 'x.txt', bytes: old, now }).markdown).toContain('Reçu');
  });
});
