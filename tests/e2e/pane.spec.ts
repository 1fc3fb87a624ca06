/** The pane, in windows where it stands beside the text and where it lies over it. */
import type { Page } from 'playwright/test';
import { expect, test } from './app.ts';

const WIDE = { width: 1280, height: 800 };
const PHONE = { width: 420, height: 800 };

test.beforeEach(({ host }) => test.skip(host !== 'web', 'Nothing here differs between the hosts'));

const pane = (page: Page) => page.getByRole('navigation', { name: 'Library' });
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
  const box = page.getByRole('combobox', { name: 'Search the library' });
  await box.pressSequentially('fir');
  await page.setViewportSize(PHONE);
  await box.pressSequentially('st');
  await page.setViewportSize(WIDE);
  await expect(box).toBeFocused();
  await expect(box).toHaveValue('first');
});
