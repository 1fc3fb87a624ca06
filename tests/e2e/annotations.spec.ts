import type { Page } from 'playwright/test';
import { dayOf } from '../../shared/days.ts';
import { dateWords } from '../../shared/model/fact-words.ts';
import { expect, test } from './app.ts';
import { click, painted, select } from './gestures.ts';

const PASSAGE = 'three things follow';

test.beforeEach(({ host }) => test.skip(host !== 'web', 'Nothing here differs between the hosts'));

test('words are marked by keyboard alone, and what was done is undone and done again', async ({ launch }) => {
  const { page } = await launch();
  await page.getByText(PASSAGE).waitFor();
  await page.keyboard.press('j');
  await expect(page.getByRole('heading', { name: 'Key judgements' })).toBeInViewport();
  await page.keyboard.press('v');
  await page.keyboard.press('Control+ArrowRight');
  await page.keyboard.press('Control+Shift+ArrowRight');
  await page.keyboard.press('Control+Shift+ArrowRight');
  await page.keyboard.press('h');
  await expect.poll(() => painted(page, 'mark-yellow')).toEqual(['is no']);
  await page.keyboard.press('Control+z');
  await expect.poll(() => painted(page, 'mark-yellow')).toEqual([]);
  await page.keyboard.press('Control+Shift+z');
  await expect.poll(() => painted(page, 'mark-yellow')).toEqual(['is no']);
});

test('a selection across two sections marks both, and one undo takes both away', async ({ launch }) => {
  const { page } = await launch();
  await page.getByText(PASSAGE).waitFor();
  await selectFromTo(page, 'how long the right lasts', 'In a blog post');
  await page.getByRole('button', { name: 'Highlight green' }).click();
  await expect.poll(() => painted(page, 'mark-green')).toHaveLength(2);
  const [first, second] = await painted(page, 'mark-green');
  expect(first).toContain('how long the right lasts');
  expect(second).toBe('In a blog post');
  await page.keyboard.press('Control+z');
  await expect.poll(() => painted(page, 'mark-green')).toEqual([]);
});

test('marks that overlap show where, and a click takes the shorter one in hand', async ({ launch }) => {
  const { page } = await launch();
  await page.getByText(PASSAGE).waitFor();
  await select(page, 'If the term works as described, three things follow');
  await page.keyboard.press('h');
  await select(page, PASSAGE);
  await page.keyboard.press('h');
  await expect.poll(() => painted(page, 'mark-overlap')).toEqual([PASSAGE]);
  await click(page, PASSAGE);
  await expect.poll(() => painted(page, 'mark-focused')).toEqual([PASSAGE]);
});

test('a note has Markdown, tags and a thread; all of it is found again in the list of all', async ({
  launch,
}) => {
  const { page } = await launch();
  await page.getByText(PASSAGE).waitFor();
  await select(page, PASSAGE);
  await page.keyboard.press('n');
  await page.getByRole('textbox', { name: 'Note' }).fill('**Ask** the lawyers');
  await page.getByRole('button', { name: 'Save' }).click();
  const notes = page.getByRole('complementary', { name: 'Notes' });
  await expect(notes.getByText('Ask', { exact: true })).toHaveCSS('font-weight', '700');
  await notes.getByText('the lawyers').click();
  await notes.getByRole('textbox', { name: 'Tags' }).fill('legal, urgent');
  await page.keyboard.press('Enter');
  await notes.getByRole('button', { name: 'Reply' }).click();
  await notes.getByRole('textbox', { name: 'Reply' }).fill('They agree.');
  await notes.getByRole('button', { name: 'Save' }).click();
  await expect(notes.getByRole('list', { name: 'Replies' })).toContainText('They agree.');

  await page.getByRole('button', { name: 'All annotations' }).click();
  await page.getByRole('combobox', { name: 'Filter by tag' }).selectOption('urgent');
  await page.getByRole('searchbox', { name: 'Filter by text' }).fill('they agree');
  await expect(page.getByRole('status').filter({ hasText: '1 in all' })).toBeVisible();
  await expect(page.getByRole('feed')).toContainText('1 reply');
  await expect(page.getByRole('feed')).toContainText(dateWords(dayOf(new Date()))); // as dates are everywhere
  await page.getByRole('searchbox', { name: 'Filter by text' }).fill('no such words');
  await expect(page.getByRole('status').filter({ hasText: '0 of 1' })).toBeVisible();
});

test('a section is bookmarked and noted, and the briefing as a whole', async ({ launch }) => {
  const { page } = await launch();
  await page.getByText(PASSAGE).waitFor();
  const section = page.getByRole('region', { name: 'What stays until 2030' });
  await section.hover();
  await section.getByRole('button', { name: 'Bookmark this section' }).click();
  await expect(section.getByRole('button', { name: 'Remove the bookmark' })).toBeVisible();
  await section.getByRole('button', { name: 'Note on this section' }).click();
  await page.getByRole('textbox', { name: 'Note' }).fill('All of it matters');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('button', { name: 'Note on the briefing' }).click();
  await page.getByRole('textbox', { name: 'Note' }).fill('Send to the board');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('tab', { name: 'Notes (3)' }).click();
  const cards = page.getByRole('tabpanel').getByRole('article');
  await expect(cards.nth(0)).toContainText('On the whole briefing');
  await expect(cards.nth(1)).toContainText('What stays until 2030');
  await page.getByRole('tab', { name: 'Briefings' }).click();
  await expect(page.getByRole('link', { name: /Microsoft gives up.*Annotations: 3/s })).toBeVisible();
});

test('what was deleted is brought back', async ({ launch }) => {
  const { page } = await launch();
  await page.getByText(PASSAGE).waitFor();
  await select(page, PASSAGE);
  await page.keyboard.press('h');
  await expect.poll(() => painted(page, 'mark-yellow')).toEqual([PASSAGE]);
  await page.getByRole('button', { name: 'All annotations' }).click();
  await page.getByRole('feed').getByRole('button', { name: 'Delete' }).click();
  await page.getByRole('link', { name: 'Deleted' }).click();
  await page.getByRole('button', { name: 'Bring back' }).click();
  await expect(page.getByText('Nothing was deleted in the last 30 days.')).toBeVisible();
  await expect(page.getByRole('link', { name: 'All (1)' })).toBeVisible();
});

/** Drags from the beginning of some words to the end of others. */
async function selectFromTo(page: Page, from: string, to: string): Promise<void> {
  await select(page, from); // they stand still now
  await page.evaluate(
    ([first, last]) => {
      const nodeOf = (words = '') =>
        [...document.querySelectorAll('main [data-section] [data-start]')]
          .map((leaf) => leaf.firstChild)
          .find((text) => text?.textContent?.includes(words));
      const [start, end] = [nodeOf(first), nodeOf(last)];
      if (!start || !end) throw new Error('The words do not stand in the open briefing');
      const offset = (node: Node, words = '') => node.textContent?.indexOf(words) ?? 0;
      document
        .getSelection()
        ?.setBaseAndExtent(start, offset(start, first), end, offset(end, last) + (last?.length ?? 0));
    },
    [from, to],
  );
}
