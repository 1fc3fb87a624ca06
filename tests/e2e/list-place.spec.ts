/** Where a long list of briefings is scrolled to, other than by the reader. */
import type { Page } from 'playwright/test';
import { expect, test } from './app.ts';
import { list, row, writeLongLibrary } from './long-library.ts';

test.beforeEach(({ host }) => test.skip(host !== 'web', 'Nothing here differs between the hosts'));

const searchBox = (page: Page) => page.getByRole('combobox', { name: 'Search the library' });

/** Scrolls the list to its end, as a reader does; `last` is its last row. */
async function scrollToEnd(page: Page, last: number): Promise<void> {
  await list(page).hover();
  await expect(async () => {
    await page.mouse.wheel(0, 20_000);
    await expect(row(page, last)).toBeInViewport({ ratio: 1, timeout: 200 });
  }).toPass({ intervals: [50] });
}

test('a list that is arranged otherwise shows its beginning', async ({ launch, data }) => {
  const { page } = await launch({ library: writeLongLibrary(data) });
  await expect(page.getByText('300 briefings', { exact: true })).toBeVisible();
  const [sort, tag] = ['Sort by', 'Tag'].map((name) => page.getByRole('combobox', { name }));
  const unread = page.getByRole('checkbox', { name: 'Unread' });
  for (const [last, arrange] of [
    [299, () => sort?.selectOption('title')],
    [299, () => tag?.selectOption('even')],
    [298, () => tag?.selectOption('')],
    [299, () => unread.check()],
    [299, () => unread.uncheck()],
  ] as const) {
    await scrollToEnd(page, last);
    await arrange();
    const first = list(page).getByRole('listitem').first();
    await expect(first).toHaveAttribute('aria-posinset', '1');
    await expect(first).toBeInViewport({ ratio: 1 });
  }
});

test('the open briefing’s row is in sight once the page is loaded, and once a search is cleared', async ({
  launch,
  data,
}) => {
  const { page } = await launch({ library: writeLongLibrary(data) });
  await expect(row(page, 0)).toHaveAttribute('aria-current', 'page');
  await page.goto(`${new URL('/', page.url()).href}#/briefing/1250`);
  await expect(row(page, 250)).toBeInViewport({ ratio: 1 });
  await page.reload();
  await expect(row(page, 250)).toHaveAttribute('aria-current', 'page');
  await expect(row(page, 250)).toBeInViewport({ ratio: 1 });

  await searchBox(page).fill('words');
  await expect(list(page)).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(row(page, 250)).toBeInViewport({ ratio: 1 });
});

test('the row of a briefing that was imported, or gone to, is in sight', async ({ launch, data }) => {
  const { page } = await launch({ library: writeLongLibrary(data) });
  await expect(row(page, 0)).toHaveAttribute('aria-current', 'page');
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Import a document' }).click();
  const chooser = await choosing;
  await chooser.setFiles({ name: 'zebra.txt', mimeType: 'text/plain', buffer: Buffer.from('Stripes\n') });
  await expect(list(page).locator('a[href="#/briefing/zebra"]')).toBeInViewport({ ratio: 1 });
  await page.keyboard.press('[');
  await expect(row(page, 299)).toHaveAttribute('aria-current', 'page');
  await expect(row(page, 299)).toBeInViewport({ ratio: 1 });
});

test('a list that the reader has scrolled stays while the same briefing is open', async ({
  launch,
  data,
}) => {
  const { page } = await launch({ library: writeLongLibrary(data) });
  await expect(row(page, 0)).toHaveAttribute('aria-current', 'page');
  await scrollToEnd(page, 299);
  await expect(page.getByRole('button', { name: 'Mark as unread' })).toBeVisible(); // it fits the window, and was seen
  await expect(row(page, 299)).toBeInViewport({ ratio: 1 });
});
