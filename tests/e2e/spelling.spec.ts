/** Wrong words in notes, on the desktop: a browser checks the web page by itself. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication, Page } from 'playwright/test';
import { expect, test } from './app.ts';
import { select } from './gestures.ts';

test.beforeEach(({ host }) => {
  test.skip(host !== 'desktop', 'The browser has its own checker and menu');
  test.skip(process.platform === 'darwin', 'macOS has its own checker');
});

type Item = { id?: string; label: string; click(): void };
type Seen = typeof globalThis & { shownItems: Item[] };

/** Takes what menus would be shown, so that a spec can look at them and choose. */
function watchMenus(app: ElectronApplication): Promise<void> {
  return app.evaluate(({ Menu }) => {
    (globalThis as Seen).shownItems = [];
    Menu.prototype.popup = function popup() {
      (globalThis as Seen).shownItems = this.items as unknown as Item[];
    };
  });
}

const labels = (app: ElectronApplication) =>
  app.evaluate(() => (globalThis as Seen).shownItems.flatMap(({ label }) => label || []));
const choose = (app: ElectronApplication, wanted: string) =>
  app.evaluate(
    (_electron, label) => (globalThis as Seen).shownItems.find((item) => item.label === label)?.click(),
    wanted,
  );

async function write(page: Page, text: string): Promise<void> {
  await page.getByText('three things follow').waitFor();
  await select(page, 'three things follow');
  await page.keyboard.press('n');
  await page.getByRole('textbox', { name: 'Note' }).fill(text);
}

/** Points at the first word of the note with the right mouse button. */
const pointAtFirstWord = (page: Page) =>
  page.getByRole('textbox', { name: 'Note' }).click({ button: 'right', position: { x: 20, y: 16 } });

test('a wrong word has suggestions, and the one chosen takes its place', async ({ launch }) => {
  const { page, electron } = await launch();
  if (electron === null) throw new Error('This is the desktop');
  await watchMenus(electron);
  await write(page, 'Recieve what they owe us');
  await pointAtFirstWord(page);
  await expect.poll(() => labels(electron)).toEqual(expect.arrayContaining(['Receive', 'Add to Dictionary']));
  await choose(electron, 'Receive');
  await expect(page.getByRole('textbox', { name: 'Note' })).toHaveValue('Receive what they owe us');
  await pointAtFirstWord(page);
  await expect.poll(() => labels(electron)).not.toContain('Add to Dictionary');
});

test('a word that the reader adds is right from then on, also after a restart', async ({ launch, data }) => {
  const { page, electron, close } = await launch();
  if (electron === null) throw new Error('This is the desktop');
  await watchMenus(electron);
  await write(page, 'Hyperscaler or not');
  await pointAtFirstWord(page);
  await expect.poll(() => labels(electron)).toContain('Add to Dictionary');
  await choose(electron, 'Add to Dictionary');
  const own = join(data, 'dictionary.txt');
  await expect.poll(() => existsSync(own) && readFileSync(own, 'utf8')).toBe('Hyperscaler\n');
  await close();
  const again = await launch();
  const answer = await again.page.evaluate(() =>
    window.attache?.call('spelling.check', { words: ['Hyperscaler', 'teh'], text: 'teh', lang: 'en' }),
  );
  expect(answer).toEqual({ ok: true, value: ['teh'] });
});

test('Chromium’s own checker is off, and has no address to fetch a dictionary from', async ({ launch }) => {
  const { electron } = await launch();
  const enabled = await electron?.evaluate(({ session }) => session.defaultSession.isSpellCheckerEnabled());
  expect(enabled).toBe(false);
  // What Electron does not tell, the stand-in does.
  const address = await electron?.evaluate(({ session }) =>
    'dictionaryAddress' in session.defaultSession ? session.defaultSession.dictionaryAddress : 'app://',
  );
  expect(address).toMatch(/^app:\/\//);
});
