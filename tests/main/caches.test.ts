import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
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

it('has nothing to do where nothing is kept', async () => {
  await cachesOf('home').tidy();
  expect(warnings).toEqual([]);
});
