import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { make } from '../bench/facts/library.ts';
import { expectAccessible } from './accessible.ts';
import { expect, test } from './app.ts';

test.beforeEach(({ host }) => test.skip(host !== 'web', 'Nothing here differs between the hosts'));

test('a briefing of 200 parties, 400 terms and 1,000 events is drawn as one scrolls, and is accessible', async ({
  launch,
}) => {
  test.slow();
  const folder = mkdtempSync(join(tmpdir(), 'attache-facts-'));
  try {
    const { library } = make(folder, { parties: 200, terms: 400, events: 1000 });
    const { page } = await launch({ library });
    await page.getByRole('link', { name: /Many facts/ }).click();
    const terms = page.getByRole('region', { name: 'Terms in force' });
    await expect(terms.getByRole('status')).toContainText('in force');
    await terms.getByRole('slider', { name: 'Month' }).press('End');
    await expect(terms.getByRole('status')).toContainText('On 1 December 2035');

    // By their places in the page: to look for a name among so many elements takes longer than a test waits.
    const map = page.locator('figure:has(> svg[aria-label^="Map of the alliance (3 of"])');
    await expect(map.locator('[data-item]')).toHaveCount(0);
    await map.scrollIntoViewIfNeeded();
    await expect(map.locator('[data-item]').first()).toBeVisible();
    await expectAccessible(page, 'figure:has(> svg[aria-label^="Map of the alliance (3 of"])');

    const timeline = page.locator('figure:has(> svg[aria-label^="Timeline (40 of"])');
    await timeline.scrollIntoViewIfNeeded();
    await timeline.getByText('As a table').click();
    await expect(timeline.locator('tbody tr').first()).toBeVisible();
    await expectAccessible(page, 'figure:has(> svg[aria-label^="Timeline (40 of"])');
    await expectAccessible(page, 'section[aria-labelledby]:has([role="slider"], input[type="range"])');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
