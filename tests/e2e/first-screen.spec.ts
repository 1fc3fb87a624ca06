import type { Page } from 'playwright/test';
import { expect, test } from './app.ts';

/** Words and places, in whole pixels, of what the list shows: rows, what stands over them and under them. */
function look(page: Page) {
  return page.evaluate(() =>
    [...document.querySelectorAll('nav')]
      .filter((nav) => nav.checkVisibility({ visibilityProperty: true }))
      .flatMap((nav) => [...nav.querySelectorAll('a, select, input[type=checkbox], [role=status]')])
      .map((element) => {
        const { x, y, width, height } = element.getBoundingClientRect();
        return [element.textContent, ...[x, y, width, height].map(Math.round)].join(' ');
      }),
  );
}

test('the list stands there before the page’s script has run, just as the script draws it then', async ({
  host,
  launch,
}) => {
  test.skip(host !== 'web', 'Only a browser’s requests can be held up here');
  for (const size of [
    { width: 1280, height: 800 },
    { width: 800, height: 600 },
  ]) {
    const { page, close } = await launch({ size });
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.goto('about:blank'); // what the first start had to tell is told
    await page.goBack();
    await page.getByRole('heading', { level: 1 }).waitFor();
    const address = page.url();

    await page.route('**/*.js', () => {}); // never answered
    await page.goto(new URL('/', address).href, { waitUntil: 'commit' });
    const link = page.getByRole('link', { name: /Getting started/ });
    await expect(link).toBeVisible();
    await expect(page.getByRole('textbox')).toHaveCount(0);
    await expect(page.getByRole('combobox', { name: 'Sort by' })).toBeDisabled();
    await page.evaluate(() => document.fonts.ready);
    const before = await look(page);
    expect(before.length).toBeGreaterThan(4);
    await link.click();
    expect(new URL(page.url()).hash).toBe('#/briefing/using-attache');

    await page.unroute('**/*.js');
    await page.reload();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Getting started with Attaché');
    await expect(page.getByRole('link', { name: /Getting started/ })).toBeVisible();
    await expect(page.locator('#first-screen')).toHaveCount(0);
    expect(await look(page)).toEqual(before);
    await close();
  }
});

test('the page comes with the list, and says nothing that its policy refuses', async ({ launch }) => {
  const { page } = await launch();
  const refused: string[] = [];
  page.on('console', (message) => message.type() === 'error' && refused.push(message.text()));
  await page.reload();
  await page.getByRole('combobox', { name: 'Search the library' }).waitFor();
  const html = await page.evaluate(() => fetch('/').then((response) => response.text()));
  expect(html).toContain('Getting started with Attaché');
  expect(html).toContain('2 briefings');
  expect(refused).toEqual([]);
});

test('who is on a link of the first screen stays on it', async ({ host, launch }) => {
  test.skip(host !== 'web', 'Only a browser’s requests can be held up here');
  const { page } = await launch();
  let goOn = () => {};
  const held = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  await page.route('**/*.js', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(new URL('/', page.url()).href, { waitUntil: 'commit' });
  const link = page.getByRole('link', { name: /Getting started/ });
  await link.focus();
  goOn();
  await page.getByRole('combobox', { name: 'Search the library' }).waitFor();
  await expect(link).toBeFocused();
});
