import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expectAccessible } from './accessible.ts';
import { expect, test } from './desktop.ts';

test('a start without the sandbox works, and says so until it is read', async ({ start, data }) => {
  const { page } = await start('--no-sandbox');
  await expect(page.getByRole('list', { name: 'Briefings' }).getByRole('listitem')).toHaveCount(2);
  const notice = page.getByRole('alert').filter({ hasText: 'Attaché runs without its sandbox' });
  await expect(notice).toBeVisible();
  await expectAccessible(page, '[role=alert]');
  expect(readFileSync(join(data, 'logs/attache.log'), 'utf8')).toContain('warn Started with --no-sandbox');
  await notice.getByRole('button', { name: 'I have read this' }).click();
  await expect(notice).toBeHidden();
});

test('a start with the sandbox says nothing of it', async ({ start }) => {
  const { page } = await start();
  await expect(page.getByRole('list', { name: 'Briefings' }).getByRole('listitem')).toHaveCount(2);
  await expect(page.getByRole('alert')).toHaveCount(0);
});
