import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from './app.ts';

const SHARED = fileURLToPath(new URL('../../../shared/data/', import.meta.url));
const CLI = fileURLToPath(new URL('../../dist/main/cli.js', import.meta.url));

test('a folder that nobody wrote for Attaché opens whole', async ({ launch, data }) => {
  test.skip(!existsSync(join(SHARED, 'handbook')), 'The handbook is not on this machine');
  const { page } = await launch({ library: join(SHARED, 'handbook') });
  await expect(page.getByText('250 briefings', { exact: true })).toBeVisible({ timeout: 20_000 });
  await page.keyboard.press('/');
  await page.keyboard.type('title:"code of conduct" harassment');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Code of conduct');
  await page.getByText('Properties').click();
  await expect(page.getByRole('main')).toContainText('redirect_from');

  const report = JSON.parse(
    execFileSync(
      process.execPath,
      [CLI, 'check', '--json', '--data', data, '--library', join(SHARED, 'handbook')],
      {
        encoding: 'utf8',
      },
    ),
  );
  expect(report).toMatchObject({ files: 250, problems: [] });
});

test('a broken file says why and hides nothing; a file changed on disk shows as changed', async ({
  launch,
  data,
}) => {
  const library = join(data, 'mine');
  mkdirSync(library);
  writeFileSync(join(library, 'broken.md'), '---\ntitle: [unclosed\n---\n\nStill readable.\n');
  writeFileSync(join(library, 'binary.md'), Buffer.from([0, 1, 2, 3]));
  writeFileSync(join(library, 'sound.md'), '# Sound\n\nFirst words.\n');
  const { page } = await launch({ library });
  const rows = page.getByRole('list', { name: 'Briefings' }).getByRole('listitem');
  await expect(rows).toHaveCount(3);
  await expect(rows.filter({ hasText: 'not valid YAML at line 2' })).toHaveCount(1);
  await expect(rows.filter({ hasText: 'not a text file' })).toHaveCount(1);

  await rows.filter({ hasText: 'Sound' }).click();
  await expect(page.getByRole('main')).toContainText('First words.');
  writeFileSync(join(library, 'sound.md'), '# Sound\n\nSecond words.\n');
  await expect(page.getByRole('main')).toContainText('Second words.');
  writeFileSync(join(library, 'new.md'), '# Newcomer\n');
  await expect(rows.filter({ hasText: 'Newcomer' })).toHaveCount(1);
  rmSync(join(library, 'broken.md'));
  await expect(rows).toHaveCount(3);
});

test('a folder that has vanished is said to have, and its briefings come back with it', async ({
  launch,
  data,
}) => {
  const library = join(data, 'mine');
  mkdirSync(library);
  writeFileSync(join(library, 'tides.md'), '# Tides\n');
  const { page } = await launch({ library });
  const pane = page.getByRole('navigation', { name: 'Library' });
  await expect(pane).toContainText('1 briefing');
  await page.getByRole('button', { name: 'All annotations' }).click();
  for (let times = 0; times < 2; times++) {
    renameSync(library, join(data, 'elsewhere'));
    await expect(pane).toContainText('mine” is not there any more. Its briefings come back when it does.');
    await expect(pane).not.toContainText('no Markdown file');
    const search = page.getByRole('combobox', { name: 'Search the library' });
    await search.fill('moon');
    await expect(page.getByRole('region', { name: 'Search' })).toContainText('is not there any more');
    await search.fill('');
    renameSync(join(data, 'elsewhere'), library);
    await expect(pane).toContainText('1 briefing');
  }
});

test('an article imported on the command line shows in the app', async ({ launch, data }) => {
  test.skip(!existsSync(join(SHARED, 'articles')), 'The article is not on this machine');
  const library = join(data, 'mine');
  mkdirSync(library);
  const { page } = await launch({ library });
  await expect(page.getByRole('navigation')).toContainText('There is no Markdown file in this folder.');
  const articles = readdirSync(join(SHARED, 'articles')).map((name) => join(SHARED, 'articles', name));
  execFileSync(process.execPath, [CLI, 'import', ...articles, '--library', library, '--data', data]);
  await page.getByRole('list', { name: 'Briefings' }).getByRole('link').first().click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('The AI market is being reconfigured');
  await expect(page.getByRole('region', { name: 'Sources' })).toContainText(
    /— File: [^ ]+\.txt\. Imported \d+ \w+ \d{4}\.$/,
  );
});

test('a document imported in the app opens', async ({ launch, data }) => {
  const library = join(data, 'mine');
  mkdirSync(library);
  cpSync(fileURLToPath(new URL('../../LICENSE', import.meta.url)), join(data, 'licence.txt'));
  const { page } = await launch({ library });
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Import a document' }).click();
  await (await chooser).setFiles(join(data, 'licence.txt'));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('MIT License');
});
