import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication } from 'playwright/test';
import { answerOpenDialog, choose, expect, test, writeLibrary } from './desktop.ts';
import { select } from './gestures.ts';

const SEA = {
  'tides.md': '---\ndate: 2026-02-01\n---\n\n# Tides\n\nBy the moon.\n\n## Spring tides\n\nHigh ones.\n',
  'winds.md': '---\ndate: 2026-01-01\n---\n\n# Winds\n\nFrom the west.\n',
};

const NEED_BRIEFING = [
  'print',
  'copy-link',
  'find',
  'next-briefing',
  'previous-briefing',
  'next-section',
  'previous-section',
];

/** Ids of the items that cannot be chosen, in the menu's order; but for the list of libraries and the ways, which other tests have. */
function grey(app: ElectronApplication): Promise<string[]> {
  return app.evaluate(({ Menu }) => {
    const idsIn = (menu: Electron.Menu | null | undefined): string[] =>
      menu?.items.flatMap((item) => [...(item.enabled ? [] : [item.id]), ...idsIn(item.submenu)]) ?? [];
    return idsIn(Menu.getApplicationMenu()).filter((id) => !['clear-recent', 'back', 'forward'].includes(id));
  });
}

async function focus(app: ElectronApplication, window: number): Promise<void> {
  await app.evaluate(({ BrowserWindow }, index) => BrowserWindow.getAllWindows()[index]?.focus(), window);
}

test('the menu does what the keys do', async ({ start, data }) => {
  const { app, page } = await start('--library', writeLibrary(join(data, 'sea'), SEA));
  const title = page.getByRole('heading', { level: 1 });
  await expect(title).toHaveText('Tides');

  await choose(app, 'next-briefing');
  await expect(title).toHaveText('Winds');
  await choose(app, 'search');
  await expect(page.getByRole('combobox', { name: 'Search the library' })).toBeFocused();
  await choose(app, 'previous-briefing'); // wherever the focus is
  await expect(title).toHaveText('Tides');
  await choose(app, 'find');
  await expect(page.getByRole('textbox', { name: 'Find' })).toBeFocused();
  await page.keyboard.press('Escape');
  await choose(app, 'toggle-library');
  await expect(page.getByRole('navigation', { name: 'Library' })).toBeHidden();
  await choose(app, 'shortcuts');
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
  await page.keyboard.press('Escape');
  await choose(app, 'print');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await choose(app, 'annotations');
  await expect(page.getByRole('heading', { name: 'Annotations' })).toBeVisible();
});

test('Undo takes back an annotation, and in a field what was typed', async ({ start, data }) => {
  const { app, page } = await start('--library', writeLibrary(join(data, 'sea'), SEA));
  const notes = page.getByRole('tab', { name: /^Notes/ });
  await expect(page.getByRole('main')).toContainText('By the moon');
  await select(page, 'By the moon');
  await page.keyboard.press('h');
  await expect(notes).toHaveText('Notes (1)');

  await page.keyboard.press('/');
  await page.keyboard.type('moon');
  const box = page.getByRole('combobox', { name: 'Search the library' });
  await choose(app, 'undo');
  await expect(box).not.toHaveValue('moon'); // how much one step is, is the browser's affair
  await choose(app, 'redo');
  await expect(box).toHaveValue('moon');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(notes).toHaveText('Notes (1)');

  await choose(app, 'undo');
  await expect(notes).toHaveText('Notes');
  await choose(app, 'redo');
  await expect(notes).toHaveText('Notes (1)');
});

test('libraries are opened from the menu, and the last ones offered again', async ({ start, data }) => {
  const sea = writeLibrary(join(data, 'sea'), SEA);
  const land = writeLibrary(join(data, 'land'), { 'hills.md': '# Hills\n' });
  const { app, page } = await start('--library', sea);
  const title = page.getByRole('heading', { level: 1 });
  const recent = () =>
    app.evaluate(({ Menu }) =>
      Menu.getApplicationMenu()
        ?.getMenuItemById('open-recent')
        ?.submenu?.items.flatMap(({ label }) => label || []),
    );

  await answerOpenDialog(app, land);
  await choose(app, 'open-library');
  await expect(title).toHaveText('Hills');
  await expect.poll(recent).toEqual([land, sea, 'Clear']);

  await choose(app, 'open-recent-2');
  await expect(title).toHaveText('Tides');
  await choose(app, 'open-home');
  await expect(page.getByRole('button', { name: 'Library menu' })).toHaveText('Attaché library');
  await expect.poll(recent).toEqual([sea, land, 'Clear']);

  await choose(app, 'clear-recent');
  await expect.poll(recent).toEqual(['Clear']);
});

