/** What the web host and `npm start` make of what is typed after them. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { readLaunchOptions } from '../../main/launch.ts';

const path = (file: string) => fileURLToPath(new URL(`../../${file}`, import.meta.url));
const STARTS = [
  ['the web host', [path('dist/main/web.js')]],
  ['npm start', [path('scripts/start.ts')]],
  ['npm start -- --web', [path('scripts/start.ts'), '--web']],
] as const;

describe.each(STARTS)('%s', (_name, command) => {
  function run(...args: string[]) {
    const folder = mkdtempSync(join(tmpdir(), 'attache-typed-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const data = join(folder, 'data');
    const ended = spawnSync(process.execPath, [...command, '--data', data, ...args], {
      env: { ...process.env, ATTACHE_NO_BROWSER: '1' },
      encoding: 'utf8',
      timeout: 20_000,
    });
    expect(existsSync(data)).toBe(false); // nothing was started
    return ended;
  }

  it('prints which options there are', () => {
    const { status, stdout, stderr } = run('--help');
    expect(status).toBe(0);
    for (const option of ['--library DIR', '--data DIR', '--web', '--profile-startup'])
      expect(stdout).toContain(option);
    expect(stderr).toBe('');
  });

  it.each([
    [['--libary', '/tmp'], 'There is no option “--libary”.'],
    [['-x'], 'There is no option “-x”.'],
    [['--library'], '“--library” needs a folder: --library DIR.'],
    [['--library='], '“--library” needs a folder: --library DIR.'],
  ])('refuses %j in words', (args, words) => {
    const { status, stdout, stderr } = run(...args);
    expect(status).toBe(2);
    expect(stderr).toContain(`${words}\n`);
    expect(stderr).toContain('--library DIR');
    expect(stdout).toBe('');
  });
});

it.each([
  ['gone', 'does not exist'],
  ['file.md', 'is not a folder'],
  ['file.md/within', 'does not exist'],
])('the web host sends no browser to a library that is none: %s', (name, words) => {
  const folder = mkdtempSync(join(tmpdir(), 'attache-typed-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  writeFileSync(join(folder, 'file.md'), '# A file');
  const library = join(folder, name);
  const args = [path('dist/main/web.js'), '--data', join(folder, 'data'), '--library', library];
  const ended = spawnSync(process.execPath, args, {
    env: { ...process.env, ATTACHE_NO_BROWSER: '1' },
    encoding: 'utf8',
    timeout: 20_000,
  });
  expect(ended).toMatchObject({
    status: 3,
    stdout: '',
    stderr: `“${library}” ${words}; a library is a folder of Markdown files.\n`,
  });
});

it('the desktop host takes Chromium’s switches as they come', () => {
  const typed = ['--no-sandbox', '--library', '/briefings', '--ozone-platform=x11', 'a.md'];
  expect(readLaunchOptions(typed, { ATTACHE_DATA: '/data' })).toMatchObject({
    library: '/briefings',
    rest: ['a.md'],
  });
});
