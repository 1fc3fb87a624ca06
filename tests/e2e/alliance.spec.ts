import type { Page } from 'playwright/test';
import { expectAccessible } from './accessible.ts';
import { expect, test } from './app.ts';

test.beforeEach(({ host }) => test.skip(host !== 'web', 'Nothing here differs between the hosts'));

async function openFacts(page: Page): Promise<void> {
  await page.getByText('three things follow').waitFor();
  await page.getByRole('tab', { name: 'Outline' }).click();
  await page.getByRole('link', { name: 'Facts', exact: true }).click();
}

test('terms in force change with the day and the conditions, and lead to the passages', async ({
  launch,
}) => {
  const { page } = await launch();
  await openFacts(page);
  const terms = page.getByRole('region', { name: 'Terms in force' });
  const row = (name: string) => terms.getByRole('row', { name });
  await terms.getByLabel('On', { exact: true }).fill('2028-06-01');
  await expect(row('Access to intellectual property')).toContainText('In force');
  await expect(terms.getByRole('status')).toContainText('Nothing differs from 31 January 2025');

  await terms.getByRole('switch', { name: 'OpenAI can build AI systems' }).first().check();
  await expect(row('Access to intellectual property')).toContainText('Ended');
  await expect(row('Access to intellectual property')).toContainText('was: in force');
  await expect(row('Revenue sharing')).toContainText('In force');
  await expect(terms.getByRole('status')).toContainText(
    '1 differs (access to intellectual property) from 31 January 2025',
  );

  const slider = terms.getByRole('slider', { name: 'Month' });
  await slider.focus();
  await page.keyboard.press('End');
  await expect(row('Revenue sharing')).toContainText('It ran until 2030.');
  await expect(slider).toHaveAttribute('aria-valuetext', /December 20\d\d/);

  await terms.getByText('Marked where it differs').click();
  await terms.getByLabel('Compared with').fill('2031-06-30');
  await expect(terms.getByRole('status')).toContainText('Nothing differs from 30 June 2031');
  await terms.getByRole('group', { name: 'If this were so then' }).getByRole('switch').first().check();
  await expect(terms.getByRole('status')).toContainText('1 differs (freedom to use a rival)');

  await row('Revenue sharing').getByRole('button', { name: 'What stays until 2030' }).click();
  await expect(page.getByRole('heading', { name: 'What stays until 2030' })).toBeInViewport();
});

test('a placement is stepped through, and can be started again', async ({ launch }) => {
  const { page } = await launch();
  await openFacts(page);
  const placement = page.getByRole('region', { name: 'Who is asked first' });
  await expect(placement.getByRole('listitem').last()).toContainText('Microsoft is asked first');
  await placement.getByRole('button', { name: 'It declines' }).click();
  await expect(placement.getByRole('listitem').last()).toContainText(
    'Freedom to use a rival comes into force',
  );
  await placement.getByRole('button', { name: 'Start again' }).click();
  await placement.getByRole('button', { name: 'It accepts' }).click();
  await expect(placement.getByRole('listitem').last()).toContainText('OpenAI places it with Microsoft');
});

test('a placement follows the day and the conditions', async ({ launch }) => {
  const { page } = await launch();
  await openFacts(page);
  const placement = page.getByRole('region', { name: 'Who is asked first' });
  await page.getByRole('switch', { name: 'Microsoft cannot meet OpenAI' }).check();
  await expect(placement).toContainText('Microsoft need not be asked');
  await expect(placement.getByRole('listitem').last()).toContainText('Freedom to use a rival');
});

test('what one answers on a day is nobody’s answer on another', async ({ launch }) => {
  const { page } = await launch();
  await openFacts(page);
  const placement = page.getByRole('region', { name: 'Who is asked first' });
  await placement.getByRole('button', { name: 'It declines' }).click();
  await expect(placement.getByRole('listitem').last()).toContainText('Freedom to use a rival');
  await page.getByLabel('On', { exact: true }).fill('2028-06-01');
  await expect(placement.getByRole('listitem').last()).toContainText('Microsoft is asked first');
  await expect(placement.getByRole('button', { name: 'Start again' })).toBeHidden();
});

test('the map has a table behind it', async ({ launch }) => {
  const { page } = await launch();
  await openFacts(page);
  const figure = page.getByRole('figure', { name: 'Map of the alliance' });
  await figure.getByText('As a table').click();
  const table = figure.getByRole('table', { name: 'Map of the alliance' });
  await expect(table.getByRole('row', { name: 'Party Arm' })).toContainText(
    'Stargate: key technology partner',
  );
  await table.getByRole('button', { name: 'Stargate', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Stargate: who leads' })).toBeInViewport();
});

test('the map is explored with the keyboard, along the links', async ({ launch }) => {
  const { page } = await launch();
  await openFacts(page);
  const map = page.getByRole('group', { name: 'Map of the alliance' });
  await expect(map).toHaveAccessibleDescription(/9 parties, 4 agreements, 1 venture/);
  await map.getByRole('link', { name: /^Arm – Stargate: key technology partner/ }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(map.getByRole('link', { name: /^Stargate – / })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Stargate: who leads' })).toBeInViewport();
});

test('what holds when is accessible in light and dark', async ({ launch }) => {
  const { page } = await launch();
  await openFacts(page);
  await page.getByRole('switch').first().check();
  await page.getByText('Marked where it differs').click();
  await page.getByText('As a table').first().click();
  await expectAccessible(page, '#section-facts');
});
