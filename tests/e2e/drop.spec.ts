/** Files dropped on the loopback page; tests/e2e/desktop-open.spec.ts has those that the desktop's host takes. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright/test';
import { expect, test } from './app.ts';

test.beforeEach(({ host }) => test.skip(host !== 'web', 'The desktop’s host takes what is dropped'));

/** Drags files over an element, as Chromium hears of it from the system; answers a function that drops them. */
async function drag(page: Page, target: Locator, files: string[]): Promise<() => Promise<void>> {
  const { x = 0, y = 0, width = 0, height = 0 } = (await target.boundingBox()) ?? {};
  const chromium = await page.context().newCDPSession(page);
  const tell = (type: 'dragEnter' | 'dragOver' | 'drop') =>
    chromium.send('Input.dispatchDragEvent', {
      type,
      x: x + width / 2,
      y: y + height / 2,
      data: { items: [], files, dragOperationsMask: 1 },
    });
  await tell('dragEnter');
  await tell('dragOver');
  return () => tell('drop').then(() => {});
}

const rows = (page: Page) => page.getByRole('list', { name: 'Briefings' }).getByRole('link');
const hint = (page: Page) => page.getByText('Drop a text to make it a briefing of this library');

test('texts that are dropped become briefings, and one that is none does not cost the others', async ({
  launch,
  data,
}) => {
  const { page } = await launch();
  await expect(rows(page)).toHaveCount(2);
  const files = Object.entries({
    'tides.txt': 'By the moon.\n',
    'tones.mp3': Buffer.from([0, 1, 2]),
    'winds.md': '# Winds\n\nFrom the west.\n',
  }).map(([name, content]) => {
    writeFileSync(join(data, name), content);
    return join(data, name);
  });

  const drop = await drag(page, page.getByRole('main'), files);
  await expect(hint(page)).toBeVisible();
  await drop();
  await expect(page.getByRole('main')).toContainText('From the west.');
  await expect(hint(page)).toBeHidden();
  await expect(rows(page)).toHaveCount(4);
  await expect(page.getByText('“tides.txt” is now a briefing of this library')).toBeVisible();
  await expect(page.getByText('“tones.mp3” is not a text file')).toBeVisible();
  expect(page.context().pages()).toHaveLength(1);
});

test('a text that is dropped into a field becomes a briefing too, and opens in no page of its own', async ({
  launch,
  data,
}) => {
  const { page } = await launch();
  const tides = join(data, 'tides.txt');
  writeFileSync(tides, 'By the moon.\n');
  await (await drag(page, page.getByRole('combobox', { name: 'Search the library' }), [tides]))();
  await expect(page.getByRole('main')).toContainText('By the moon.');
  expect(page.context().pages()).toHaveLength(1);
});

test('what is said of a drop goes with the file that is dragged away again', async ({ launch, data }) => {
  const { page } = await launch();
  const tides = join(data, 'tides.txt');
  writeFileSync(tides, 'By the moon.\n');
  await drag(page, page.getByRole('main'), [tides]);
  await expect(hint(page)).toBeVisible();
  await expect(hint(page)).toBeHidden();
});
