import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication } from 'playwright/test';
import { choose, expect, startAgain, test, writeLibrary } from './desktop.ts';

const SEA = { 'tides.md': '# Tides\n\nBy the moon.\n', 'winds.md': '# Winds\n\nFrom the west.\n' };

test('a window comes back where it was left', async ({ start }) => {
  const first = await start();
  const bounds = { x: 120, y: 90, width: 900, height: 700 };
  await first.app.evaluate(({ BrowserWindow }, left) => {
    const [window] = BrowserWindow.getAllWindows();
    window?.setBounds(left);
    window?.maximize();
  }, bounds);
  await first.app.close();

  const { app } = await start();
  const now = () =>
    app.evaluate(({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows();
      return [window?.getNormalBounds(), window?.isMaximized(), window?.isVisible()];
    });
  await expect.poll(now).toEqual([bounds, true, true]); // once it is drawn
});

test('a window whose display is gone comes back onto one that is there', async ({ start, data }) => {
  const left = { x: -4000, y: 5000, width: 900, height: 700 };
  writeFileSync(
    join(data, 'window.json'),
    JSON.stringify({ bounds: left, isMaximized: false, isFullScreen: false }),
  );
  const { app } = await start();
  const isOnScreen = await app.evaluate(({ BrowserWindow, screen }) => {
    const bounds = BrowserWindow.getAllWindows()[0]?.getBounds();
    if (bounds === undefined) return false;
    const { x, y, width, height } = screen.getPrimaryDisplay().workArea;
    const isWide = bounds.x >= x && bounds.x + bounds.width <= x + width;
    return isWide && bounds.y >= y && bounds.y + bounds.height <= y + height;
  });
  expect(isOnScreen).toBe(true);
});

test('where a window is, is kept when Windows ends the session', async ({ start, data }) => {
  const { app } = await start();
  const bounds = { x: 120, y: 90, width: 900, height: 700 };
  await app.evaluate(({ BrowserWindow }, left) => {
    const [window] = BrowserWindow.getAllWindows();
    window?.setBounds(left);
    window?.emit('session-end', { reasons: ['logoff'] });
  }, bounds);
  expect(JSON.parse(readFileSync(join(data, 'window.json'), 'utf8'))).toMatchObject({ bounds });
});

test('the app ends when its notes are in one file, and not before', async ({ start, data }) => {
  const { app } = await start();
  await app.evaluate(({ app: electron }, folder) => {
    const { readdirSync, writeFileSync } = process.getBuiltinModule('node:fs');
    electron.on('quit', () =>
      writeFileSync(`${folder}/at-the-end.json`, JSON.stringify(readdirSync(folder))),
    );
  }, data);
  await app.close();
  const files: string[] = JSON.parse(readFileSync(join(data, 'at-the-end.json'), 'utf8'));
  expect(files.filter((name) => name.startsWith('annotations.sqlite'))).toEqual(['annotations.sqlite']);
});

test('a window that was over the full screen comes back so', async ({ start }) => {
  const first = await start();
  await first.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setFullScreen(true));
  await first.app.close();

  const { app } = await start();
  const isFull = () => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isFullScreen());
  await expect.poll(isFull).toBe(true);
});

test('a window is not shown before it is drawn', async ({ start }) => {
  const { app } = await start();
  const wasShown = await app.evaluate(({ BrowserWindow, Menu }) => {
    const before = BrowserWindow.getAllWindows();
    Menu.getApplicationMenu()?.getMenuItemById('new-window')?.click();
    const made = BrowserWindow.getAllWindows().filter((window) => !before.includes(window));
    return made.map((window) => window.isVisible());
  });
  expect(wasShown).toEqual([false]);
  const shown = () =>
    app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((window) => window.isVisible()));
  await expect.poll(shown).toEqual([true, true]);
});

test('the app comes to the front when it is started again', async ({ start, data }) => {
  const { app } = await start();
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.minimize());
  await startAgain(app, data);
  const lies = () => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isMinimized());
  await expect.poll(lies).toBe(false);
});

