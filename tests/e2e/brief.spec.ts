import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expectAccessible } from './accessible.ts';
import { expect, test } from './app.ts';

test.beforeEach(({ host }) => test.skip(host !== 'web', 'Nothing here differs between the hosts'));

test('one page is chosen, shown, saved in each format, and remembered', async ({ launch, data }) => {
  const app = await launch();
  const { page } = app;
  await page.getByText('three things follow').waitFor();
  await page.keyboard.press('Control+p');
  const dialog = page.getByRole('dialog', { name: 'Print a brief' });
  await expect(dialog.getByText(/^\d+ pages$/)).toBeVisible();
  await dialog.getByRole('radio', { name: /^One page/ }).check();
  await expect(dialog.getByText('1 page', { exact: true })).toBeVisible();
  await expect(dialog.getByText(/^Left out for want of room: /)).toBeVisible();
  await expect(dialog.getByRole('checkbox', { name: 'What to watch' })).toBeHidden();
  await dialog.getByLabel('Marking').fill('Confidential');
  await dialog.getByLabel('Prepared by').fill('Office of the board');

  await dialog.getByRole('radio', { name: 'Web page (HTML)' }).check();
  const file = join(data, 'brief.html');
  await app.saveTo(file, () => dialog.getByRole('button', { name: 'Save web page' }).click());
  const html = readFileSync(file, 'utf8');
  for (const words of ['Confidential', 'Office of the board', 'Key judgements'])
    expect(html).toContain(words);

  await page.reload();
  await page.getByText('three things follow').waitFor();
  await page.keyboard.press('Control+p');
  await expect(dialog.getByRole('radio', { name: /^One page/ })).toBeChecked();
  await expect(dialog.getByLabel('Marking')).toHaveValue('Confidential');
});

test('the dialog is accessible in light and dark', async ({ launch }) => {
  const { page } = await launch();
  await page.getByText('three things follow').waitFor();
  await page.keyboard.press('Control+p');
  await expect(page.getByRole('dialog').getByText(/^\d+ pages$/)).toBeVisible();
  await expectAccessible(page, '[role=dialog]');
});

test('briefs of the whole library are one file, or a file each', async ({ launch, data }) => {
  const app = await launch();
  const { page } = app;
  await page.getByRole('button', { name: 'Library menu' }).click();
  await page.getByRole('menuitem', { name: 'Print briefs of this library…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Print briefs of the library' });
  await expect(dialog.getByText(/^\d+ pages$/)).toBeVisible();
  const one = await app.saveTo(join(data, 'all.pdf'), () =>
    dialog.getByRole('button', { name: 'Save PDF' }).click(),
  );
  expect(readFileSync(one, 'latin1')).toMatch(/^%PDF-1\.7/);

  await dialog.getByRole('radio', { name: 'A file for each' }).check();
  await dialog.getByRole('radio', { name: /^One page/ }).check();
  await expect(dialog.getByText('1 page', { exact: true })).toBeVisible();
  const names: string[] = [];
  page.on('download', (download) => names.push(download.suggestedFilename()));
  await dialog.getByRole('button', { name: 'Save 2 PDFs' }).click();
  await expect(page.getByText('2 briefs were handed to the browser.')).toBeVisible();
  await expect
    .poll(() => names.toSorted())
    .toEqual([expect.stringMatching(/^Getting started/), expect.stringMatching(/^Microsoft gives up/)]);
});

test('a file that could not be read is no brief, and the dialogs say why', async ({ launch, data }) => {
  const library = join(data, 'mixed');
  mkdirSync(library);
  writeFileSync(join(library, 'words.md'), '# Words\n\nThey were read.\n');
  writeFileSync(join(library, 'zeros.md'), Buffer.from([0x89, 0x50, 0, 0]));
  const { page } = await launch({ library });
  const said = page.getByText(/^“zeros.md” is not a text file; .* mend the file, or leave it out\.$/);
  await page.getByRole('button', { name: 'Library menu' }).click();
  await page.getByRole('menuitem', { name: 'Print briefs of this library…' }).click();
  const all = page.getByRole('dialog', { name: 'Print briefs of the library' });
  await expect(all.locator(said)).toBeVisible();
  await all.getByRole('radio', { name: 'A file for each' }).check();
  await expect(all.getByText('1 page', { exact: true })).toBeVisible();
  await all.getByRole('button', { name: 'Save 2 PDFs' }).click();
  await expect(page.getByText('1 brief was handed to the browser.')).toBeVisible();
  await expect(page.getByRole('alertdialog').locator(said)).toBeVisible();

  await page.getByRole('link', { name: 'Zeros' }).click();
  await page.getByRole('heading', { name: 'Zeros' }).waitFor();
  await page.keyboard.press('Control+p');
  await expect(page.getByRole('dialog', { name: 'Print a brief' }).locator(said)).toBeVisible();
});

test('a long save shows how far it is, and can be cancelled', async ({ launch, data }) => {
  const library = join(data, 'long');
  mkdirSync(library);
  const section = (number: number) =>
    `## Section ${number}\n\n${'Words that fill the page, and more of them. '.repeat(60)}\n`;
  writeFileSync(
    join(library, 'long.md'),
    `# Long\n\n${Array.from({ length: 700 }, (_, index) => section(index)).join('\n')}`,
  );
  const { page } = await launch({ library });
  await page.getByRole('heading', { name: 'Section 1', exact: true }).waitFor();
  await page.keyboard.press('Control+p');
  const dialog = page.getByRole('dialog', { name: 'Print a brief' });
  await expect(dialog.getByText(/^\d+ pages$/)).toBeVisible({ timeout: 30_000 });
  let downloads = 0;
  page.on('download', () => {
    downloads += 1;
  });
  await dialog.getByRole('button', { name: 'Save PDF' }).click();
  await expect(dialog.getByRole('progressbar', { name: 'Saving' })).toHaveAttribute('max', /\d+/, {
    timeout: 60_000,
  });
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(dialog.getByRole('progressbar', { name: 'Saving' })).toBeHidden();
  await expect(dialog.getByRole('button', { name: 'Save PDF' })).toBeEnabled();
  expect(downloads).toBe(0);
});
