/** The web host is stopped in its terminal while pages of it are open. */
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import type { Page } from 'playwright/test';
import { expect, test } from './app.ts';
import { select } from './gestures.ts';

const PASSAGE = 'three things follow';
const note = (page: Page) => page.getByRole('textbox', { name: 'Note' });

test.beforeEach(({ host }) => {
  test.skip(host === 'desktop', 'It has no terminal; its end is in drafts.spec.ts');
});

async function begin(page: Page, text: string): Promise<void> {
  await page.getByText(PASSAGE).first().waitFor();
  await select(page, PASSAGE);
  await page.keyboard.press('n');
  await note(page).pressSequentially(text);
}

/** As Ctrl+C does; answers with what it exits. */
async function stop(server: ChildProcess | null): Promise<unknown> {
  if (server === null) throw new Error('There is no web host');
  const gone = once(server, 'exit');
  server.kill('SIGINT');
  const [code] = await gone;
  return code;
}

test('all that was typed is there after the host was stopped at once', async ({ launch }) => {
  const { page, server } = await launch();
  await begin(page, 'To the last lette');
  await page.waitForTimeout(300);
  // From here on nothing but the host's own question can make the page send what is typed.
  await page.evaluate(() => {
    window.setTimeout = (() => 0) as never;
  });
  await page.keyboard.press('r');
  expect(await stop(server)).toBe(0);
  const again = await launch();
  await expect(note(again.page)).toHaveValue('To the last letter');
});

test('what is typed after the host has stopped is said not to be kept, and is not left without a question', async ({
  launch,
}) => {
  const { page, server } = await launch();
  const questions: string[] = [];
  page.on('dialog', (dialog) => {
    questions.push(dialog.type());
    void dialog.dismiss(); // to stay
  });
  await begin(page, 'Kept');
  await stop(server);
  await page.keyboard.type(' no more');
  const told = page.getByRole('alertdialog').filter({ hasText: 'what you type now is not kept' });
  await expect(told).toBeVisible();
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(note(page)).toBeEnabled();
  await expect(told).toHaveCount(1); // said anew, and once
  await page.close({ runBeforeUnload: true });
  await expect.poll(() => questions).toEqual(['beforeunload']);
  await expect(note(page)).toHaveValue('Kept no more');

  await page.getByRole('button', { name: 'All annotations' }).click(); // a page that was not loaded before
  await expect(page.getByRole('alertdialog').filter({ hasText: 'could not be loaded' })).toBeVisible();
  await page.goBack();
  await expect(note(page)).toHaveValue('Kept no more');

  await page.getByRole('button', { name: 'Discard' }).click();
  const closed = page.waitForEvent('close');
  await page.close({ runBeforeUnload: true });
  await closed;
  expect(questions).toEqual(['beforeunload']);
});

test('a page that hangs does not keep the host', async ({ launch }) => {
  const { page, server } = await launch();
  await begin(page, 'Kept');
  await page.route('**/api/call', () => {}); // nothing comes through any more
  await page.keyboard.type(' no more');
  expect(await stop(server)).toBe(0);
});
