import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { make } from '../bench/facts/library.ts';
import { expectAccessible } from './accessible.ts';
import { expect, test } from './app.ts';

test.beforeEach(({ host }) => test.skip(host !== 'web', 'Nothing here differs between the hosts'));

test('a long chart is drawn as one comes near it, and is accessible', async ({ launch }) => {
  test.slow();
  const folder = mkdtempSync(join(tmpdir(), 'attache-facts-'));
  try {
    const { library } = make(folder, { parties: 20, terms: 40, events: 200 });
    const { page } = await launch({ library });
    await page.getByRole('link', { name: /Many facts/ }).click();
    const figure = 'figure:has(> svg[aria-label^="Timeline (10 of"])';
    const part = page.locator(figure);
    await expect(part).toHaveCount(1);
    await expect(part.locator('[data-item]')).toHaveCount(0);
    await part.getByText('As a table').click();
    await expect(part.locator('tbody tr').first()).toBeVisible();
    await expect(part.locator('[data-item]').first()).toBeVisible();
    await expectAccessible(page, figure);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
