/** A search before all can be found: what is told, and what comes by itself. */
import { execFileSync } from 'node:child_process';
import { open, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright/test';
import { expectAccessible } from './accessible.ts';
import { expect, test } from './app.ts';
import { writeLibrary } from './desktop.ts';

const box = (page: Page) => page.getByRole('combobox', { name: 'Search the library' });
const count = (page: Page) => page.getByRole('region', { name: 'Search' }).getByRole('status');

const held: (() => Promise<void>)[] = [];

test.afterEach(async () => {
  for (const letGo of [...held]) await letGo(); // a host that waits for a file does not end
});

/** A file that cannot be read before it is let go, as on a share that is slow to answer; answers how. */
function holdFile(path: string, text: string): () => Promise<void> {
  execFileSync('mkfifo', [path]);
  const letGo = async () => {
    held.splice(held.indexOf(letGo), 1);
    const pipe = await open(path, 'r+'); // which waits for no reader, if there never was one
    await rm(path);
    await writeFile(path, text); // for who reads it again
    await pipe.writeFile(text);
    await pipe.close();
  };
  held.push(letGo);
  return letGo;
}

test('while a library is read for the first time, a search says so, and what is found comes by itself', async ({
  launch,
  data,
}) => {
  test.skip(process.platform === 'win32', 'Windows has no pipes in folders');
  const library = writeLibrary(join(data, 'sea'), {});
  const letGo = holdFile(join(library, 'tower.md'), '# Tower\n\nA lighthouse, and a buoy.\n');
  const { page } = await launch({ library });
  await box(page).fill('lighthouse');
  await expect(count(page)).toHaveText(
    'Nothing found for “lighthouse” so far. The library is still being read.',
  );
  await expectAccessible(page, 'nav');
  await box(page).fill('buoy');
  writeLibrary(library, { 'log.md': '# Log\n\nA buoy.\n' }); // which the watch tells of at once
  await expect(count(page)).toHaveText('1 section so far. The library is still being read.');
  await expect(page.getByRole('group', { name: 'Log' })).toBeVisible();
  await letGo();
  await expect(count(page)).toHaveText('2 sections');
  await expect(page.getByRole('group', { name: 'Tower' })).toBeVisible();
});

test('an answer that lets one wait is waited for in words', async ({ host, launch }) => {
  test.skip(host !== 'web', 'Only a browser’s requests can be held up here');
  const { page } = await launch();
  const answer = Promise.withResolvers<void>();
  await page.route('**/api/call', async (route, request) => {
    if ((request.postDataJSON() as { name: string }).name === 'search.query') await answer.promise;
    await route.continue();
  });
  await expect(page.getByText('2 briefings', { exact: true })).toBeVisible();
  await box(page).fill('softbank');
  await expect(count(page)).toHaveText('Searching…');
  answer.resolve();
  await expect(count(page)).toHaveText(/^\d+ sections$/);
  await expect(page.getByRole('option').first()).toBeVisible();
});

test('why there is no answer is said', async ({ host, launch }) => {
  test.skip(host !== 'web', 'Only a browser’s requests can be held up here');
  const { page } = await launch();
  await page.route('**/api/call', (route, request) => {
    if ((request.postDataJSON() as { name: string }).name !== 'search.query') return route.continue();
    const error = { code: 'internal', message: 'Search failed on this query.', details: {} };
    return route.fulfill({ status: 500, json: { ok: false, error } });
  });
  await box(page).fill('softbank');
  await expect(count(page)).toHaveText('Search failed on this query.');
});
