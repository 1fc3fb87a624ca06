import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, test } from './app.ts';

test.beforeEach(({ host }) => test.skip(host !== 'web', 'Nothing here differs between the hosts'));

test('a briefing opens again where it was left, and a short one counts as read', async ({ launch, data }) => {
  const library = join(data, 'mine');
  mkdirSync(library);
  const long = Array.from(
    { length: 30 },
    (_, n) => `## Part ${n}\n\n${'Some words to read. '.repeat(60)}`,
  ).join('\n\n');
  writeFileSync(join(library, 'long.md'), `# Long\n\n${long}`);
  writeFileSync(join(library, 'short.md'), '# Short\n\nA line.');
  const { page } = await launch({ library });
  const list = page.getByRole('list', { name: 'Briefings' });
  await list.getByRole('link', { name: 'Long' }).click();
  const part = page.getByRole('heading', { name: 'Part 12' });
  await part.scrollIntoViewIfNeeded();
  await page.mouse.move(700, 400);
  await page.mouse.wheel(0, 300);
  await expect(part).toBeInViewport();
  await list.getByRole('link', { name: 'Short' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Short');
  await expect(list.getByRole('link', { name: 'Unread Short' })).toHaveCount(0);
  await list.getByRole('link', { name: 'Long' }).click();
  await expect(part).toBeInViewport();
});

test('the very first start opens the first of the list', async ({ launch, data }) => {
  rmSync(join(data, 'settings.json'));
  const { page } = await launch();
  const first = page.getByRole('list', { name: 'Briefings' }).getByRole('link').first();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Getting started with Attaché');
  await expect(first).toContainText('Getting started with Attaché');
  await expect(first).toHaveAttribute('aria-current', 'page');
});

test('a page that is loaded again is where it was, one opened by a link at its section', async ({
  launch,
  data,
}) => {
  const library = join(data, 'mine');
  mkdirSync(library);
  const lines = (n: number) => Array.from({ length: 60 }, (_, line) => `Line ${line} of ${n}.`).join('\n\n');
  writeFileSync(join(library, 'long.md'), `# Long\n\n## One\n\n${lines(1)}\n\n## Two\n\n${lines(2)}`);
  const { page } = await launch({ library });
  const heading = page.getByRole('heading', { name: 'Two' });
  const line = page.getByText('Line 30 of 2.');
  await page.getByRole('tab', { name: 'Outline' }).click();
  await page.getByRole('link', { name: 'Two' }).click();
  await expect(heading).toBeInViewport();
  await line.evaluate((element) => element.scrollIntoView({ block: 'center' }));
  for (let times = 0; times < 3; times++) {
    await expect(line).toBeInViewport();
    await page.reload();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Long');
  }
  await expect(line).toBeInViewport();
  await expect(heading).not.toBeInViewport();

  const top = page.getByText('Line 0 of 1.');
  await line.hover();
  await expect(async () => {
    await page.mouse.wheel(0, -10_000);
    await expect(top).toBeInViewport({ timeout: 500 });
  }).toPass();
  await page.reload();
  await expect(top).toBeInViewport();
  await expect(page.getByRole('heading', { level: 1 })).toBeInViewport();

  const address = page.url();
  await page.goto('about:blank');
  await page.goto(address);
  await expect(heading).toBeInViewport();
});

for (const hand of ['wheel', 'keyboard'])
  test(`a text that is still put back to its place gives way to the reader, by ${hand}`, async ({
    launch,
    data,
  }) => {
    const library = join(data, 'mine');
    mkdirSync(library);
    const lines = Array.from({ length: 90 }, (_, line) => `Line ${line}.`).join('\n\n');
    writeFileSync(join(library, 'long.md'), `# Long\n\n${lines}`);
    const { page } = await launch({ library });
    await page.route('**/*.woff2', (route) => route.abort()); // a face that comes late puts the text back once more
    const line = page.getByText('Line 70.');
    await line.evaluate((element) => element.scrollIntoView({ block: 'center' }));
    await page.reload();
    await expect(line).toBeInViewport();

    await page.addInitScript((by) => {
      let times = 0;
      const goUp = ({ target: box }: Event) => {
        if (!(box instanceof Element && box.matches('[data-scroller]')) || times++ > 0) return;
        if (by === 'wheel') box.dispatchEvent(new WheelEvent('wheel'));
        else document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Home', bubbles: true }));
        box.scrollTo(0, 0);
      };
      document.addEventListener('scroll', goUp, { capture: true });
    }, hand);
    await page.reload();
    await expect(page.getByText('Line 0.')).toBeInViewport();
    await page.evaluate(() => document.fonts.ready);
    await setTimeout(300); // nothing tells that nothing happens
    await expect(page.getByText('Line 0.')).toBeInViewport();
  });

test('the face of the text is fetched while the briefing is read, and not once it is drawn in another', async ({
  launch,
}) => {
  const { page } = await launch();
  await page.getByRole('heading', { level: 1 }).waitFor();
  const face = page.waitForResponse(/source-serif-4-latin-wght-normal/);
  await page.route('**/api/call', async (route, request) => {
    if ((request.postDataJSON() as { name: string }).name === 'library.get') await face;
    await route.continue();
  });
  await page.reload();
  await page.getByRole('heading', { level: 1 }).waitFor();
  expect((await face).ok()).toBe(true);
});

test('another library is opened by keyboard alone, and ends the search', async ({ launch, data }) => {
  const library = join(data, 'mine');
  mkdirSync(library);
  writeFileSync(join(library, 'one.md'), '# One\n\nText.');
  const { page } = await launch();
  await page.getByRole('combobox', { name: 'Search the library' }).fill('stargate');
  await expect(page.getByRole('option').first()).toBeVisible();
  await page.getByRole('button', { name: 'Library menu' }).click();
  await page.getByRole('menuitem', { name: 'Open another library…' }).click();
  await expect(page.getByRole('textbox', { name: 'Path of a folder' })).toBeFocused();
  await page.keyboard.type(library);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('One');
  await expect(page.getByRole('list', { name: 'Briefings' }).getByRole('link')).toHaveCount(1);
});

test('a briefing that was chosen while another library was opened gives way to one of that', async ({
  launch,
  data,
}) => {
  const [former, library] = ['former', 'mine'].map((name) => join(data, name)) as [string, string];
  mkdirSync(library);
  writeFileSync(join(library, 'one.md'), '# One\n\nText.');
  const { page } = await launch({ library });
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('One');
  // As if the page had gone to it in the moment before it heard of the other library.
  await page.evaluate((root) => {
    history.pushState({ library: root }, '', '#/briefing/of-the-former');
    dispatchEvent(new HashChangeEvent('hashchange'));
  }, former);
  await expect(page.getByText('There is no briefing')).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('One');
});

test('a briefing whose file was renamed says so, and leads on', async ({ launch, data }) => {
  const library = join(data, 'mine');
  mkdirSync(library);
  writeFileSync(join(library, 'one.md'), '# One\n\nText.');
  writeFileSync(join(library, 'two.md'), '# Two\n\nText.');
  const { page } = await launch({ library });
  await page.getByRole('link', { name: 'Two' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Two');
  renameSync(join(library, 'two.md'), join(library, 'three.md'));
  await expect(page.getByText('There is no briefing “two”')).toBeVisible();
  await page.getByRole('button', { name: 'Go on reading' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/One|Two/);
});

test('Tab goes on from the section that was gone to', async ({ launch }) => {
  const { page } = await launch();
  await page.getByText('three things follow').waitFor();
  await page.getByRole('tab', { name: 'Outline' }).click();
  await page.getByRole('link', { name: 'Money and timing' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Money and timing' })).toBeInViewport();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Money and timing' })).toBeFocused();
});
