import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expectAccessible } from './accessible.ts';
import { expect, test } from './app.ts';

const log = (data: string) => readFileSync(join(data, 'logs/attache.log'), 'utf8');

test('settings that cannot be read are told of, until the reader has read it', async ({ launch, data }) => {
  writeFileSync(join(data, 'settings.json'), '{"theme": "dark"');
  const { page } = await launch();
  const [aside = ''] = readdirSync(data).filter((name) => name.startsWith('settings.corrupt-'));
  const notice = page.getByRole('alert').filter({ hasText: 'Your settings could not be read' });
  await expect(notice).toContainText(aside);
  await expectAccessible(page, '[role=alert]');
  await notice.getByRole('button', { name: 'I have read this' }).click();
  await expect(notice).toBeHidden();
  await page.reload();
  await page.getByRole('list', { name: 'Briefings' }).waitFor();
  await expect(notice).toBeHidden();
});

test('where a briefing cannot be drawn, it says so, and the rest goes on', async ({ launch, data }) => {
  const library = join(data, 'mine');
  mkdirSync(library);
  for (const name of ['One', 'Two']) writeFileSync(join(library, `${name}.md`), `# ${name}\n\nWords.\n`);
  const { page } = await launch({ library });
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('One');
  await page.evaluate(() => {
    const { ResizeObserver } = window;
    const mend = () => Object.assign(window, { ResizeObserver });
    Object.assign(window, { ResizeObserver: class Broken {}, mend });
  });
  const other = page.getByRole('list', { name: 'Briefings' }).getByRole('link', { name: 'Two' });
  await other.click();
  const told = page.getByRole('alert').filter({ hasText: 'This briefing cannot be shown' });
  await expect(told).toBeVisible();
  await expect(other).toBeVisible();
  await expectAccessible(page, '[role=alert]');
  await expect.poll(() => log(data)).toMatch(/error An error in the page \(briefing\): TypeError at /);
  await page.evaluate(() => (window as unknown as { mend(): void }).mend());
  await told.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Two');
});

test('where the window cannot be drawn, it says so and loads again', async ({ launch, data }) => {
  const { page } = await launch();
  await page.evaluate(() => {
    const fail = () => {
      throw new Error('a note that nobody else may read');
    };
    const breakSorting = () => Object.assign(Array.prototype, { toSorted: fail });
    document.addEventListener('change', breakSorting, { capture: true, once: true });
  });
  await page.getByRole('combobox', { name: 'Sort by' }).selectOption('title');
  const told = page.getByRole('alert').filter({ hasText: 'Attaché cannot go on like this' });
  await expect(told).toBeVisible();
  await expectAccessible(page, '[role=alert]');
  await expect.poll(() => log(data)).toContain('An error in the page (window): Error at ');
  expect(log(data)).not.toContain('nobody else');
  await told.getByRole('button', { name: 'Load the window again' }).click();
  await expect(page.getByRole('list', { name: 'Briefings' })).toContainText('Getting started');
});

test('diagnostics are copied from the help, with no word of the reader’s', async ({ launch }) => {
  const { page } = await launch();
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.evaluate(() => {
    navigator.clipboard.writeText = async (text) => void Object.assign(window, { copied: text });
  });
  await page.keyboard.press('?');
  await page.getByRole('dialog').getByRole('button', { name: 'Copy diagnostics' }).click();
  await expect(page.getByText('The diagnostics are on the clipboard.')).toBeVisible();
  const copied = await page.evaluate(() => String((window as unknown as { copied: unknown }).copied));
  expect(JSON.parse(copied)).toMatchObject({
    versions: { node: expect.any(String) },
    library: { briefings: 2 },
    browser: expect.stringContaining('Chrome'),
  });
  expect(copied).not.toMatch(/stargate|getting started/i);
});
