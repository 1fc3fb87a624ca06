import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { createPages } from '../../main/pages.ts';

const BUILT = new URL('../../dist/renderer', import.meta.url);

it('each file that the build makes is handed out as what it is: a browser is told not to guess', async () => {
  const pages = createPages(BUILT, async () => null);
  const files = readdirSync(BUILT, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.\w+$/.test(file),
  );
  expect(files.length).toBeGreaterThan(10);
  for (const file of files) {
    const { status, headers } = await pages(`/${file.replaceAll('\\', '/')}`);
    expect([file, status, headers['content-type']]).toEqual([
      file,
      200,
      expect.stringMatching(/^(text|image|font)\//),
    ]);
  }
});

it('the page’s own styles are let in by their hash, and no others', async () => {
  const { headers, body } = await createPages(BUILT, async () => ({
    markup: '<style>body{}</style>',
    theme: 'dark',
  }))('/');
  expect(Buffer.from(body).toString()).toContain('<style>body{}</style>');
  const policy = headers['content-security-policy'] ?? '';
  expect(policy.match(/style-src [^;]*/)?.[0].match(/'sha256-/g)).toHaveLength(2); // React Aria's, and the sheet of the page
  expect(policy).not.toContain('unsafe');
});
