/** What is told in passing: how long it stays, how it is reached and heard, and where it leads. */
import type { Page } from 'playwright/test';
import { expectAccessible } from './accessible.ts';
import { expect, test } from './app.ts';
import { click, painted, select } from './gestures.ts';

const PASSAGE = 'three things follow';
const FAR = 'It would show the new term at work';
const IN_THE_WAY = 'Save or discard the note that you have begun first.';

test.beforeEach(({ host }) => test.skip(host !== 'web', 'Nothing here differs between the hosts'));

const note = (page: Page) => page.getByRole('textbox', { name: 'Note' });
const told = (page: Page, words: string) => page.getByRole('status').filter({ hasText: words });

/** Writes half a note on the passage, and begins another far from it. */
async function beginTwo(page: Page): Promise<void> {
  await page.getByText(PASSAGE).waitFor();
  await select(page, PASSAGE);
  await page.keyboard.press('n');
  await note(page).fill('Half a th');
  await select(page, FAR);
  await expect(note(page)).not.toBeInViewport();
  await page.keyboard.press('n');
  await expect(told(page, IN_THE_WAY)).toBeVisible();
}

test('who begins another note is led to the one that is begun, by keyboard alone', async ({ launch }) => {
  const { page } = await launch();
  await beginTwo(page);
  await expect(page.getByRole('button', { name: 'Go to it' })).toBeFocused();
  await page.keyboard.type('both'); // to which no key does anything now
  await expect(page.getByRole('navigation', { name: 'Library' })).toBeVisible();
  await expectAccessible(page, '[role=region]:has([role=alertdialog])');
  await page.keyboard.press('Enter');
  await expect(note(page)).toBeFocused();
  await expect(note(page)).toBeInViewport({ ratio: 1 });
  await expect(page.getByText(PASSAGE)).toBeInViewport();
  await expect(told(page, IN_THE_WAY)).toHaveCount(0);
  await page.keyboard.type('ought');
  await expect(note(page)).toHaveValue('Half a thought');
});

test('F6 leads to the message, and Tab from there to what can be done about it', async ({ launch }) => {
  const { page } = await launch();
  await beginTwo(page);
  await page.getByText(FAR).click();
  await page.getByRole('button', { name: 'Keyboard shortcuts' }).focus();
  await page.keyboard.press('F6');
  await expect(page.getByRole('button', { name: 'Go to it' })).toBeFocused(); // where the focus was last
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(told(page, IN_THE_WAY)).toHaveCount(0);

  await page.keyboard.press('ControlOrMeta+z');
  await expect(told(page, 'There is nothing to undo.')).toBeVisible();
  await page.getByRole('button', { name: 'Keyboard shortcuts' }).focus();
  await page.keyboard.press('F6');
  await expect(page.getByRole('alertdialog')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('alertdialog').getByRole('button', { name: 'Dismiss' })).toBeFocused();
});

test('the way to a begun note leads there from another briefing too', async ({ launch }) => {
  const { page } = await launch();
  await beginTwo(page);
  await page.getByRole('list', { name: 'Briefings' }).getByRole('link', { name: 'Getting started' }).click();
  const title = page.getByRole('heading', { level: 1 });
  await expect(title).toHaveText('Getting started with Attaché');
  await page.getByRole('button', { name: 'Go to it' }).click();
  await expect(title).toHaveText(/^Microsoft gives up/);
  await expect(note(page)).toBeFocused();
  await expect(note(page)).toBeInViewport({ ratio: 1 });
  await page.keyboard.type('ought');
  await expect(note(page)).toHaveValue('Half a thought');
});