test('files are opened and documents imported from the menu', async ({ start, data }) => {
  const sea = writeLibrary(join(data, 'sea'), SEA);
  const land = writeLibrary(join(data, 'land'), { 'hills.md': '# Hills\n', 'notes.txt': 'A note\n' });
  const { app, page } = await start('--library', sea);
  const rows = page.getByRole('list', { name: 'Briefings' }).getByRole('listitem');

  await answerOpenDialog(app, join(land, 'hills.md'), join(land, 'notes.txt'));
  await choose(app, 'import');
  await expect(rows).toHaveCount(4);
  await expect(page.getByRole('main')).toContainText('A note');

  await answerOpenDialog(app, join(land, 'hills.md'));
  await choose(app, 'open-file');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hills');
  await expect(rows).toHaveCount(1);
});

test('what needs a briefing is grey while none is shown, in the window in front', async ({ start, data }) => {
  const { app, page } = await start('--library', writeLibrary(join(data, 'sea'), SEA));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tides');
  await expect.poll(() => grey(app)).toEqual([]);
  await page.getByRole('button', { name: 'All annotations' }).click();
  await expect.poll(() => grey(app)).toEqual(NEED_BRIEFING);

  const opened = app.waitForEvent('window');
  await choose(app, 'new-window');
  const other = await opened;
  await expect(other.getByRole('heading', { level: 1 })).toHaveText('Tides');
  await expect.poll(() => grey(app)).toEqual([]);
  await focus(app, 0);
  await expect.poll(() => grey(app)).toEqual(NEED_BRIEFING);
  await page.goBack();
  await expect.poll(() => grey(app)).toEqual([]);
  await choose(app, 'parties');
  await expect.poll(() => grey(app)).toEqual(NEED_BRIEFING);
  await page.close();
  await expect.poll(() => grey(app)).toEqual([]);
});

test('what needs a briefing is grey once the briefing is gone, and not when it comes back', async ({
  start,
  data,
}) => {
  const library = writeLibrary(join(data, 'sea'), SEA);
  const { app, page } = await start('--library', library);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tides');
  await expect.poll(() => grey(app)).toEqual([]);
  rmSync(join(library, 'tides.md'));
  await expect.poll(() => grey(app)).toEqual(NEED_BRIEFING);
  writeLibrary(library, SEA);
  await expect.poll(() => grey(app)).toEqual([]);
  renameSync(library, join(data, 'elsewhere'));
  await expect.poll(() => grey(app)).toEqual(NEED_BRIEFING);
  renameSync(join(data, 'elsewhere'), library);
  await expect.poll(() => grey(app)).toEqual([]);
});

test('with no briefing to open, what is left in the menu does no harm', async ({ start, data }) => {
  const library = join(data, 'empty');
  mkdirSync(library);
  const { app, page } = await start('--library', library);
  const wrong: string[] = [];
  page.on('pageerror', ({ message }) => wrong.push(message));
  await expect.poll(() => grey(app)).toEqual(NEED_BRIEFING);
  for (const id of ['undo', 'redo']) await choose(app, id);
  await expect(page.getByText('There is nothing to redo.')).toBeVisible();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  expect(wrong).toEqual([]);
});

test('Help shows the data folder', async ({ start, data }) => {
  const { app } = await start();
  await app.evaluate(({ shell }) => {
    shell.openPath = async (path) => {
      Object.assign(globalThis, { shown: path });
      return '';
    };
  });
  await choose(app, 'open-data-folder');
  expect(await app.evaluate(() => (globalThis as unknown as { shown: string }).shown)).toBe(data);
});
