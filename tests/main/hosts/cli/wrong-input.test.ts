/** What a command says when it is given something wrong: in words, and with the exit code of its kind. */
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { attacheIn } from './attache.ts';

let folder: string;
const at = (name: string) => join(folder, name);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'attache-wrong-'));
  writeFileSync(at('a.md'), '# A\n\nWords.\n');
  writeFileSync(at('file.txt'), 'Words.');
  writeFileSync(at('huge.txt'), 'Words.');
  truncateSync(at('huge.txt'), 21 * 1024 * 1024);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function said(exit: number, words: string, ...args: string[]): Promise<void> {
  const answer = await attacheIn(at('data'), ...args, '--library', folder);
  expect({ ...answer, args }).toMatchObject({ exit, err: expect.stringContaining(words), args });
  expect(answer.err).not.toMatch(/\bE[A-Z]{4,}\b|Something went wrong|[{}]/);
}

it('2 for a query without words', async () => {
  for (const query of ['', '  ']) await said(2, 'Say what to search for.', 'search', query);
});

it('2 for what an export cannot be made of', async () => {
  const to = ['-o', at('x.pdf')];
  const day = '--date takes a day, as in 2031-01-01.';
  for (const date of ['2031-02-30', 'tomorrow']) await said(2, day, 'export', 'a', ...to, '--date', date);
  await said(2, '--name takes at most 120 characters.', 'export', 'a', ...to, '--name', 'x'.repeat(121));
  await said(2, '--marking takes at most 60 characters.', 'export', 'a', ...to, '--marking', 'x'.repeat(61));
  await said(2, 'Say where to write the brief: -o FILE.', 'export', 'a', '-o', '');
  await said(2, 'not both', 'export', 'a', '--all', ...to);
  await said(2, '--sections', 'export', '--all', ...to, '--sections', 'words');
  await said(2, '--verify', 'export', 'a', '--verify', at('file.txt'));
});

it('3 for a place that cannot be written to', async () => {
  await said(
    3,
    'x.pdf” could not be written: its folder does not exist',
    'export',
    'a',
    '-o',
    at('none/x.pdf'),
  );
  await said(
    3,
    'file.txt” could not be written: a file of this name is there',
    'export',
    '--all',
    '-o',
    at('file.txt'),
  );
  await said(
    3,
    'file.txt” could not be written: a file of this name is there',
    'list',
    '--data',
    at('file.txt'),
  );
  await said(
    3,
    'below” could not be written: a part of its path is a file',
    'list',
    '--data',
    at('file.txt/below'),
  );
});

it.skipIf(process.platform !== 'linux')(
  '3 for a folder that cannot be made: it did not come back',
  async () => {
    const words = 'could not be written: no folder can be made there';
    for (const folder of ['/proc/attache', '/proc/attache/below']) {
      await said(3, `“${folder}” ${words}`, 'list', '--data', folder);
      await said(3, `“${folder}” ${words}`, 'export', '--all', '-o', folder);
    }
  },
);

it('3 for a data folder that is none, where it is only looked at', async () => {
  const { exit, err } = await attacheIn(at('data'), 'annotations', 'verify', '--data', at('file.txt'));
  expect([exit, err]).toEqual([
    3,
    `“${at('file.txt')}” could not be read: a part of its path is a file, not a folder.\n`,
  ]);
});

it('3 for a document that is too large to be read', async () => {
  await said(3, '“huge.txt” is larger than 20 MB', 'import', at('huge.txt'));
});
