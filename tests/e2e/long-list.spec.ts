/** A list of hundreds, of which only what is in sight is drawn. */
import type { Page } from 'playwright/test';
import { expect, test } from './app.ts';
import { list, row, writeLongLibrary } from './long-library.ts';

test.beforeEach(({ host }) => test.skip(host !== 'web', 'Nothing here differs between the hosts'));

/** The upper and lower edges of the rows that are drawn, in CSS pixels. */
const edges = (page: Page) =>
  list(page)
    .getByRole('listitem')
    .evaluateAll((rows) =>
      rows.map((row) => row.getBoundingClientRect()).map(({ top, bottom }) => [top, bottom]),
    );

async function expectOneBelowAnother(page: Page): Promise<void> {
  const rows = (await edges(page)).flat();
  expect(rows.length).toBeGreaterThan(10);
  expect(rows).toEqual(rows.toSorted((a, b) => a - b));
}

test('no row lies over another, whatever is known of their heights', async ({ launch, data }) => {
  const { page } = await launch({ library: writeLongLibrary(data) });
  await page.addInitScript(() => {
    const Observer = ResizeObserver;
    window.ResizeObserver = class extends Observer {
      override observe(element: Element) {
        if (!element.matches('li')) super.observe(element); // never told how high a row has become
      }
    };
  });
  await page.reload();
  await expect(list(page).getByRole('link').first()).toHaveText(/^Briefing 0/);
  const wide = await edges(page);
  await page.setViewportSize({ width: 800, height: 800 });
  await expect.poll(async () => (await edges(page))[0]?.[1]).toBeGreaterThan(wide[0]?.[1] ?? Number.NaN);
  await expectOneBelowAnother(page);
});

test('the list is walked to its end and back', async ({ launch, data }) => {
  const { page } = await launch({ library: writeLongLibrary(data) });
  const rows = list(page).getByRole('link');
  await expect(rows.first()).toHaveText(/^Briefing 0/);
  await rows.first().hover();
  for (const [by, end] of [
    [3000, /^Briefing 299/],
    [-3000, /^Briefing 0/],
  ] as const) {
    const last = rows.filter({ hasText: end });
    await expect(async () => {
      await page.mouse.wheel(0, by);
      await expectOneBelowAnother(page);
      await expect(last).toBeInViewport({ ratio: 1, timeout: 200 });
    }).toPass({ intervals: [50] });
  }
});

test('the list is where it was when the pane comes back', async ({ launch, data }) => {
  const { page } = await launch({ library: writeLongLibrary(data) });
  await expect(page.getByText('300 briefings', { exact: true })).toBeVisible();
  await row(page, 0).hover();
  const seen = row(page, 150);
  await expect(async () => {
    await page.mouse.wheel(0, 500);
    await expect(seen).toBeInViewport({ ratio: 1, timeout: 200 });
  }).toPass({ intervals: [50] });
  for (let times = 0; times < 4; times++) {
    await page.getByRole('button', { name: 'Show or hide the library' }).click();
    await expect(list(page)).toBeHidden();
    await page.getByRole('button', { name: 'Show or hide the library' }).click();
    await expect(seen).toBeInViewport({ ratio: 1 });
  }
});
