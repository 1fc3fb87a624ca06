/** Where there is nothing to read: what the page says then, and which way it leads on. */
import { mkdirSync, renameSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright/test';
import { expectAccessible } from './accessible.ts';
import { expect, test } from './app.ts';

const TIDES = `---\ndate: 2026-02-01\n---\n\n# Tides\n\nBy the moon.\n\n## Spring tides\n\n${'High ones.\n\n'.repeat(80)}`;

/** A library of one briefing, and its folder. */
function seaIn(data: string): string {
  const library = join(data, 'sea');
  mkdirSync(library);
  writeFileSync(join(library, 'tides.md'), TIDES);
  return library;
}

const title = (page: Page) => page.getByRole('main').getByRole('heading', { level: 1 });

test('what can be done with a briefing goes with it, and comes back with it', async ({ launch, data }) => {
  const library = seaIn(data);
  writeFileSync(join(library, 'winds.md'), '# Winds\n');
  const { page } = await launch({ library });
  const print = page.getByRole('button', { name: 'Print a brief' });
  const outline = page.getByRole('tab', { name: 'Outline' });
  await expect(title(page)).toHaveText('Tides');
  await expect(print).toBeVisible();

  rmSync(join(library, 'tides.md'));
  await expect(title(page)).toHaveText('This briefing is not here');
  await expect(print).toBeHidden();
  await expect(outline).toBeDisabled();
  await expect(page).toHaveTitle('Attaché');
  for (const key of ['b', 'ControlOrMeta+p']) await page.keyboard.press(key);
  await expect(page.getByRole('dialog')).toBeHidden();

  writeFileSync(join(library, 'tides.md'), TIDES);
  await expect(title(page)).toHaveText('Tides');
  await expect(print).toBeVisible();
  await expect(outline).toBeEnabled();
  await expect(page.getByRole('tab', { name: /^Notes/ })).toHaveText('Notes');
});

/** Goes to an address as one who types it does, or who follows a link that is out of date. */
async function goTo(page: Page, address: string): Promise<void> {
  await page.evaluate((hash) => window.location.assign(`#${hash}`), address);
}

test('an address that leads nowhere says so, and leads on', async ({ launch, data }) => {
  const { page } = await launch({ library: seaIn(data) });
  await expect(title(page)).toHaveText('Tides');
  for (const address of ['/garbage', '/annotations/garbage', '/briefing/tides/sea/bed']) {
    await goTo(page, address);
    await expect(title(page)).toHaveText('This address leads nowhere');
    await expect(page.getByRole('main')).toContainText(`“${address}”`);
    await page.getByRole('button', { name: 'Go on reading' }).click();
    await expect(title(page)).toHaveText('Tides');
  }
  await goTo(page, '/briefing/nope');
  await expect(title(page)).toHaveText('This briefing is not here');
  await expect(page.getByRole('main')).toContainText('There is no briefing “nope”');
  await expectAccessible(page, 'main');
  await page.getByRole('button', { name: 'Go on reading' }).click();
  await expect(title(page)).toHaveText('Tides');
});

test('a section that is not there is said to be missing, one that goes while it is read is not', async ({
  launch,
  data,
}) => {
  const library = seaIn(data);
  const { page } = await launch({ library });
  const told = page.getByRole('alert').filter({ hasText: 'This briefing has no section' });
  await goTo(page, '/briefing/tides/neap-tides');
  await expect(told).toContainText('“neap-tides”');
  await expect(title(page)).toBeInViewport();
  await expectAccessible(page, '[role=alert]');
  await told.getByRole('button', { name: 'Go to the beginning' }).click();
  await expect(told).toHaveCount(0);
  await expect(page.getByText('By the moon.')).toBeInViewport();

  await goTo(page, '/briefing/tides/spring-tides');
  await expect(page.getByRole('heading', { name: 'Spring tides' })).toBeInViewport();
  await expect(told).toHaveCount(0);
  writeFileSync(join(library, 'tides.md'), TIDES.replace('Spring', 'Highest'));
  await expect(page.getByRole('heading', { name: 'Highest tides' })).toBeVisible();
  await expect(told).toHaveCount(0);
});

test('an empty library says what can be done, and one that is gone that it is', async ({ launch, data }) => {
  const library = join(data, 'sea');
  mkdirSync(library);
  const { page } = await launch({ library });
  const main = page.getByRole('main');
  const imports = page.getByRole('button', { name: 'Make a briefing of a document…' });
  await expect(title(page)).toHaveText('This library is empty');
  await expect(main).toContainText(library);
  await expect(imports).toBeVisible();
  await expectAccessible(page, 'main');

  rmdirSync(library);
  await expect(title(page)).toHaveText('This library is gone');
  await expect(main).toContainText('Its briefings come back when it does.');
  await expect(imports).toBeHidden();

  mkdirSync(library);
  await expect(title(page)).toHaveText('This library is empty');
  const chooser = page.waitForEvent('filechooser');
  await imports.click();
  await (await chooser).setFiles({
    name: 'winds.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from('Winds\n\nFrom the west.\n'),
  });
  await expect(main).toContainText('From the west.');

  renameSync(library, join(data, 'elsewhere'));
  await expect(title(page)).toHaveText('This library is gone');
  await main.getByRole('button', { name: 'The library that came with Attaché' }).click();
  await expect(page.getByRole('list', { name: 'Briefings' })).toContainText('Getting started');
});

test('another library is opened from an empty one', async ({ launch, data, host }) => {
  test.skip(host !== 'web', 'The desktop app asks for the folder by the system’s own dialog');
  mkdirSync(join(data, 'empty'));
  const { page } = await launch({ library: join(data, 'empty') });
  await page.getByRole('main').getByRole('button', { name: 'Open another library…' }).click();
  await page.keyboard.type(seaIn(data));
  await page.keyboard.press('Enter');
  await expect(title(page)).toHaveText('Tides');
  await expect(page.getByRole('dialog')).toBeHidden();
});
