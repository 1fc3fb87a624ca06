import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, it, onTestFinished } from 'vitest';
import { logInto, logTail } from '../../main/log-file.ts';

const quiet = { info: () => {}, warn: () => {}, error: () => {} };
let data: string;

beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'attache-log-'));
  onTestFinished(() => rmSync(data, { recursive: true, force: true }));
});

const written = () => readFileSync(join(data, 'logs', 'attache.log'), 'utf8');

it('keeps a line for each message, with its time and its level', () => {
  const log = logInto(data, quiet);
  log.info('It began');
  log.warn('It stumbled');
  log.error('It fell');
  const [began, stumbled, fell] = written().trim().split('\n');
  expect(began).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z info It began$/);
  expect(stumbled).toContain(' warn It stumbled');
  expect(fell).toContain(' error It fell');
  expect(logTail(data)).toEqual([began, stumbled, fell]);
});

it('says of an error where it was thrown and what kind it is, but not what it says', () => {
  const inner = Object.assign(new RangeError('an inner secret'), { code: 'ERR_INNER' });
  const cause = new TypeError('the reader’s own words\n    at secret:1:2 and more', { cause: inner });
  logInto(data, quiet).error('It fell', cause);
  expect(written()).toMatch(
    /It fell \(TypeError at .*log-file\.test\.ts:\d+:\d+.*because of RangeError ERR_INNER at /,
  );
  expect(written()).not.toContain('secret');
  expect(written()).not.toContain('words');
  expect(written()).not.toContain('/tests/');
});

it('names no path from its root', () => {
  logInto(data, quiet).warn(`“${join(data, 'settings.json')}” is not “${join(homedir(), 'x.md')}”`);
  expect(written()).toContain(`“${join('<data>', 'settings.json')}” is not “${join('~', 'x.md')}”`);
});

it('says all of it on the console too', () => {
  const heard: unknown[] = [];
  const cause = new Error('why');
  logInto(data, { ...quiet, error: (...told) => heard.push(...told) }).error('It fell', cause);
  expect(heard).toEqual(['It fell', cause]);
});

it('takes no more than a megabyte of the disk, in two files', () => {
  const log = logInto(data, quiet);
  for (let line = 0; line < 3000; line++) log.info(`${line} `.padEnd(1000, '.'));
  const files = readdirSync(join(data, 'logs')).toSorted();
  expect(files).toEqual(['attache.log', 'attache.old.log']);
  for (const file of files) expect(statSync(join(data, 'logs', file)).size).toBeLessThan(540_000);
  expect(logTail(data).at(-1)).toContain(' 2999 ');
});

it('has an empty tail before there is a log', () => {
  expect(logTail(data)).toEqual([]);
});
