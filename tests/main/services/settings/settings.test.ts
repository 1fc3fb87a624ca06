import { mkdir, mkdtemp, readdir, readFile, readlink, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, it, onTestFinished } from 'vitest';
import { createSettings } from '../../../../main/services/settings/index.ts';
import { DEFAULT_SETTINGS } from '../../../../shared/model/settings.ts';
import { smallDisk } from '../../small-disk.ts';

const disk = smallDisk();

let dataDir: string;
let warnings: string[];
let losses: string[];

beforeEach(async () => {
  const fresh = await mkdtemp(join(tmpdir(), 'attache-settings-'));
  onTestFinished(() => rm(fresh, { recursive: true, force: true }));
  dataDir = fresh;
  warnings = [];
  losses = [];
});

const open = () =>
  createSettings({
    dataDir,
    log: { info: () => {}, warn: (message) => warnings.push(message), error: () => {} },
    onLoss: (told) => losses.push(told),
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

const setAside = async () => (await readdir(dataDir)).filter((name) => name.startsWith('settings.corrupt-'));

it('keep a damaged file under a name of its own, and say so', async () => {
  await writeFile(join(dataDir, 'settings.json'), '{"theme": "dark');
  const settings = await open();
  expect(settings.get()).toEqual(DEFAULT_SETTINGS);
  const [aside] = await setAside();
  expect(await readFile(join(dataDir, String(aside)), 'utf8')).toBe('{"theme": "dark');
  expect(losses).toEqual([expect.stringContaining(String(aside))]);
  expect(warnings).toEqual(losses);
  await open();
  expect(losses).toHaveLength(1);
});

it('lose what cannot be read of a file, and nothing else of it', async () => {
  const text = JSON.stringify({
    theme: 'dark',
    textSize: 400,
    letterhead: 'Acme',
    savedSearches: ['stargate'],
  });
  await writeFile(join(dataDir, 'settings.json'), text);
  expect((await open()).get()).toEqual({ ...DEFAULT_SETTINGS, theme: 'dark', savedSearches: ['stargate'] });
  expect(losses).toEqual([expect.stringContaining('(textSize, letterhead)')]);
  const [aside] = await setAside();
  expect(await readFile(join(dataDir, String(aside)), 'utf8')).toBe(text);
});

it('keep what a newer version wrote', async () => {
  await writeFile(join(dataDir, 'settings.json'), JSON.stringify({ theme: 'dark', hologram: { depth: 3 } }));
  const settings = await open();
  expect(settings.get()).toEqual({ ...DEFAULT_SETTINGS, theme: 'dark' });
  await settings.set({ textSize: 20 });
  expect(JSON.parse(await readFile(join(dataDir, 'settings.json'), 'utf8'))).toMatchObject({
    theme: 'dark',
    textSize: 20,
    hologram: { depth: 3 },
  });
  expect(losses).toEqual([]);
});

it('are read where an editor put a byte-order mark before them', async () => {
  await writeFile(join(dataDir, 'settings.json'), '\uFEFF{"theme":"dark"}');
  expect((await open()).get()).toEqual({ ...DEFAULT_SETTINGS, theme: 'dark' });
  expect(losses).toEqual([]);
});

it('are the defaults where there is a folder in their place, which is kept', async () => {
  await mkdir(join(dataDir, 'settings.json', 'kept'), { recursive: true });
  const settings = await open();
  expect(settings.get()).toEqual(DEFAULT_SETTINGS);
  const [aside] = await setAside();
  expect(losses).toEqual([expect.stringContaining(String(aside))]);
  expect(await readdir(join(dataDir, String(aside)))).toEqual(['kept']);
  await settings.set({ theme: 'dark' });
  expect((await open()).get().theme).toBe('dark');
});

// A link to itself fails for everybody, an administrator of the machine too.
it.skipIf(process.platform === 'win32')('leave alone a file that cannot be read, and go on', async () => {
  const file = join(dataDir, 'settings.json');
  await symlink(file, file);
  const settings = await open();
  expect(settings.get()).toEqual(DEFAULT_SETTINGS);
  expect(losses).toEqual([expect.stringMatching(/could not be read: .*ELOOP/)]);
  await expect(settings.set({ theme: 'dark' })).rejects.toMatchObject({ code: 'unreadable-file' });
  expect(await readdir(dataDir)).toEqual(['settings.json']);
  expect(await readlink(file)).toBe(file);
});

it.skipIf(disk === null)('leave a damaged file as it is while the disk is full, and go on', async () => {
  dataDir = String(disk);
  const file = join(dataDir, 'settings.json');
  const damaged = '{"theme": "dark", "textSize": 400}';
  await writeFile(file, damaged);
  const filler = join(dataDir, 'filler');
  await writeFile(filler, Buffer.alloc(2 ** 20)).catch(() => {}); // as much as there is room for
  const settings = await open();
  expect(settings.get()).toEqual({ ...DEFAULT_SETTINGS, theme: 'dark' });
  expect(losses).toEqual([expect.stringMatching(/\(textSize\).*stays as it is.*the disk is full/)]);
  await expect(settings.set({ theme: 'sepia' })).rejects.toMatchObject({ code: 'unwritable-file' });
  expect(await readFile(file, 'utf8')).toBe(damaged);

  await rm(filler);
  await settings.set({ theme: 'sepia' });
  const [aside] = await setAside();
  expect(await readFile(join(dataDir, String(aside)), 'utf8')).toBe(damaged);
  expect((await open()).get().theme).toBe('sepia');
});
