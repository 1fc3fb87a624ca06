/** What commands keep of the files that they read. */
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeEach, expect, it, onTestFinished } from 'vitest';
import { readerVersion } from '../../../../scripts/reader-version.ts';
import { CLI, run } from './attache.ts';

let room: string;

beforeEach(() => {
  room = mkdtempSync(join(tmpdir(), 'attache-cli-readings-'));
  onTestFinished(() => rmSync(room, { recursive: true, force: true }));
  mkdirSync(join(room, 'library'));
  write('# Tides\n\nHigh water.');
});

const write = (text: string) => writeFileSync(join(room, 'library', 'tides.md'), text);
const attacheBy = (cli: string, ...args: string[]) =>
  run(cli, join(room, 'data'), [...args, '--library', join(room, 'library')]);
const attache = (...args: string[]) => attacheBy(CLI, ...args);

it('a file that was edited is shown as it is', async () => {
  expect((await attache('show', 'tides')).out).toContain('High water.');
  expect((await attache('show', 'tides')).out).toContain('High water.');
  write('# Tides\n\nLow water.');
  expect((await attache('show', 'tides')).out).toContain('Low water.');
});

it('what is kept names the reader that the build was made of', async () => {
  await attache('check');
  const folder = join(room, 'data', 'readings');
  const [file = ''] = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.json'),
  );
  const [, body = ''] = readFileSync(join(folder, file), 'utf8').split('\n');
  expect(JSON.parse(body).reader).toBe(
    `${readerVersion()} icu ${process.versions.icu} cldr ${process.versions.cldr}`,
  );
});

it('a file that was read before is shown without what reads Markdown', async () => {
  const built = join(room, 'built');
  cpSync(dirname(CLI), join(built, 'dist/main'), { recursive: true });
  writeFileSync(join(built, 'package.json'), '{"type": "module"}');
  rmSync(join(built, 'dist/main/chunks/read-briefing.js'));
  const show = () => attacheBy(join(built, 'dist/main/cli.js'), 'show', 'tides');
  expect((await show()).out).not.toContain('High water.');
  await attache('show', 'tides');
  expect((await show()).out).toContain('High water.');
});
