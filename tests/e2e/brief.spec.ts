import { readFileSync } from 'node:fs';
import { join } from 'node:path';
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
