import { expectAccessible } from './accessible.ts';
import { expect, test } from './app.ts';

test.beforeEach(({ host }) => test.skip(host !== 'web', 'Nothing here differs between the hosts'));

test('charts of the facts lead to the passages, by mouse and by keyboard', async ({ launch }) => {
  const { page } = await launch();
  await page.getByText('three things follow').waitFor();
  await page.getByRole('tab', { name: 'Outline' }).click();
  await page.getByRole('link', { name: 'Facts', exact: true }).click();
  const timeline = page.getByRole('group', { name: 'Timeline' });
  await expect(timeline).toBeVisible();
  await expect(timeline).toHaveAccessibleDescription(/^Timeline, January 2025 to 2030: 7 terms/);

  await timeline.getByRole('link', { name: 'Right of first refusal' }).click();
  await expect(page.getByRole('heading', { name: 'What the right of first refusal means' })).toBeInViewport();

  await page.getByRole('link', { name: 'Facts', exact: true }).click();
  await timeline.getByRole('link', { name: 'Access to intellectual property' }).focus();
  await page.keyboard.press('ArrowDown');
  await expect(timeline.getByRole('link', { name: 'Revenue sharing, until 2030' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'What stays until 2030' })).toBeInViewport();
});

test('charts are accessible in light and dark', async ({ launch }) => {
  const { page } = await launch();
  await page.getByText('three things follow').waitFor();
  await page.getByRole('tab', { name: 'Outline' }).click();
  await page.getByRole('link', { name: 'Facts', exact: true }).click();
  await expect(page.getByRole('group', { name: 'Timeline' })).toBeVisible();
  await expectAccessible(page, '#section-facts');
});
