import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, it, onTestFinished } from 'vitest';
import { openCaches } from '../../main/caches.ts';

const NOW = new Date('2031-06-01');
const daysAgo = (days: number) => new Date(NOW.getTime() - days * 24 * 60 * 60 * 1000);

let data: string;
const warnings: string[] = [];

beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'attache-caches-'));
  onTestFinished(() => rmSync(data, { recursive: true, force: true }));
});

function cachesOf(open: string) {
  const log = { info: () => {}, warn: (message: string) => warnings.push(message), error: () => {} };
  return openCaches({ data, open: () => open, now: () => NOW, log });
}

/** All that is kept of a library, used last so many days ago; answers the paths. */
function kept(library: string, days: number): string[] {
  const { path } = cachesOf(library);
  const catalogue = `${path('catalogue', library)}.json`;
  const folders = [path('readings', library), path('search', library)];
  for (const folder of folders) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'a'), '');
  }
  mkdirSync(join(data, 'catalogue'), { recursive: true });
  writeFileSync(catalogue, '[]');
  const all = [catalogue, ...folders];
  for (const each of all) utimesSync(each, daysAgo(days), daysAgo(days));
  return all;
}

it('lets go of what is kept of libraries that were not open for long, and never of the open one’s', async () => {
  const [open, recent, old] = [kept('open', 400), kept('/recent', 89), kept('/old', 91)];
  await cachesOf('open').tidy();
  expect([...open, ...recent].filter((path) => !existsSync(path))).toEqual([]);
  expect(old.filter(existsSync)).toEqual([]);
});

it('counts the time from when a library was open last', async () => {
  const paths = kept('/mine', 80);
  await cachesOf('/mine').tidy();
  for (const path of paths) expect(statSync(path).mtime).toEqual(NOW);
});

it('leaves alone what is not its own, in a data folder that holds other things too', async () => {
  const theirs = ['readings/2029', 'search/old.txt', 'catalogue/of things', 'readings/0123456789abcdef0'].map(
    (path) => join(data, path),
  );
  for (const path of theirs) {
    mkdirSync(path, { recursive: true });
    utimesSync(path, daysAgo(1000), daysAgo(1000));
  }
  await cachesOf('home').tidy();
  expect(theirs.filter((path) => !existsSync(path))).toEqual([]);
});

it('goes on with the others where one cannot be removed', async () => {
  const [, readings = '', search = ''] = kept('/old', 91);
  const { path } = cachesOf('home');
  mkdirSync(join(data, 'readings'), { recursive: true });
  symlinkSync(join(data, 'nowhere'), path('readings', '/gone')); // is listed, and is not there
  await cachesOf('home').tidy();
  expect([readings, search].filter(existsSync)).toEqual([]);
  expect(warnings.splice(0)).toEqual([
    'What is kept of a library that was not open for long could not be removed',
  ]);
});

it('has nothing to do where nothing is kept', async () => {
  await cachesOf('home').tidy();
  expect(warnings).toEqual([]);
});
