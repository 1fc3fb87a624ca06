import { expect, test } from './app.ts';
import { click, painted, select } from './gestures.ts';

const PASSAGE = 'three things follow';
const OTHER = 'Microsoft is the first choice';

test.beforeEach(({ host }) => test.skip(host !== 'web', 'Nothing here differs between the hosts'));

test('a note that is being written stays on its passage, also when another passage is selected', async ({
  launch,
}) => {
  const { page } = await launch();
  await page.getByText(PASSAGE).waitFor();
  await select(page, PASSAGE);
  await page.keyboard.press('n');
  await page.getByRole('textbox', { name: 'Note' }).fill('On the three things');
  await select(page, OTHER);
  await page.getByRole('toolbar', { name: 'Selection' }).getByRole('button', { name: 'Note' }).click();
  await expect(page.getByRole('textbox', { name: 'Note' })).toHaveValue('On the three things');
  await expect(page.getByText('Save or discard the note that you have begun first.')).toBeVisible();
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('tab', { name: 'Notes (1)' }).click();
  await expect(page.getByRole('tabpanel')).toContainText('On the three things');
});

test('a note that is being written is still there after another briefing was read', async ({ launch }) => {
  const { page } = await launch();
  await page.getByText(PASSAGE).waitFor();
  await select(page, PASSAGE);
  await page.keyboard.press('n');
  await page.getByRole('textbox', { name: 'Note' }).fill('Half a th');
  const list = page.getByRole('list', { name: 'Briefings' });
  await list.getByRole('link', { name: 'Getting started' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Getting started with Attaché');
  await expect(page.getByRole('textbox', { name: 'Note' })).toHaveCount(0);
  await list.getByRole('link', { name: 'Microsoft gives up' }).click();
  await expect(page.getByRole('textbox', { name: 'Note' })).toHaveValue('Half a th');
});

test('what is written on a highlight stays when the text beside it is clicked', async ({ launch }) => {
  const { page } = await launch();
  await page.getByText(PASSAGE).waitFor();
  await select(page, PASSAGE);
  await page.keyboard.press('h');
  await expect.poll(() => painted(page, 'mark-yellow')).toEqual([PASSAGE]);
  await click(page, PASSAGE);
  await page.getByRole('button', { name: 'Write a note' }).click();
  await page.getByRole('textbox', { name: 'Note' }).fill('Not lost');
  await click(page, 'If Microsoft cannot meet');
  await expect(page.getByRole('textbox', { name: 'Note' })).toHaveValue('Not lost');
});

test('the list keeps its filters while briefings are opened', async ({ launch }) => {
  const { page } = await launch();
  await page.getByRole('checkbox', { name: 'Unread' }).check();
  await page.getByRole('list', { name: 'Briefings' }).getByRole('link', { name: 'Getting started' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Getting started with Attaché');
  await expect(page.getByRole('checkbox', { name: 'Unread' })).toBeChecked();
});

test('words that are selected come before the next hit', async ({ launch }) => {
  const { page } = await launch();
  await page.getByRole('combobox', { name: 'Search the library' }).fill('microsoft');
  await page.keyboard.press('Enter');
  await expect.poll(() => painted(page, 'match-current')).not.toEqual([]);
  await select(page, PASSAGE);
  await page.keyboard.press('n');
  await expect(page.getByRole('textbox', { name: 'Note' })).toBeVisible();
});
