import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './app.ts';

test.beforeEach(({ host }) => test.skip(host !== 'web', 'Nothing here differs between the hosts'));

const PARAGRAPHS = Array.from({ length: 12 }, (_, n) => `Part ${n} of what everybody knows. `.repeat(20));
const OLD = `# Deal

Some words to begin with.

## Fee

The fee is due in March of every year, and is paid in advance.

## Background

${PARAGRAPHS.join('\n\n')}

## Term

It ends in 2030.

## Duties

Each party keeps the other informed of every contract with a third.
`;

const NEW = OLD.replace('due in March', 'due in June')
  .replace('## Term\n\nIt ends in 2030.\n\n', '')
  .replace('## Duties', '## Obligations')
  .concat('\n## Price\n\nNobody knows the price.\n');

test('a briefing that changed says so, shows how, and is quiet once that was seen', async ({
  launch,
  data,
}) => {
  const library = join(data, 'mine');
  mkdirSync(library);
  const file = join(library, 'deal.md');
  writeFileSync(file, OLD);
  const { page } = await launch({ library });
  await page.getByRole('list', { name: 'Briefings' }).getByRole('link', { name: 'Deal' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Deal');
  const notice = page.getByRole('complementary', { name: 'Changes since you last read this' });

  writeFileSync(file, NEW);
  await expect(notice).toContainText(
    /^Changed since you read it at \d\d:\d\d: 1 new section, 1 changed, 1 renamed, 1 gone\./,
  );
  await page.reload();
  await notice.getByRole('button', { name: 'Show what changed' }).press('Enter');

  const dialog = page.getByRole('dialog', { name: 'What changed since you read it' });
  const section = (heading: string) => dialog.getByRole('listitem').filter({ hasText: heading });
  await expect(dialog.getByRole('heading', { level: 3 })).toHaveText(['Fee', 'Term', 'Obligations', 'Price']);
  await expect(section('Fee').getByRole('deletion')).toHaveText('March');
  await expect(section('Fee').getByRole('insertion')).toHaveText('June');
  await expect(section('Term')).toContainText('Gone');
  await expect(section('Term')).toContainText('It ends in 2030.');
  await expect(section('Obligations')).toContainText('Renamed from “Duties”');
  await expect(section('Price')).toContainText('Nobody knows the price.');

  await dialog.getByRole('link', { name: 'Price' }).press('Enter');
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('heading', { name: 'Price' })).toBeInViewport();

  await notice.getByRole('button', { name: 'Mark as seen' }).click();
  await expect(notice).toBeHidden();
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Deal');
  await expect(notice).toBeHidden();
});
