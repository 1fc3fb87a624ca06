/** A paragraph of 40 KB of marks that pair with nothing kept the app from answering for seconds: pairing them is quadratic. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { MOST_MARKS } from '../../../../main/services/library/crowded-marks.ts';
import { readMarkdown } from '../../../../main/services/library/markdown.ts';
import type { Block, Inline } from '../../../../shared/model/section.ts';
import { project } from '../../../../shared/text.ts';

const blocksOf = (text: string): Block[] => readMarkdown(text).parts.flatMap(({ blocks }) => blocks);
const emphasesIn = (block: Block | undefined): Inline[] =>
  block?.kind === 'paragraph' ? block.children.filter(({ kind }) => kind === 'emphasis') : [];
const emphases = (count: number) => '*b* '.repeat(count).trim();

it('marks past the limit of their paragraph are plain text, and the reader is told', () => {
  const text = `# Title\n\nBefore.\n\n${emphases(MOST_MARKS)}\n\n*After* it.\n`;
  const [, crowded, after] = blocksOf(text);
  expect(emphasesIn(crowded)).toHaveLength(MOST_MARKS / 2);
  expect(project(crowded ? [crowded] : [])).toBe(`${'b '.repeat(MOST_MARKS / 2)}${emphases(MOST_MARKS / 2)}`);
  expect(emphasesIn(after)).toHaveLength(1);
  expect(readMarkdown(text).problems).toEqual([
    { severity: 'warning', message: expect.stringMatching(/^A paragraph has so many marks/), line: 5 },
  ]);
});

it('each paragraph, item and cell has a limit of its own', () => {
  const much = emphases(MOST_MARKS / 2);
  const text = [much, `- ${much}\n- ${much}`, `| A | B |\n|---|---|\n| ${much} | ${much} |`].join('\n\n');
  expect(readMarkdown(text).problems).toEqual([]);
  expect(emphasesIn(blocksOf(text)[0])).toHaveLength(MOST_MARKS / 2);
});

it('many such paragraphs have less each, so that a whole file of them is no way around', () => {
  const blocks = blocksOf(Array.from({ length: 40 }, () => emphases(MOST_MARKS / 2)).join('\n\n'));
  const pairs = blocks.map((block) => emphasesIn(block).length);
  expect(pairs[0]).toBe(MOST_MARKS / 2);
  expect(pairs.at(-1)).toBe(50);
  expect(pairs.filter((count) => count > 50).length).toBeLessThan(8);
});

it('no word is lost, whatever the marks and wherever they stand', () => {
  const mark = fc.constantFrom('*', '_', '[', ']', '![', '](', '][', '[^', '**', '~~', '\n', ' ');
  const place = fc.constantFrom('', '> ', '- ', '1. ');
  fc.assert(
    fc.property(fc.array(mark, { minLength: 1, maxLength: 5 }), place, (marks, before) => {
      const text = `${before}x${`${marks.join('a')}a`.repeat(MOST_MARKS)} end`;
      const words = project(blocksOf(text));
      const count = (given: string) => given.split('a').length;
      expect(words).toMatch(/end$/);
      expect(count(words)).toBe(count(text));
    }),
    { numRuns: 20 },
  );
});
