import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { beforeEach, expect, it, onTestFinished } from 'vitest';
import { libraryKey, seedHome } from '../../../../main/services/library/index.ts';

let assets: string;
let data: string;

beforeEach(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'attache-home-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  assets = join(folder, 'assets');
  data = join(folder, 'data');
  await mkdir(join(assets, 'library'), { recursive: true });
  await bring('one.md', 'first');
});

const bring = (name: string, text: string) => writeFile(join(assets, 'library', name), text);
const atHome = (name: string) => join(data, 'library', name);
const textAtHome = (name: string) => readFile(atHome(name), 'utf8');

it('lays out what the app brings along, and newer versions of it', async () => {
  expect(await seedHome(assets, data)).toBe(join(data, 'library'));
  expect(await textAtHome('one.md')).toBe('first');
  await bring('one.md', 'second');
  await bring('two.md', 'new');
  await seedHome(assets, data);
  expect(await textAtHome('one.md')).toBe('second');
  expect(await textAtHome('two.md')).toBe('new');
});

it('leaves what the reader edited or deleted', async () => {
  await bring('two.md', 'first');
  await seedHome(assets, data);
  await writeFile(atHome('one.md'), 'mine');
  await rm(atHome('two.md'));
  await bring('one.md', 'second');
  await bring('two.md', 'second');
  await seedHome(assets, data);
  expect(await textAtHome('one.md')).toBe('mine');
  expect(existsSync(atHome('two.md'))).toBe(false);
});

it('takes files for the reader’s own when its record is damaged', async () => {
  await seedHome(assets, data);
  await writeFile(atHome('.attache-seeded.json'), '{"one.md": 1');
  await writeFile(atHome('one.md'), 'mine');
  await bring('one.md', 'second');
  await seedHome(assets, data);
  expect(await textAtHome('one.md')).toBe('mine');
});

it('files annotations of the home library under one key wherever the data folder lies', () => {
  expect(libraryKey('/one/library/', '/one')).toBe('home');
  expect(libraryKey('/two/library', '/two')).toBe('home');
  expect(libraryKey('/two/library', '/one')).toBe(resolve('/two/library'));
});