test('what is said of a begun note goes when another begins in a briefing that has none', async ({
  launch,
}) => {
  const { page } = await launch();
  await beginTwo(page);
  await page.getByRole('list', { name: 'Briefings' }).getByRole('link', { name: 'Getting started' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Getting started with Attaché');
  await expect(told(page, IN_THE_WAY)).toHaveCount(1);
  await page.getByRole('button', { name: 'Note on the briefing' }).click();
  await expect(note(page)).toBeFocused();
  await expect(told(page, IN_THE_WAY)).toHaveCount(0);
});

test('a note on the briefing is found again at its top', async ({ launch }) => {
  const { page } = await launch();
  await page.getByText(PASSAGE).waitFor();
  await page.getByRole('button', { name: 'Note on the briefing' }).click();
  await note(page).fill('On all of it');
  await select(page, FAR);
  await expect(note(page)).not.toBeInViewport();
  await page.getByRole('button', { name: 'Note on the briefing' }).click();
  await page.getByRole('button', { name: 'Go to it' }).click();
  await expect(note(page)).toBeFocused();
  await expect(note(page)).toBeInViewport({ ratio: 1 });
});

test('what there is to do about it waits; what needs nothing goes by itself', async ({ launch }) => {
  const { page } = await launch();
  await page.clock.install();
  await page.getByText(PASSAGE).waitFor();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(told(page, 'There is nothing to undo.')).toBeVisible();
  await expect(page.getByRole('alert')).toHaveCount(0);
  await page.clock.fastForward(60_000);
  await expect(told(page, 'There is nothing to undo.')).toHaveCount(0);

  await beginTwo(page);
  await page.clock.fastForward(3_600_000);
  await expect(told(page, IN_THE_WAY)).toBeVisible();
  await note(page).press('Control+Enter');
  await expect(told(page, IN_THE_WAY)).toHaveCount(0);
});

test('what was offered gives way to what is newer, and does not pile up', async ({ launch }) => {
  const { page } = await launch();
  await page.getByText(PASSAGE).waitFor();
  for (const words of [PASSAGE, FAR]) {
    await select(page, words);
    await page.keyboard.press('h');
    await expect.poll(() => painted(page, 'mark-yellow')).toContain(words);
    await click(page, words);
    await page.getByRole('button', { name: 'Delete', exact: true }).click();
    await expect(told(page, 'Highlight deleted.')).toHaveCount(1);
    await expect.poll(() => painted(page, 'mark-yellow')).not.toContain(words);
  }
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => painted(page, 'mark-yellow')).toEqual([FAR]);
});

test('what failed is an alert, told once however often it fails', async ({ launch }) => {
  const { page } = await launch();
  await page.route('**/api/call', (route, request) => {
    if ((request.postDataJSON() as { name: string }).name !== 'annotations.create') return route.continue();
    const error = { code: 'storage', message: 'The disk is full.', details: {} };
    return route.fulfill({ status: 500, json: { ok: false, error } });
  });
  await page.getByText(PASSAGE).waitFor();
  await select(page, PASSAGE);
  await page.keyboard.press('h');
  await expect(page.getByRole('alert')).toHaveText('The disk is full.');
  await expectAccessible(page, '[role=region]:has([role=alertdialog])');
  const failed = page.waitForResponse((response) => response.status() === 500);
  await select(page, FAR);
  await page.keyboard.press('h');
  await failed;
  await page.evaluate(
    () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
  );
  await expect(page.getByRole('alert')).toHaveCount(1);
});

test('the tools at a selection stand over what is told, and not over a dialog', async ({ launch }) => {
  for (const size of [
    { width: 1280, height: 800 },
    { width: 800, height: 600 },
  ]) {
    const { page, close } = await launch({ size });
    await page.getByText(PASSAGE).waitFor();
    await select(page, FAR);
    const tools = page.getByRole('toolbar', { name: 'Selection' });
    await page.keyboard.press('ControlOrMeta+z');
    const message = page.getByRole('alertdialog').filter({ hasText: 'There is nothing to undo.' });
    await message.hover(); // while it is pointed at, it stays
    const distance = async () =>
      ((await tools.boundingBox())?.y ?? Number.NaN) - ((await message.boundingBox())?.y ?? Number.NaN);
    const box = page.locator('[data-scroller]');
    await box.evaluate((element, by) => element.scrollBy(0, by), await distance());
    await expect.poll(async () => Math.abs(await distance())).toBeLessThan(10);
    const isOver = () =>
      page.evaluate(() => {
        const [at, under] = ['toolbar', 'alertdialog'].map((role) =>
          document.querySelector(`[role=${role}]`)?.getBoundingClientRect(),
        );
        if (at === undefined || under === undefined) return 'Tools or message are gone';
        const x = (Math.max(at.left, under.left) + Math.min(at.right, under.right)) / 2;
        const y = (Math.max(at.top, under.top) + Math.min(at.bottom, under.bottom)) / 2;
        return document.elementFromPoint(x, y)?.closest('[role=toolbar]') !== null;
      });
    await expect.poll(isOver).toBe(true);
    await page.keyboard.press('ControlOrMeta+p');
    await expect(page.getByRole('dialog', { name: 'Print a brief' })).toBeVisible();
    await expect(tools).toBeHidden();
    await close();
  }
});
