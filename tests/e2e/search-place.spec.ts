/** Which hit is marked: the one that is shown, whichever way the reader came to it. */
import { join } from 'node:path';
import type { Page } from 'playwright/test';
import { expect, test } from './app.ts';
import { choose, writeLibrary } from './desktop.ts';
import { painted, select } from './gestures.ts';
import type { Running } from './web.ts';

/** Long enough that what stands at its foot is not seen from its heading. */
const LONG = 'From the west it blows.\n\n'.repeat(60);
const SEA = {
  'tides.md': `# Tides\n\n## Neap\n\n${LONG}A buoy at the quarter.\n\n## Spring\n\nA buoy at the full.\n\n## Storm\n\n${LONG}See [the gale](winds.md#gale).\n`,
  'winds.md': `# Winds\n\n## Trade\n\nNo word of it.\n\n## Gale\n\nIt came at night.\n\n${LONG}The buoy is lost.\n`,
};

const box = (page: Page) => page.getByRole('combobox', { name: 'Search the library' });
const marked = (page: Page) => page.getByRole('option', { selected: true });

/** Looks for the buoy, and walks to its second hit. */
async function walkToSecond(page: Page): Promise<[first: string, second: string]> {
  await box(page).fill('buoy');
  await expect(page.getByRole('option')).toHaveCount(3);
  const hits = await page.getByRole('option').allTextContents();
  await box(page).press('Enter');
  await expect(marked(page)).toHaveText(hits[0] ?? '');
  await page.keyboard.press('n');
  await expect(marked(page)).toHaveText(hits[1] ?? '');
  return [hits[0] ?? '', hits[1] ?? ''];
}

/** As a browser's own buttons or the desktop app's menu do. */
async function go({ page, electron }: Running, way: 'back' | 'forward'): Promise<void> {
  if (electron === null) return page.evaluate((by) => history.go(by), way === 'back' ? -1 : 1);
  const canBeChosen = () =>
    electron.evaluate(({ Menu }, id) => Menu.getApplicationMenu()?.getMenuItemById(id)?.enabled, way);
  await expect.poll(canBeChosen).toBe(true); // the menu hears of a new place a moment later
  await choose(electron, way);
}

test('Back and Forward mark the hit that they show, at its match', async ({ launch, data }) => {
  const app = await launch({ library: writeLibrary(join(data, 'sea'), SEA) });
  const { page } = app;
  const [first, second] = await walkToSecond(page);
  const text = page.getByRole('main');
  await go(app, 'back');
  await expect(marked(page)).toHaveText(first);
  await expect(text.getByText('A buoy at the full.')).toBeInViewport();
  await expect.poll(() => painted(page, 'match-current')).toEqual(['buoy']);
  await go(app, 'forward');
  await expect(marked(page)).toHaveText(second);
  await expect(text.getByText('A buoy at the quarter.')).toBeInViewport();
});

test('where no hit is shown none is marked, and the walk goes on from the last', async ({ launch, data }) => {
  const app = await launch({ library: writeLibrary(join(data, 'sea'), SEA) });
  const { page } = app;
  const [, second] = await walkToSecond(page);
  await page.keyboard.press(']');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Winds');
  await expect(marked(page)).toHaveCount(0);
  await go(app, 'back');
  await expect(marked(page)).toHaveText(second);
  await go(app, 'forward');
  await expect(marked(page)).toHaveCount(0);
  await page.keyboard.press('n');
  await expect(marked(page)).toHaveText(/^Gale/);
});

test('a section that is gone to is shown from its heading, and its hit is marked and leads on to the match', async ({
  launch,
  data,
}) => {
  const { page } = await launch({ library: writeLibrary(join(data, 'sea'), SEA) });
  await walkToSecond(page);
  await page.keyboard.press('p');
  await expect(marked(page)).toHaveText(/^Spring/);
  await page.keyboard.press('k');
  await expect(marked(page)).toHaveText(/^Neap/);
  const text = page.getByRole('main');
  await expect(text.getByRole('heading', { name: 'Neap' })).toBeInViewport();
  await expect(text.getByText('A buoy at the quarter.')).not.toBeInViewport();
  await marked(page).click();
  await expect(text.getByText('A buoy at the quarter.')).toBeInViewport();
});

test('what leads to a section shows its heading, and a note its words, though there is a match in it', async ({
  launch,
  data,
}) => {
  const app = await launch({ library: writeLibrary(join(data, 'sea'), SEA) });
  const { page } = app;
  const text = page.getByRole('main');
  await walkToSecond(page);
  await text.getByRole('link', { name: 'the gale' }).click();
  await expect(marked(page)).toHaveText(/^Gale/);
  await expect(text.getByRole('heading', { name: 'Gale' })).toBeInViewport();
  await select(page, 'It came at night');
  await page.keyboard.press('h');
  await expect(text.getByText('The buoy is lost.')).not.toBeInViewport();
  const before = await page.evaluate(() => history.length);
  for (let times = 0; times < 2; times++) await marked(page).click();
  await expect(text.getByText('The buoy is lost.')).toBeInViewport();
  expect(await page.evaluate(() => history.length)).toBe(before); // Back leads to where one was before

  await page.getByRole('button', { name: 'All annotations' }).click();
  await page.getByRole('feed').getByRole('link').first().click();
  await expect(text.locator('[data-start]').filter({ hasText: 'It came at night' })).toBeInViewport();
  await expect(text.getByText('The buoy is lost.')).not.toBeInViewport();
});

test('a query that is typed moves no text and marks no hit before one is opened', async ({
  launch,
  data,
}) => {
  const { page } = await launch({ library: writeLibrary(join(data, 'sea'), SEA) });
  await walkToSecond(page);
  const heading = page.getByRole('heading', { name: 'Neap' });
  await page.keyboard.press('k');
  await page.keyboard.press('j');
  await page.keyboard.press('k');
  await expect(heading).toBeInViewport();
  await box(page).fill('buoy quarter');
  await expect(page.getByRole('option')).toHaveCount(1);
  await expect(marked(page)).toHaveCount(0);
  await expect(heading).toBeInViewport();
  await box(page).press('Enter');
  await expect(marked(page)).toHaveText(/^Neap/);
  await expect(page.getByRole('main').getByText('A buoy at the quarter.')).toBeInViewport();
});
