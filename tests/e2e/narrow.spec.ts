/** A window of 800 by 600, in which notes have no room beside the text. */
import type { Page } from 'playwright/test';
import { expectAccessible } from './accessible.ts';
import { expect, test } from './app.ts';
import { click, select } from './gestures.ts';

const PASSAGE = 'three things follow';
const OTHER = 'Microsoft is the first choice';
const SIZE = { width: 800, height: 600 };

test.beforeEach(({ host }) => test.skip(host !== 'web', 'Nothing here differs between the hosts'));

const notes = (page: Page) => page.getByRole('complementary', { name: 'Notes' });
const note = (page: Page) => page.getByRole('textbox', { name: 'Note' });

/** The part of the briefing's text that holds some words. */
const inText = (page: Page, words: string) =>
  page.locator('[data-section] [data-start]').filter({ hasText: words }).first();

async function write(page: Page, words: string, text: string): Promise<void> {
  await inText(page, words).waitFor();
  await select(page, words);
  await page.keyboard.press('n');
  await note(page).fill(text);
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(note(page)).toHaveCount(0);
}

/** The edges in the window, in CSS pixels. */
function edges(page: Page): Promise<{ text: number; notes: number }> {
  return page.evaluate(() => ({
    text: document.querySelector('[data-scroller]')?.getBoundingClientRect().bottom ?? Number.NaN,
    notes: document.querySelector('aside[aria-label=Notes]')?.getBoundingClientRect().top ?? Number.NaN,
  }));
}

type Box = { left: number; top: number; bottom: number };

/** Where words of the briefing stand in the window: their first line. */
function boxOf(page: Page, words: string): Promise<Box> {
  return inText(page, words).evaluate((leaf, wanted): Box => {
    const at = leaf.textContent?.indexOf(wanted) ?? -1;
    const range = document.createRange();
    if (leaf.firstChild !== null && at >= 0) range.setStart(leaf.firstChild, at);
    range.setEnd(range.startContainer, at + 1);
    return range.getBoundingClientRect().toJSON() as Box;
  }, words);
}

/** Scrolls until words stand in the last line that is seen of the text, and answers where that is. */
async function scrollToFoot(page: Page, words: string): Promise<Box> {
  const { bottom } = await boxOf(page, words);
  const { text } = await edges(page);
  await page.evaluate((by) => document.querySelector('[data-scroller]')?.scrollBy(0, by), bottom - text + 4);
  return boxOf(page, words);
}

test('a note that is being written goes on where it stands, as the window gets narrower and wider', async ({
  launch,
}) => {
  const { page } = await launch({ size: { width: 1280, height: 800 } });
  await inText(page, PASSAGE).waitFor();
  await select(page, PASSAGE);
  await page.keyboard.press('n');
  await page.keyboard.type('On three things');
  for (let step = 0; step < 6; step++) await page.keyboard.press('ArrowLeft');
  const isDocked = () => notes(page).getAttribute('data-docked');
  for (const [size, docked] of [
    [SIZE, 'true'],
    [{ width: 1280, height: 800 }, null],
  ] as const) {
    await page.setViewportSize(size);
    await expect.poll(isDocked).toBe(docked);
    await expect(note(page)).toBeFocused();
    await page.keyboard.type('!');
  }
  await expect(note(page)).toHaveValue('On three !!things');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(note(page)).not.toHaveValue('On three !!things');

  // The pane does not lie over it either.
  await page.setViewportSize({ width: 640, height: 600 });
  await expect(page.getByRole('navigation', { name: 'Library' })).toBeHidden();
  await note(page).click();
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.keyboard.press('Escape');

  // Who is elsewhere stays there.
  await page.getByRole('combobox', { name: 'Search the library' }).focus();
  await page.setViewportSize(SIZE);
  await expect.poll(isDocked).toBe('true');
  await expect(page.getByRole('combobox', { name: 'Search the library' })).toBeFocused();
});

test('a note in hand covers no text', async ({ launch }) => {
  const { page } = await launch({ size: SIZE });
  await write(page, PASSAGE, 'On the three things');
  await write(page, OTHER, 'On the first choice');
  await expect(notes(page)).toBeHidden();

  await click(page, PASSAGE);
  await expect(notes(page)).toContainText('On the three things');
  await expect(notes(page)).not.toContainText('On the first choice');
  const { text, notes: top } = await edges(page);
  expect(text).toBeLessThanOrEqual(top);
  await expectAccessible(page, 'aside[aria-label=Notes]');

  await notes(page).getByRole('button', { name: 'Put away' }).click();
  await expect(notes(page)).toBeHidden();
});

test('the words of a note stay in sight when it takes its room from them', async ({ launch }) => {
  const { page } = await launch({ size: SIZE });
  await write(page, PASSAGE, 'On the three things');
  const before = await scrollToFoot(page, PASSAGE);
  await page.mouse.click(before.left + 4, before.top + 8);
  await expect(notes(page)).toContainText('On the three things');
  const { text } = await edges(page);
  expect(text).toBeLessThan(before.top); // they would be covered
  await expect.poll(async () => (await boxOf(page, PASSAGE)).bottom).toBeLessThan(text);
});

test('a note that is begun has its room as well, and is led to', async ({ launch }) => {
  const { page } = await launch({ size: SIZE });
  await inText(page, PASSAGE).waitFor();
  await select(page, PASSAGE);
  await page.keyboard.press('n');
  await note(page).fill('Half a th');
  await select(page, 'It would show the new term at work');
  await page.keyboard.press('n');
  for (const name of ['Save', 'Discard']) await page.getByRole('button', { name }).click({ trial: true });
  await page.getByRole('button', { name: 'Go to it' }).click();
  await expect(note(page)).toBeFocused();
  await expect(inText(page, PASSAGE)).toBeInViewport();
  const { text, notes: top } = await edges(page);
  expect(text).toBeLessThanOrEqual(top);
});

test('a note that is begun is seen whole, whatever is in hand', async ({ launch }) => {
  const { page } = await launch({ size: SIZE });
  await write(page, PASSAGE, 'On the three things');
  await click(page, PASSAGE);
  await expect(notes(page)).toContainText('On the three things');
  await select(page, OTHER);
  await page.keyboard.press('n');
  await expect(note(page)).toBeFocused();
  await expect(note(page)).toBeInViewport({ ratio: 1 });
});