test('a click in the dock opens a window where there is none, and only there', async ({ start }) => {
  const { app, page } = await start();
  await app.evaluate(({ app: electron }) => {
    electron.removeAllListeners('window-all-closed');
    electron.on('window-all-closed', () => {}); // as on macOS, where the app outlives its windows
    electron.emit('activate');
  });
  expect(app.windows()).toHaveLength(1);
  await page.close();
  await expect.poll(() => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(0);
  const opened = app.waitForEvent('window');
  await app.evaluate(({ app: electron }) => electron.emit('activate'));
  await expect((await opened).getByRole('combobox', { name: 'Search the library' })).toBeVisible();
});

test('two windows have a place each in one library, and one outlives the other', async ({ start, data }) => {
  const sea = writeLibrary(join(data, 'sea'), SEA);
  const land = writeLibrary(join(data, 'land'), { 'hills.md': '# Hills\n' });
  const { app, page } = await start('--library', sea);
  const opened = app.waitForEvent('window');
  await choose(app, 'new-window');
  const other = await opened;
  await page.getByRole('link', { name: 'Tides' }).click();
  await other.getByRole('link', { name: 'Winds' }).click();
  await expect(other.getByRole('heading', { level: 1 })).toHaveText('Winds');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tides');
  await expect.poll(() => titles(app)).toEqual(['Tides — Attaché', 'Winds — Attaché']);
  const [first, second] = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((window) => window.getBounds()),
  );
  expect([second?.x, second?.y]).not.toEqual([first?.x, first?.y]);

  await answerWithAsker(app, land);
  await page.getByRole('button', { name: 'Library menu' }).click();
  await page.getByRole('menuitem', { name: 'Open another library…' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hills');
  await expect(other.getByRole('heading', { level: 1 })).toHaveText('Hills');
  // The other window was in front; the dialog belonged to the one that asked.
  expect(await app.evaluate(() => (globalThis as unknown as { asker: number }).asker)).toBe(0);

  await other.close();
  await expect.poll(() => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hills');
  await choose(app, 'shortcuts');
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
});

test('the theme reaches what the system draws, at once and from the start', async ({ start }) => {
  const first = await start();
  const theme = (app: ElectronApplication) =>
    app.evaluate(({ BrowserWindow, nativeTheme }) => [
      nativeTheme.themeSource,
      BrowserWindow.getAllWindows()[0]?.getBackgroundColor(),
    ]);
  expect(await theme(first.app)).toEqual(['system', '#F4F3F0']);
  await first.page.getByRole('button', { name: 'Theme' }).click();
  await first.page.getByRole('menuitemradio', { name: 'Dark' }).click();
  await expect.poll(() => theme(first.app)).toEqual(['dark', '#101214']);
  const html = first.page.locator('html');
  await expect(html).toHaveAttribute('data-theme', 'dark');
  await choose(first.app, 'theme-sepia');
  await expect(html).toHaveAttribute('data-theme', 'sepia');
  expect(await theme(first.app)).toEqual(['light', '#EFE5CF']);
  await choose(first.app, 'theme-dark');
  await expect(html).toHaveAttribute('data-theme', 'dark');
  await first.app.close();

  const { app, page } = await start();
  expect(await theme(app)).toEqual(['dark', '#101214']);
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  const checked = await app.evaluate(
    ({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('theme-dark')?.checked,
  );
  expect(checked).toBe(true);
});

function titles(app: ElectronApplication): Promise<string[]> {
  return Promise.all(app.windows().map((page) => page.title()));
}

/** Brings the newest window to the front; the next dialog answers a folder and notes whose it is, by the order of opening. */
async function answerWithAsker(app: ElectronApplication, folder: string): Promise<void> {
  await app.evaluate(({ BrowserWindow, dialog }, filePath) => {
    const windows = BrowserWindow.getAllWindows().toSorted((a, b) => a.webContents.id - b.webContents.id);
    windows.at(-1)?.focus();
    dialog.showOpenDialog = async (...args: unknown[]) => {
      Object.assign(globalThis, { asker: windows.indexOf(args[0] as (typeof windows)[number]) });
      return { canceled: false, filePaths: [filePath] };
    };
  }, folder);
}
