import { expect, test } from './app.ts';
import { painted } from './gestures.ts';

test.beforeEach(({ host }) => test.skip(host !== 'web', 'Nothing here differs between the hosts'));

const box = 'Search the library';

test('the arrow keys walk through hits in several briefings, and Enter opens one at its match', async ({
  launch,
}) => {
  const { page } = await launch();
  const input = page.getByRole('combobox', { name: box });
  await input.fill('note');
  const options = page.getByRole('option');
  await expect(options.first()).toBeVisible();
  const count = Math.min(await options.count(), 6);
  for (let hit = 0; hit < count; hit++) {
    await page.keyboard.press('ArrowDown');
    await expect(options.nth(hit)).toHaveAttribute('aria-selected', 'true');
    await expect(input).toBeFocused();
  }
  await page.keyboard.press('Enter');
  await expect.poll(() => painted(page, 'match-current')).not.toEqual([]);
});

test('a query that finds nothing says what to leave out', async ({ launch }) => {
  const { page } = await launch();
  await page.getByRole('combobox', { name: box }).fill('softbank tag:guide');
  await page.getByRole('button', { name: /Without “tag:guide”/ }).click();
  await expect(page.getByRole('combobox', { name: box })).toHaveValue('softbank');
  await expect(page.getByRole('option').first()).toBeVisible();
});

test('what was searched and opened comes back below the empty box', async ({ launch }) => {
  const { page } = await launch();
  const input = page.getByRole('combobox', { name: box });
  await input.fill('"right of first refusal"');
  await page.keyboard.press('Enter');
  await expect.poll(() => painted(page, 'match-current')).not.toEqual([]);
  await page.getByRole('button', { name: 'Clear the search' }).click();
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('option', { name: 'right of first refusal' })).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(input).toHaveValue('"right of first refusal"');
});

test('find walks through a briefing in reading order, and gives the keyboard back', async ({ launch }) => {
  const { page } = await launch();
  await page.getByText('three things follow').waitFor();
  await page.keyboard.press('Control+f');
  const find = page
    .getByRole('textbox', { name: /find/i })
    .or(page.getByRole('searchbox', { name: /find/i }));
  await find.fill('refusal');
  const place = page.getByText(/^\d+ of \d+$/);
  await expect(place).toHaveText(/^1 of \d+$/);
  for (const key of ['Enter', 'F3', 'Control+g']) {
    await page.keyboard.press(key);
    await expect(place).toHaveText(/^2 of \d+$/);
    await page.keyboard.press(`Shift+${key}`);
    await expect(place).toHaveText(/^1 of \d+$/);
  }
  await page.keyboard.press('Escape');
  await expect(find).toHaveCount(0);
});
