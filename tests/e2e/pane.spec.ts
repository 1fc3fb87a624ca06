/** The pane, in windows where it stands beside the text and where it lies over it. */
import type { Page } from 'playwright/test';
import { expect, test } from './app.ts';

const WIDE = { width: 1280, height: 800 };
const PHONE = { width: 420, height: 800 };

test.beforeEach(({ host }) => test.skip(host !== 'web', 'Nothing here differs between the hosts'));

const pane = (page: Page) => page.getByRole('navigation', { name: 'Library' });
const searchBox = (page: Page) => page.getByRole('combobox', { name: 'Search the library' });
const toggle = (page: Page) => page.getByRole('button', { name: 'Show or hide the library' });

test('the pane comes back when the window is wide again, unless the reader closed it there', async ({
  launch,
}) => {
  const { page } = await launch({ size: WIDE });
  await page.setViewportSize(PHONE);
  await expect(pane(page)).toBeHidden();
  await page.setViewportSize(WIDE);
  await expect(pane(page)).toBeVisible();

  await page.setViewportSize(PHONE);
  await toggle(page).click();
  await expect(pane(page)).toBeVisible();
  await toggle(page).click();
  await expect(pane(page)).toBeHidden();
  await page.setViewportSize(WIDE);
  await expect(pane(page)).toBeVisible();

  await toggle(page).click();
  await expect(pane(page)).toBeHidden();
  await page.setViewportSize(PHONE);
  await page.setViewportSize(WIDE);
  await expect(page.getByRole('heading', { level: 1 })).toBeInViewport();
  await expect(pane(page)).toBeHidden();
});

test('who searches goes on as the window gets narrower and wider', async ({ launch }) => {
  const { page } = await launch({ size: WIDE });
  const box = searchBox(page);
  await box.pressSequentially('fir');
  await page.setViewportSize(PHONE);
  await box.pressSequentially('st');
  await page.setViewportSize(WIDE);
  await expect(box).toBeFocused();
  await expect(box).toHaveValue('first');
});

test('a hit that is opened is not hidden by the pane, which stays while the hits are walked through', async ({
  launch,
}) => {
  const { page } = await launch();
  await page.setViewportSize(PHONE);
  await expect(pane(page)).toBeHidden();
  await page.keyboard.press('/');
  await searchBox(page).fill('right of first refusal');
  const hits = page.getByRole('listbox', { name: 'Search results' }).getByRole('option');
  await expect(hits.nth(2)).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(hits.nth(1)).toHaveAttribute('aria-selected', 'true');
  await expect(pane(page)).toBeVisible();

  await page.keyboard.press('Enter');
  await expect(pane(page)).toBeHidden();

  await toggle(page).click();
  await hits.nth(2).click();
  await expect(pane(page)).toBeHidden();

  await toggle(page).click();
  await expect(hits.nth(2)).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('n');
  await expect(pane(page)).toBeHidden();
});

test('all of the bar, the briefing and the preview of a brief is seen in a narrow window', async ({
  launch,
}) => {
  const { page } = await launch();
  for (const width of [420, 360]) {
    await page.setViewportSize({ width, height: 800 });
    const help = page.getByRole('button', { name: 'Keyboard shortcuts' });
    await expect(help).toBeInViewport({ ratio: 1 });
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    const wider = await page.evaluate(() =>
      [document.documentElement, document.querySelector('[data-scroller]')].map(
        (box) => (box?.scrollWidth ?? Number.NaN) - (box?.clientWidth ?? Number.NaN),
      ),
    );
    expect(wider).toEqual([0, 0]);
  }
  await page.getByRole('button', { name: 'Print a brief' }).click();
  const sheet = page.getByRole('img', { name: 'Page 1', exact: true });
  await expect(sheet).toBeInViewport({ ratio: 0.4 });
  expect((await sheet.boundingBox())?.width).toBeGreaterThan(240);
  await expect(page.getByRole('button', { name: 'Save PDF' })).toBeInViewport({ ratio: 1 });
});
