/** Notes and replies that are being written outlive the app, however it ends. */
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright/test';
import { expectAccessible } from './accessible.ts';
import { expect, test } from './app.ts';
import { click, painted, select } from './gestures.ts';

const PASSAGE = 'three things follow';
const note = (page: Page) => page.getByRole('textbox', { name: 'Note' });

async function begin(page: Page, words: string, text: string): Promise<void> {
  await page.getByText(words).first().waitFor();
  await select(page, words);
  await page.keyboard.press('n');
  await note(page).pressSequentially(text);
}

test('a note is open again, on its passage, after the app was killed', async ({ launch }) => {
  const app = await launch();
  await begin(app.page, PASSAGE, 'Half a thou');
  await app.page.waitForTimeout(300); // as long as the promise is
  await app.kill();
  const { page } = await launch();
  await expect(note(page)).toHaveValue('Half a thou');
  await expect.poll(() => painted(page, 'mark-draft')).toEqual([PASSAGE]);
  await note(page).press('End');
  await note(page).pressSequentially('ght');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('tab', { name: 'Notes (1)' }).click();
  await expect(page.getByRole('tabpanel')).toContainText('Half a thought');
  await expect(page.getByText('not yet saved')).toHaveCount(0);
});

test('not even the last keystroke is lost by quitting at once', async ({ launch }) => {
  const app = await launch();
  await begin(app.page, PASSAGE, 'To the last lette');
  await app.page.waitForTimeout(300);
  // From here on nothing but the page's end can send what is typed.
  await app.page.evaluate(() => {
    window.setTimeout = (() => 0) as never;
  });
  await app.page.keyboard.press('r');
  await app.close();
  const { page } = await launch();
  await expect(note(page)).toHaveValue('To the last letter');
});

const ENDS = { close: 'its window closes', 'query-session-end': 'Windows ends the session' };

for (const [event, end] of Object.entries(ENDS))
  test(`a page is asked to keep what is typed before ${end}`, async ({ launch, host }) => {
    test.skip(host === 'web', 'A browser asks no page');
    const { page, electron } = await launch();
    await begin(page, PASSAGE, 'To the last lette');
    await page.waitForTimeout(300);
    await page.evaluate(() => {
      window.setTimeout = (() => 0) as never;
    });
    await page.keyboard.press('r');
    await electron?.evaluate(({ BrowserWindow }, name) => {
      const [window] = BrowserWindow.getAllWindows();
      if (window === undefined) throw new Error('There is no window');
      window.close = () => {}; // so that nothing but the question can have made the page send it
      (window as NodeJS.EventEmitter).emit(name, { preventDefault() {} });
    }, event);
    await expect
      .poll(() => page.evaluate(() => window.attache?.call('drafts.list', {})))
      .toMatchObject({ value: { drafts: [{ text: 'To the last letter' }] } });
    await electron?.evaluate(({ BrowserWindow }) => {
      for (const window of BrowserWindow.getAllWindows()) Reflect.deleteProperty(window, 'close');
    });
  });

test('a note that was discarded, or saved, does not come back', async ({ launch }) => {
  const app = await launch();
  await begin(app.page, PASSAGE, 'Not wanted');
  await app.page.getByRole('button', { name: 'Discard' }).click();
  await begin(app.page, PASSAGE, 'Wanted');
  await app.page.getByRole('button', { name: 'Save' }).click();
  await app.page.getByRole('article', { name: 'Wanted' }).waitFor();
  await app.close();
  const { page } = await launch();
  await page.getByRole('article', { name: 'Wanted' }).waitFor();
  await expect(note(page)).toHaveCount(0);
});

