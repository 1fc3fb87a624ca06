import { join } from 'node:path';
import type { ElectronApplication, Page } from 'playwright/test';
import { choose, expect, test, writeLibrary } from './desktop.ts';

const SEA = { 'tides.md': '# Tides\n\nSee [winds](winds.md).\n', 'winds.md': '# Winds\n\nFrom the west.\n' };

const title = (page: Page) => page.getByRole('heading', { level: 1 });

/** Which of Back and Forward can be chosen. */
const ways = (app: ElectronApplication) =>
  app.evaluate(({ Menu }) =>
    ['back', 'forward'].filter((id) => Menu.getApplicationMenu()?.getMenuItemById(id)?.enabled),
  );

test('Back and Forward lead where the reader was, in the window in front', async ({ start, data }) => {
  const { app, page } = await start('--library', writeLibrary(join(data, 'sea'), SEA));
  await expect(title(page)).toHaveText('Tides');
  await expect.poll(() => ways(app)).toEqual([]);
  await page.getByRole('main').getByRole('link', { name: 'winds' }).click();
  await expect(title(page)).toHaveText('Winds');
  await expect.poll(() => ways(app)).toEqual(['back']);
  await choose(app, 'annotations');
  await expect(page.getByRole('heading', { name: 'Annotations' })).toBeVisible();
  await choose(app, 'back');
  await expect(title(page)).toHaveText('Winds');
  await expect.poll(() => ways(app)).toEqual(['back', 'forward']);
  await choose(app, 'back');
  await expect(title(page)).toHaveText('Tides');
  await expect.poll(() => ways(app)).toEqual(['forward']);

  const opened = app.waitForEvent('window');
  await choose(app, 'new-window');
  await expect(title(await opened)).toHaveText('Tides');
  await expect.poll(() => ways(app)).toEqual([]);
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.focus());
  await expect.poll(() => ways(app)).toEqual(['forward']);
  await choose(app, 'forward');
  await expect(title(page)).toHaveText('Winds');
});

test('a mouse’s own buttons lead back and forward, a place each', async ({ start, data }) => {
  const { page } = await start('--library', writeLibrary(join(data, 'sea'), SEA));
  const mouse = await page.context().newCDPSession(page);
  const click = async (button: 'back' | 'forward') => {
    for (const type of ['mousePressed', 'mouseReleased'] as const)
      await mouse.send('Input.dispatchMouseEvent', { type, button, x: 600, y: 400, clickCount: 1 });
  };
  await page.getByRole('main').getByRole('link', { name: 'winds' }).click();
  await expect(title(page)).toHaveText('Winds');
  await page.getByRole('button', { name: 'All annotations' }).click();
  await expect(page.getByRole('heading', { name: 'Annotations' })).toBeVisible();
  await click('back');
  await expect(title(page)).toHaveText('Winds');
  await click('back');
  await expect(title(page)).toHaveText('Tides');
  await click('forward');
  await expect(title(page)).toHaveText('Winds');
});
