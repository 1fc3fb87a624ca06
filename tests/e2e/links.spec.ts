import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expectAccessible } from './accessible.ts';
import { expect, test } from './app.ts';

const TEXT = `---
title: Links
---

# Links

Read the [report](https://example.org/report?year=2025#summary), or write to [the author](mailto:a@example.org).

The [bank](https://bank.example@evil.example/login) asks for your word, as does the [other](https://\u0430pple.com/).

A [script](javascript:alert(1)), a [file](file:///etc/passwd) and a [page](data:text/html,x) lead nowhere.
`;

test.beforeEach(async ({ data }) => {
  mkdirSync(join(data, 'mine'));
  writeFileSync(join(data, 'mine', 'links.md'), TEXT);
});

test('a link is looked at before it opens', async ({ launch, data }) => {
  const app = await launch({ library: join(data, 'mine') });
  const { page } = app;
  const opened = await app.watchOpened();
  const text = page.getByRole('article');
  const dialog = page.getByRole('dialog');

  await text.getByRole('link', { name: 'report' }).click();
  await expect(dialog).toContainText('https://example.org/report?year=2025#summary');
  await expect(dialog.locator('strong')).toHaveText('example.org');
  await expectAccessible(page, '[role=dialog]');
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(dialog).toBeHidden();
  expect(await opened()).toEqual([]);

  await text.getByRole('link', { name: 'report' }).click();
  await dialog.getByRole('button', { name: 'Open' }).click();
  await expect.poll(opened).toEqual(['https://example.org/report?year=2025#summary']);
  await expect(dialog).toBeHidden();

  await text.getByRole('link', { name: 'the author' }).click();
  await expect(dialog.locator('strong')).toHaveText('a@example.org');
});

test('a middle click and Ctrl open no window without a look', async ({ launch, data }) => {
  const app = await launch({ library: join(data, 'mine') });
  const { page } = app;
  const opened = await app.watchOpened();
  const report = page.getByRole('article').getByRole('link', { name: 'report' });
  const ways: Parameters<typeof report.click>[0][] = [
    { button: 'middle' },
    { modifiers: ['ControlOrMeta'] },
    { modifiers: ['Shift'] },
  ];
  for (const way of ways) {
    await report.click(way);
    await expect(page.getByRole('dialog')).toContainText('https://example.org/');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
  }
  expect(page.context().pages()).toHaveLength(1);
  expect(await opened()).toEqual([]);
});

test('an address that misleads is told of, and one of a look-alike is spelt out', async ({
  launch,
  data,
}) => {
  const app = await launch({ library: join(data, 'mine') });
  const { page } = app;
  const opened = await app.watchOpened();
  const text = page.getByRole('article');

  await text.getByRole('link', { name: 'bank' }).click();
  await expect(page.getByText('it names a user before the site')).toBeVisible();
  for (const name of ['script', 'file', 'page']) {
    await text.getByRole('link', { name, exact: true }).click();
    await expect(page.getByText('leads to no briefing and no web page').first()).toBeVisible();
  }
  await expect(page.getByRole('dialog')).toBeHidden();

  await text.getByRole('link', { name: 'other' }).click();
  await expect(page.getByRole('dialog').locator('strong')).toHaveText('xn--pple-43d.com');
  await expect(page.getByRole('dialog')).toContainText('letters that can look like others');
  expect(await opened()).toEqual([]);
});

test('an address can be copied instead', async ({ launch, data, host }) => {
  const { page } = await launch({ library: join(data, 'mine') });
  if (host === 'web') await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByRole('article').getByRole('link', { name: 'report' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Copy' }).click();
  await expect(page.getByText('The address was copied.')).toBeVisible();
  await expect(page.getByRole('dialog')).toBeHidden();
});
