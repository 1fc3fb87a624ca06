import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expectAccessible } from './accessible.ts';
import { expect, test } from './app.ts';
import { painted } from './gestures.ts';

test.beforeEach(({ host }) => test.skip(host !== 'web', 'Nothing here differs between the hosts'));

const ARTICLE = `The market for grids is being reconfigured, and an alliance takes on a new tone.

According to Softgrid, it will have a “right of first refusal” through 2030.

If sales exceed $100 million a year, Softgrid no longer has access to what Lumen Corp owns.

Softgrid and Lumen Corp announced Project Aurora, a joint venture in which they will invest $500 million over the next four years.

“We will begin investing $100 million immediately. It will create thousands of jobs,” the company said.

Ada Byron, CEO of the investment firm, will serve as the chairman of Aurora. The project will start in Texas.
`;

test('an imported text suggests facts, which are read, followed, accepted and taken back', async ({
  launch,
  data,
}) => {
  const library = join(data, 'mine');
  mkdirSync(library);
  writeFileSync(join(library, 'other.md'), '# Other\n\nNothing of note.\n');
  const { page } = await launch({ library });
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({
      name: 'grids.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from(ARTICLE),
    });
  const file = join(library, 'grids.md');
  const notice = page.getByRole('complementary', { name: 'Suggestions from this text' });
  await expect(notice).toContainText(/^\d+ suggestions from this text/);
  const imported = readFileSync(file, 'utf8');
  await notice.getByRole('button', { name: 'Look at them' }).press('Enter');

  const panel = page.getByRole('complementary', { name: 'Suggested facts' });
  await expect(panel).toBeFocused();
  await expect(notice).toBeHidden();
  const part = (name: string) => panel.getByRole('region', { name });
  for (const label of ['Softgrid', 'Lumen Corp']) await expect(part('Organisations')).toContainText(label);
  await expect(part('Ventures')).toContainText('Aurora');
  await expect(part('Amounts')).toContainText('threshold: $100 million');
  await expectAccessible(page, 'aside[aria-label="Suggested facts"]');

  await part('Places')
    .getByRole('button', { name: /start in Texas/ })
    .press('Enter');
  await expect.poll(() => painted(page, 'suggested')).toEqual(['Texas']);
  await expect(page.getByRole('article').getByText('The project will start in Texas')).toBeInViewport();

  const before = await panel.getByRole('listitem').count();
  await part('Persons').getByRole('button', { name: 'Accept Ada Byron' }).press('Enter');
  await expect(panel.getByRole('listitem')).toHaveCount(before - 1);
  await expect(panel.locator(':focus')).toBeVisible();
  await expect(page.getByRole('region', { name: 'Facts', exact: true })).toContainText('Ada Byron');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(panel.getByRole('listitem')).toHaveCount(before);
  expect(readFileSync(file, 'utf8')).toBe(imported);

  await part('Dates').or(part('Periods')).getByRole('button', { name: 'Dismiss through 2030' }).click();
  await expect(panel.getByText('1 dismissed suggestion')).toBeVisible();
  await panel.getByRole('button', { name: 'Accept all organisations' }).click();
  await expect(part('Organisations')).toBeHidden();
  await panel.getByRole('button', { name: /^Accept all \d+$/ }).click();
  await expect(panel).toContainText('This text suggests nothing that the briefing does not state already.');
  const facts = page.getByRole('region', { name: 'Facts', exact: true });
  for (const fact of ['Softgrid', 'Lumen Corp', 'Ada Byron', 'chairman of Aurora', 'US$500 million', 'Texas'])
    await expect(facts).toContainText(fact);
  await expect(page.getByRole('complementary', { name: 'Changes since you last read this' })).toHaveCount(0);

  const accepted = readFileSync(file, 'utf8');
  const end = imported.indexOf('---\n', 4);
  expect(accepted.startsWith(imported.slice(0, end))).toBe(true);
  expect(accepted.endsWith(imported.slice(end))).toBe(true);

  await page.reload();
  await page.getByRole('button', { name: 'Suggest facts' }).press('Enter');
  await panel.getByText('1 dismissed suggestion').click();
  await panel.getByRole('button', { name: 'Bring back through 2030' }).click();
  await expect(part('Periods')).toContainText('through 2030');
  await page.keyboard.press('Escape');
  await expect(panel).toBeHidden();
  await expect(page.getByRole('button', { name: 'Suggest facts' })).toBeFocused();
});

test('suggestions can be used in a small window, and of another language there are none', async ({
  launch,
  data,
}) => {
  const library = join(data, 'mine');
  mkdirSync(library);
  writeFileSync(join(library, 'grids.md'), ARTICLE);
  writeFileSync(
    join(library, 'netze.md'),
    '---\nlang: de\n---\n\n# Netze\n\nDas Netz kostet $100 million.\n',
  );
  const { page } = await launch({ library, size: { width: 800, height: 600 } });
  await page.getByRole('list', { name: 'Briefings' }).getByRole('link', { name: 'Grids' }).click();
  await page.getByRole('button', { name: 'Suggest facts' }).click();
  const panel = page.getByRole('complementary', { name: 'Suggested facts' });
  await panel
    .getByRole('region', { name: 'Places' })
    .getByRole('button', { name: /start in Texas/ })
    .click();
  await expect(page.getByRole('article').getByText('The project will start in Texas')).toBeInViewport();
  await expect(panel.getByRole('button', { name: 'Accept Texas' })).toBeInViewport();

  await panel.getByRole('button', { name: 'Close suggestions' }).click();
  await page.getByRole('button', { name: 'Suggest facts' }).click();
  await expect(panel.getByRole('button', { name: 'Accept Texas' })).toBeAttached();
  expect(await painted(page, 'suggested')).toEqual([]);

  await page.getByRole('list', { name: 'Briefings' }).getByRole('link', { name: 'Netze' }).click();
  await expect(panel).toContainText('Facts are suggested for English texts only; this one is in German.');
});