test('a reply and a changed note are open again too, and the list of notes leads to them', async ({
  launch,
}) => {
  const app = await launch();
  await begin(app.page, PASSAGE, 'Which three');
  await app.page.getByRole('button', { name: 'Save' }).click();
  await app.page.getByRole('article', { name: 'Which three' }).waitFor();
  await click(app.page, PASSAGE);
  await app.page.getByRole('button', { name: 'Reply' }).click();
  await app.page.getByRole('textbox', { name: 'Reply' }).pressSequentially('Those below');
  await app.page.getByRole('button', { name: 'Edit the note' }).click();
  await note(app.page).press('ControlOrMeta+End');
  await note(app.page).pressSequentially(' exactly?');
  await app.close();

  const { page } = await launch();
  const margin = page.getByRole('complementary', { name: 'Notes' });
  await expect(margin.getByRole('textbox', { name: 'Note' })).toHaveValue('Which three exactly?');
  await expect(margin.getByRole('textbox', { name: 'Reply' })).toHaveValue('Those below');
  await page.getByRole('tab', { name: 'Notes (1)' }).click();
  await page.getByRole('link', { name: '2 notes not yet saved' }).click();
  await expect(page.getByRole('link', { name: 'Not saved (2)' })).toHaveAttribute('aria-current', 'page');
  const main = page.getByRole('main');
  await expectAccessible(page, 'main');
  await main
    .getByRole('listitem')
    .filter({ has: page.getByRole('textbox', { name: 'Reply' }) })
    .getByRole('button', { name: 'Save' })
    .click();
  await expect(main.getByRole('textbox')).toHaveCount(1);
  await main.getByRole('link', { name: PASSAGE }).click();
  await expect(margin.getByText('Those below')).toBeVisible();
  await expect(note(page)).toHaveValue('Which three exactly?');
});

test.describe('in a folder of one’s own', () => {
  const TEXT = '# Tides\n\nEbb and flow by the moon, twice a day in most places.\n';

  test('what was written is there though its words or its briefing are gone', async ({ launch, data }) => {
    const library = join(data, 'own');
    mkdirSync(library);
    const file = join(library, 'tides.md');
    writeFileSync(file, TEXT);
    writeFileSync(join(library, 'winds.md'), '# Winds\n\nFrom the west.\n');
    const app = await launch({ library });
    await app.page.getByRole('list', { name: 'Briefings' }).getByRole('link', { name: 'Tides' }).click();
    await begin(app.page, 'by the moon', 'Also by the sun');
    await app.close();

    writeFileSync(file, TEXT.replace('Ebb', 'For ages, ebb'));
    const moved = await launch({ library });
    await expect(note(moved.page)).toHaveValue('Also by the sun');
    await expect.poll(() => painted(moved.page, 'mark-draft')).toEqual(['by the moon']);
    await moved.close();

    writeFileSync(file, '# Tides\n\nNothing more is known.\n');
    const changed = await launch({ library });
    await expect(note(changed.page)).toHaveValue('Also by the sun');
    await expect(changed.page.getByText('It was begun on words that are gone: “by the moon”')).toBeVisible();
    await changed.close();

    rmSync(file);
    const { page } = await launch({ library });
    await page.getByRole('tab', { name: 'Notes' }).click();
    await page.getByRole('link', { name: '1 note not yet saved' }).click();
    await expect(note(page)).toHaveValue('Also by the sun');
    await expect(page.getByText('Its briefing is not in this library any more.')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Save' })).toBeDisabled();
    await page.getByRole('button', { name: 'Discard' }).click();
    await expect(page.getByText('Every note that was begun is saved or discarded.')).toBeVisible();
  });

  test('a folder that has vanished is not taken for a briefing that was deleted', async ({
    launch,
    data,
  }) => {
    const library = join(data, 'own');
    mkdirSync(library);
    writeFileSync(join(library, 'tides.md'), TEXT);
    const { page } = await launch({ library });
    await begin(page, 'by the moon', 'Also by the sun');
    renameSync(library, join(data, 'elsewhere'));
    await page.getByRole('button', { name: 'All annotations' }).click();
    await page.getByRole('link', { name: 'Not saved (1)' }).click();
    const main = page.getByRole('main');
    await expect(main.getByText(/folder “.*own” is not there any more/)).toBeVisible();
    await expect(main.getByText('is not in this library any more')).toHaveCount(0);
    await expect(note(page)).toHaveValue('Also by the sun');
    await expect(page.getByRole('button', { name: 'Save' })).toBeDisabled();

    renameSync(join(data, 'elsewhere'), library);
    await expect(main.getByText('is not there any more')).toHaveCount(0);
    await page.getByRole('button', { name: 'Save' }).click();
    await expect(page.getByText('Every note that was begun is saved or discarded.')).toBeVisible();
  });
});
