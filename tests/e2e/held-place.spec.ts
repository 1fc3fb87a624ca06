/** Where the reader is in a briefing: it stays so whatever happens to the window, the file and the app. */
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright/test';
import { expect, test } from './app.ts';
import { painted } from './gestures.ts';

test.beforeEach(({ host }) => test.skip(host !== 'web', 'Nothing here differs between the hosts'));

const WIDE = { width: 1280, height: 800 };
const NARROW = { width: 800, height: 600 };

/** Numbered sentences, so that each line of a long paragraph is known from all others. */
const sentences = (part: number) =>
  Array.from({ length: 60 }, (_, n) => `This is sentence ${part}.${n}, of some length.`).join(' ');
const LONG = `# Long\n\n${Array.from({ length: 30 }, (_, n) => `## Part ${n}\n\n${sentences(n)}`).join('\n\n')}\n`;

function libraryIn(data: string): string {
  const library = join(data, 'mine');
  mkdirSync(library);
  writeFileSync(join(library, 'long.md'), LONG);
  writeFileSync(join(library, 'other.md'), `# Other\n\n${sentences(0)}\n`);
  writeFileSync(join(library, 'third.md'), '# Third\n\nA line.\n');
  return library;
}

const title = (page: Page) => page.getByRole('main').getByRole('heading', { level: 1 });
const pause = (page: Page) => page.evaluate(() => new Promise((done) => setTimeout(done, 200)));

/** Changes the size of the window, and waits until the text has come to rest. */
async function resize(page: Page, size: typeof WIDE): Promise<void> {
  const width = () =>
    page
      .locator('article')
      .first()
      .evaluate((text) => text.clientWidth);
  const before = await width();
  await page.setViewportSize(size);
  await expect.poll(width).not.toBe(before);
  await pause(page);
}

/** How far below the upper edge of the text its words stand, in pixels; they may be out of sight. */
function heightOf(page: Page, words: string): Promise<number> {
  return page.evaluate((wanted) => {
    const edge = document.querySelector('[data-scroller]')?.getBoundingClientRect().top ?? Number.NaN;
    for (const leaf of document.querySelectorAll('[data-section] [data-start]')) {
      const text = leaf.firstChild;
      const at = text?.textContent?.indexOf(wanted) ?? -1;
      if (text === null || at < 0) continue;
      const range = document.createRange();
      range.setStart(text, at);
      range.setEnd(text, at + 1);
      return Math.round(range.getBoundingClientRect().top - edge);
    }
    return Number.NaN;
  }, words);
}

/** Scrolls by the wheel until words are near the upper edge, and answers how far below it they stand then. */
async function readOnTo(page: Page, words: string): Promise<number> {
  await page.mouse.move(700, 400);
  for (let times = 0; times < 5; times++) {
    await page.mouse.wheel(0, (await heightOf(page, words)) - 30);
    await pause(page);
  }
  return heightOf(page, words);
}

test('the text stays where it is as the window gets narrower and wider', async ({ launch, data }) => {
  const { page } = await launch({ library: libraryIn(data), size: WIDE });
  await expect(title(page)).toHaveText('Long');
  const words = 'sentence 12.33,';
  const height = await readOnTo(page, words);
  expect(height).toBeLessThan(60);
  for (let times = 0; times < 2; times++) {
    await resize(page, NARROW);
    expect(Math.abs((await heightOf(page, words)) - height)).toBeLessThan(40); // in the same line, or next to it
    await resize(page, WIDE);
    expect(Math.abs((await heightOf(page, words)) - height)).toBeLessThanOrEqual(1);
  }
});

test('a hit that was gone to stays in view as the window gets narrower and wider', async ({
  launch,
  data,
}) => {
  const { page } = await launch({ library: libraryIn(data), size: WIDE });
  await page.getByRole('combobox', { name: 'Search the library' }).fill('"sentence 17.41"');
  await page.keyboard.press('Enter');
  await expect.poll(() => painted(page, 'match-current')).not.toEqual([]);
  const words = 'sentence 17.41,';
  await expect.poll(() => heightOf(page, words)).toBeGreaterThan(0);
  await expect.poll(() => heightOf(page, words)).toBeLessThan(400);
  await pause(page);
  const height = await heightOf(page, words);
  for (const size of [NARROW, WIDE]) {
    await resize(page, size);
    expect(Math.abs((await heightOf(page, words)) - height)).toBeLessThanOrEqual(1);
  }
});

test('a briefing that goes and comes back is where the reader was', async ({ launch, data }) => {
  const library = libraryIn(data);
  const { page } = await launch({ library });
  await expect(title(page)).toHaveText('Long');
  await page.getByRole('tab', { name: 'Outline' }).click();
  await page.getByRole('link', { name: 'Part 5' }).click();
  await expect(page.getByRole('heading', { name: 'Part 5' })).toBeInViewport();
  const words = 'sentence 12.33,';
  const height = await readOnTo(page, words);
  const moved = async () => Math.abs((await heightOf(page, words)) - height);

  rmSync(join(library, 'long.md'));
  await expect(title(page)).toHaveText('This briefing is not here');
  writeFileSync(join(library, 'long.md'), LONG);
  await expect(title(page)).toHaveText('Long');
  await expect.poll(moved).toBeLessThanOrEqual(1);

  renameSync(library, join(data, 'elsewhere'));
  await expect(title(page)).not.toHaveText('Long');
  renameSync(join(data, 'elsewhere'), library);
  await expect(title(page)).toHaveText('Long');
  await expect.poll(moved).toBeLessThanOrEqual(1);
});

test('a briefing that was shown for a while is the one read last, one that was passed through is not', async ({
  launch,
  data,
}) => {
  const library = libraryIn(data);
  const { page, close } = await launch({ library });
  await expect(title(page)).toHaveText('Long');
  const kept = page.waitForRequest((request) => request.postData()?.includes('"reading.place"') ?? false);
  await page.keyboard.press(']');
  await expect(title(page)).toHaveText('Other');
  await page.keyboard.press(']');
  await expect(title(page)).toHaveText('Third');
  await page.keyboard.press('[');
  await expect(title(page)).toHaveText('Other');
  expect((await kept).postDataJSON()).toMatchObject({ args: { briefing: 'other', section: '', offset: 0 } });
  await expect(page.getByRole('link', { name: 'Unread Other' })).toBeVisible();
  await page.keyboard.press(']');
  await expect(title(page)).toHaveText('Third');
  await close();

  const again = await launch({ library });
  await expect(title(again.page)).toHaveText('Other');
  await expect(title(again.page)).toBeInViewport();
});
