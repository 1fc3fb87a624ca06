import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import type { Page } from 'playwright/test';
import { expect, test } from './app.ts';
import { painted } from './gestures.ts';

test.skip(({ host }) => host !== 'web', 'Nothing here differs between the hosts');

/** Words that are hard to count in: outside the first plane, of several code points, from right to left. */
const WORDS = [
  'fee',
  'Übergang',
  '𝒜pril',
  '👩‍👩‍👧',
  'e\u0301te\u0301',
  '条約',
  'الشروط',
  'תנאים',
  '1.000',
  '&',
  'a  b',
  'क्षि',
];
const text = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 8 })
  .map((words) => words.join(' '));
const inline = fc.oneof(
  text,
  text.map((words) => `**${words}**`),
  text.map((words) => `*${words}*`),
  text.map((words) => `\`${words}\``),
  text.map((words) => `[${words}](https://example.org)`),
  text.map((words) => `${words}  \nnext line`),
);
const prose = fc.array(inline, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(' '));
const table = fc
  .array(fc.tuple(text, text), { minLength: 1, maxLength: 3 })
  .map((rows) => ['| One | Two |', '| --- | --- |', ...rows.map(([a, b]) => `| ${a} | ${b} |`)].join('\n'));
const block = fc.oneof(
  prose,
  prose.map((words) => `- ${words}\n- last\n\n  inner`),
  prose.map((words) => `> ${words}`),
  text.map((words) => `\`\`\`\n${words}\n  ${words}\n\`\`\``),
  table,
);
const section = fc.array(block, { minLength: 1, maxLength: 5 }).map((blocks) => blocks.join('\n\n'));
const briefing = fc
  .array(section, { minLength: 6, maxLength: 6 })
  .map((sections) => sections.map((body, index) => `## Part ${index}\n\n${body}`).join('\n\n'));
/** A section, and where in it a selection begins and ends, in thousandths of the whole. */
const place = fc.noBias(fc.record({ section: fc.nat(5), from: fc.nat(1000), to: fc.nat(1000) }));

const SEED = 20_261_124;

test('what is selected is what is marked, before and after a restart, in any content', async ({
  launch,
  data,
}) => {
  test.setTimeout(120_000);
  const library = join(data, 'mine');
  mkdirSync(library);
  writeFileSync(join(library, 'any.md'), `# Any\n\n${fc.sample(briefing, { seed: SEED, numRuns: 1 })[0]}`);
  const first = await launch({ library });
  await first.page.getByRole('heading', { name: 'Part 5' }).waitFor();
  const marked: string[] = [];
  const expectMarks = (page: Page) =>
    expect.poll(async () => (await painted(page, 'mark-yellow')).toSorted()).toEqual(marked.toSorted());
  for (const where of fc.sample(place, { seed: SEED, numRuns: 60 })) {
    const words = (await selectPlace(first.page, where)).trim();
    if (words === '') continue;
    await first.page.keyboard.press('h');
    marked.push(words);
    await expectMarks(first.page);
  }
  expect(marked.length).toBeGreaterThan(40);
  await first.close();

  const second = await launch({ library });
  await second.page.getByRole('heading', { name: 'Part 5' }).waitFor();
  await expectMarks(second.page);
});

/** Selects between two characters, as readers see them, of a section's text nodes; answers the words that are selected. */
function selectPlace(page: Page, place: { section: number; from: number; to: number }): Promise<string> {
  return page.evaluate(({ section, from, to }) => {
    const root = document.querySelectorAll('main [data-section]')[section];
    if (root === undefined) throw new Error('There is no such section');
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const points: [Node, number][] = [];
    while (walker.nextNode()) {
      const node = walker.currentNode;
      const clusters = new Intl.Segmenter().segment(node.textContent ?? '');
      for (const { index, segment } of clusters) points.push([node, index], [node, index + segment.length]);
    }
    const [start, end] = [from, to]
      .toSorted((a, b) => a - b)
      .map((part) => points[Math.round((part / 1000) * (points.length - 1))]);
    const range = document.createRange();
    if (start) range.setStart(...start);
    if (end) range.setEnd(...end);
    document.getSelection()?.removeAllRanges();
    document.getSelection()?.addRange(range);
    return range.toString();
  }, place);
}
