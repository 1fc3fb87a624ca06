import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Page } from 'playwright/test';
import { expect, test } from './app.ts';

/** Words, and left, top, width and height in CSS pixels. */
type Seen = { words: string; place: number[] };

declare global {
  interface Window {
    /** How the pane looked as the first screen went. */
    handedOver?: Seen[];
  }
}

/** What stands in the pane that is seen: over the list, its rows, and under it. */
function look(): Seen[] {
  const tabs = ['Briefings', 'Outline', 'Notes'];
  return [...document.querySelectorAll('nav')]
    .filter((nav) => nav.checkVisibility({ visibilityProperty: true }))
    .flatMap((nav) => [...nav.querySelectorAll('*')])
    .filter(
      (element) =>
        element.matches('a, select, input[type=checkbox], [role=status], [role=img]') ||
        (element.childElementCount === 0 && tabs.includes(element.textContent)),
    )
    .map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      return { words: element.textContent, place: [x, y, width, height] };
    });
}

/** Holds the page's scripts up; answers a function that lets them go on. */
async function holdScripts(page: Page): Promise<() => void> {
  const held = Promise.withResolvers<void>();
  await page.route('**/*.js', async (route) => {
    await held.promise;
    await route.continue();
  });
  return held.resolve;
}

/** Asks the services, as the page does. */
function call(page: Page, name: string, args: unknown): Promise<unknown> {
  return page.evaluate(
    (body) =>
      fetch('/api/call', { method: 'POST', headers: { 'content-type': 'application/json' }, body }).then(
        (response) => response.json(),
      ),
    JSON.stringify({ name, args }),
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
    const before = await page.evaluate(look);
    expect(before.length).toBeGreaterThan(4);
    await link.click();
    expect(new URL(page.url()).hash).toBe('#/briefing/using-attache');

    await page.unroute('**/*.js');
    await page.reload();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Getting started with Attaché');
    await expect(page.getByRole('link', { name: /Getting started/ })).toBeVisible();
    await expect(page.locator('#first-screen')).toHaveCount(0);
    expect(await page.evaluate(look)).toEqual(before);
    await close();
  }
});

test('what is known later than the list is never shown otherwise', async ({ host, launch }) => {
  test.skip(host !== 'web', 'Only a browser’s requests can be held up here');
  const { page } = await launch();
  await call(page, 'settings.set', { sort: 'path', theme: 'sepia' });
  await call(page, 'reading.mark', { briefing: 'using-attache', read: true });
  await page.route('**/api/call', async (route, request) => {
    const { name } = request.postDataJSON() as { name: string };
    if (/^(settings|reading|annotations)\./.test(name)) await setTimeout(400);
    await route.continue();
  });
  await page.addInitScript(`(() => {
    ${look}
    const observer = new MutationObserver(() => {
      if (document.body === null || document.querySelector('#root') === null) return;
      if (document.getElementById('first-screen') === null) window.handedOver ??= look();
    });
    observer.observe(document, { childList: true, subtree: true });
  })()`);
  await page.route('**/*.js', () => {});
  await page.goto(new URL('/', page.url()).href, { waitUntil: 'commit' });
  const list = page.getByRole('list', { name: 'Briefings' });
  await expect(list.getByRole('link').first()).toHaveText(/^Microsoft/);
  await expect(list.getByRole('img', { name: 'Unread' })).toHaveCount(1);
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'sepia');
  await page.evaluate(() => document.fonts.ready);
  const before = await page.evaluate(look);

  await page.unroute('**/*.js');
  await page.reload();
  await page.getByRole('combobox', { name: 'Search the library' }).waitFor();
  expect(await page.evaluate(() => window.handedOver ?? [])).toEqual(before);
});

test('the list stays where it was scrolled to', async ({ host, launch, data }) => {
  test.skip(host !== 'web', 'Only a browser’s requests can be held up here');
  const library = join(data, 'mine');
  mkdirSync(library);
  for (let n = 0; n < 200; n++)
    writeFileSync(join(library, `${1000 + n}.md`), `---\ntitle: Briefing ${n}\ndate: 2024-01-01\n---\n`);
  const { page } = await launch({ library });
  await expect(page.getByText('200 briefings', { exact: true })).toBeVisible();
  const goOn = await holdScripts(page);
  await page.goto(new URL('/', page.url()).href, { waitUntil: 'commit' });
  const list = page.getByRole('list', { name: 'Briefings' });
  const row = list.getByRole('link').nth(50);
  await row.focus();
  await expect(row).toBeInViewport();
  const address = await row.getAttribute('href');
  goOn();
  await page.getByRole('combobox', { name: 'Search the library' }).waitFor();
  const same = list.locator(`a[href="${address}"]`);
  await expect(same).toBeInViewport();
  await expect(same).toBeFocused();
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
  const goOn = await holdScripts(page);
  await page.goto(new URL('/', page.url()).href, { waitUntil: 'commit' });
  const link = page.getByRole('link', { name: /Getting started/ });
  await link.focus();
  goOn();
  await page.getByRole('combobox', { name: 'Search the library' }).waitFor();
  await expect(link).toBeFocused();
});
