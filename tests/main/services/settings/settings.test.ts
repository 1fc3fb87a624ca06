import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, it, onTestFinished } from 'vitest';
import { createSettings } from '../../../../main/services/settings/index.ts';
import { DEFAULT_SETTINGS } from '../../../../shared/model/settings.ts';

let dataDir: string;
let warnings: string[];

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'attache-settings-'));
  onTestFinished(() => rm(dataDir, { recursive: true, force: true }));
  warnings = [];
});

const open = () =>
  createSettings({
    dataDir,
    log: { info: () => {}, warn: (message) => warnings.push(message), error: () => {} },
  });

it('are the defaults until changed, and kept once acknowledged', async () => {
  const settings = await open();
  expect(settings.get()).toEqual(DEFAULT_SETTINGS);
  const told: unknown[] = [];
  settings.onChange((now) => told.push(now));
  const expected = { ...DEFAULT_SETTINGS, theme: 'sepia', textSize: 22 };
  expect(await settings.set({ theme: 'sepia', textSize: 22, sort: undefined })).toEqual(expected);
  expect(told).toEqual([expected]);
  expect((await open()).get()).toEqual(expected);
});

it('keep the last of many changes made at once', async () => {
  const settings = await open();
  await Promise.all([15, 16, 17, 18, 19, 20].map((textSize) => settings.set({ textSize })));
  expect((await open()).get().textSize).toBe(20);
});

it('refuse what is no setting, and stay as they were', async () => {
  const settings = await open();
  await expect(settings.set({ textSize: 400 })).rejects.toThrow();
  expect(settings.get()).toEqual(DEFAULT_SETTINGS);
});

it('set a damaged file aside under its own name, and say so', async () => {
  await writeFile(join(dataDir, 'settings.json'), '{"theme": "dark');
  const settings = await open();
  expect(settings.get()).toEqual(DEFAULT_SETTINGS);
  const [aside] = (await readdir(dataDir)).filter((name) => name.startsWith('settings.corrupt-'));
  expect(await readFile(join(dataDir, String(aside)), 'utf8')).toBe('{"theme": "dark');
  expect(warnings).toEqual([expect.stringContaining(String(aside))]);
});
