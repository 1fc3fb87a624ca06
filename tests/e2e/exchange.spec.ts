import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from './app.ts';
import { painted, select } from './gestures.ts';

const PASSAGE = 'three things follow';
const FORMATS = [
  ['W3C Web Annotation', 'annotations.jsonld'],
  ['Markdown', 'annotations.md'],
  ['CSV', 'annotations.csv'],
] as const;

test.beforeEach(({ host }) => test.skip(host !== 'web', 'Nothing here differs between the hosts'));

for (const [format, name] of FORMATS) {
  test(`annotations go out as ${format} and come in again, once`, async ({ launch }) => {
    const app = await launch();
    const { page } = app;
    await page.getByText(PASSAGE).waitFor();
    await select(page, PASSAGE);
    await page.keyboard.press('n');
    await page.getByRole('textbox', { name: 'Note' }).fill('Ask **them**');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('button', { name: 'All annotations' }).click();

    await page.getByRole('button', { name: 'Export' }).click();
    const target = join(mkdtempSync(join(tmpdir(), 'attache-exchange-')), name);
    const file = await app.saveTo(target, () =>
      page.getByRole('menuitem', { name: new RegExp(format) }).click(),
    );
    expect(readFileSync(file, 'utf8')).toContain(PASSAGE);

    const take = async () => {
      const [chooser] = await Promise.all([
        page.waitForEvent('filechooser'),
        page.getByRole('main').getByRole('button', { name: 'Import' }).click(),
      ]);
      await chooser.setFiles(file);
    };
    await take();
    await expect(page.getByText(/holds nothing new/)).toBeVisible();
    await page.getByRole('feed').getByRole('button', { name: 'Delete' }).click();
    await expect(page.getByRole('link', { name: 'All (0)' })).toBeVisible();
    await take();
    await expect(page.getByText(/1 you have deleted, and can bring back/)).toBeVisible();
  });
}

test('annotations of other programs come in and find their words', async ({ launch }) => {
  const { page } = await launch();
  await page.getByText(PASSAGE).waitFor();
  await page.getByRole('button', { name: 'All annotations' }).click();
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('main').getByRole('button', { name: 'Import' }).click(),
  ]);
  const title = 'Microsoft gives up exclusive hosting of OpenAI for first refusal, as Stargate is announced';
  const rows = [
    'Highlight,Book Title,Book Author,Note,Color,Tags,Highlighted at',
    `${PASSAGE},"${title}",,Which three?,blue,legal,2025-02-01 10:00:00+00:00`,
  ];
  await chooser.setFiles({
    name: 'readwise.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(rows.join('\n')),
  });
  await expect(page.getByText('1 annotation imported from readwise.csv.')).toBeVisible();
  await page.getByRole('feed').getByRole('link').first().click();
  await expect.poll(() => painted(page, 'mark-blue')).toEqual([PASSAGE]);
  await expect(page.getByRole('complementary', { name: 'Notes' })).toContainText('Which three?');
});
