import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './app.ts';
import { painted, select } from './gestures.ts';

test.beforeEach(({ host }) => test.skip(host !== 'web', 'Nothing here differs between the hosts'));

const TEXT = `# Deal

## Fee

The yearly fee is due in March, and is paid in advance to the holder of the first refusal.

## Term

Both parties may leave after the winter of 2030, if the threshold has been met before.
`;
const FEE = 'The yearly fee is due in March, and is paid in advance';
const CHANGED = 'The yearly fee is due in September, and is paid in advance';
const TERM = 'Both parties may leave after the winter of 2030';
const NEW_TERM = 'Nobody can end it';

test('annotations whose words changed or went are reviewed, placed by hand, and come back with the old text', async ({
  launch,
  data,
}) => {
  const library = join(data, 'mine');
  mkdirSync(library);
  const file = join(library, 'deal.md');
  writeFileSync(file, TEXT);
  const { page } = await launch({ library });
  await page.getByText(FEE).waitFor();
  for (const words of [FEE, TERM]) {
    await select(page, words);
    await page.keyboard.press('h');
  }
  await expect.poll(() => painted(page, 'mark-yellow')).toEqual([FEE, TERM]);

  writeFileSync(
    file,
    TEXT.replace('March', 'September').replace(/Both parties.*/, `${NEW_TERM}, said the board.`),
  );
  await expect.poll(() => painted(page, 'mark-yellow')).toEqual([CHANGED]);
  await expect(page.getByText('The words of 2 annotations have changed or are gone.')).toBeVisible();
  await page.getByRole('link', { name: 'Review them' }).click();
  await expect(page.getByRole('link', { name: 'To review (2)' })).toBeVisible();

  const fee = page.getByRole('article', { name: FEE });
  await expect(fee).toContainText('Its words have changed.');
  await expect(fee.getByRole('region', { name: 'When it was made' })).toContainText('March');
  await expect(fee.getByRole('region', { name: 'Now' })).toContainText('September');
  await fee.getByRole('button', { name: 'It belongs here' }).click();
  await expect(page.getByRole('link', { name: 'To review (1)' })).toBeVisible();

  const term = page.getByRole('article', { name: TERM });
  await expect(term).toContainText('Its words are no longer in the text.');
  await term.getByRole('button', { name: 'Choose its place by hand' }).click();
  await select(page, NEW_TERM);
  await page.getByRole('button', { name: 'Attach here' }).click();
  await expect(page.getByText('There is nothing to review.')).toBeVisible();
  await page.getByRole('list', { name: 'Briefings' }).getByRole('link', { name: 'Deal' }).click();
  await expect.poll(() => painted(page, 'mark-yellow')).toEqual([CHANGED, NEW_TERM]);

  writeFileSync(file, TEXT);
  await expect.poll(() => painted(page, 'mark-yellow')).toEqual([FEE, TERM]);
});
