import {
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openFile } from '../../main/open-file.ts';
import { createServices, type Services } from '../../main/services.ts';

let folder: string;
let services: Services;
const at = (...parts: string[]) => join(folder, ...parts);
const root = () => services.library.listing().root;

beforeEach(async () => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'attache-open-')));
  mkdirSync(at('sea', 'deep'), { recursive: true });
  mkdirSync(at('land', '.hidden'), { recursive: true });
  writeFileSync(at('sea', 'tides.md'), '# Tides\n');
  writeFileSync(at('sea', 'deep', 'trench.markdown'), '# Trench\n');
  writeFileSync(at('land', 'hills.md'), '# Hills\n');
  writeFileSync(at('land', '.hidden', 'cave.md'), '# Cave\n');
  writeFileSync(at('land', 'notes.txt'), 'A note\n');
  const log = { info() {}, warn() {}, error: (message: string) => expect.unreachable(message) };
  const assets = fileURLToPath(new URL('../../assets', import.meta.url));
  const searchWorker = new URL('../../main/services/search/worker.ts', import.meta.url);
  const spellingWorker = new URL('../../main/services/spelling/worker.ts', import.meta.url);
  services = await createServices(
    {
      host: 'cli',
      version: '0.0.0',
      paths: { data: at('data'), assets, searchWorker, spellingWorker },
      log,
      now: () => new Date(),
      dialogs: null,
      openExternal: async () => {},
    },
    () => {},
  );
  await services.openLibrary(at('sea'));
});
afterEach(async () => {
  await services.close();
  rmSync(folder, { recursive: true, force: true });
});

it('a file of the open library is a briefing of it, also by another path to the same place', async () => {
  expect(await openFile(services, at('sea', 'tides.md'))).toEqual({ briefing: 'tides', imported: null });
  expect(await openFile(services, at('sea', 'deep', 'trench.markdown'))).toMatchObject({
    briefing: 'deep/trench.markdown',
  });
  symlinkSync(at('sea'), at('ocean'));
  expect(await openFile(services, at('ocean', 'tides.md'))).toMatchObject({ briefing: 'tides' });
  expect(root()).toBe(at('sea'));
});

it('a file that came a moment ago is there at once', async () => {
  await services.library.settled();
  writeFileSync(at('sea', 'new.md'), '# New\n');
  expect(await openFile(services, at('sea', 'new.md'))).toMatchObject({ briefing: 'new' });
  expect((await services.library.get('new')).title.value).toBe('New');
});

it('a file from elsewhere brings its folder along as library', async () => {
  expect(await openFile(services, at('land', 'hills.md'))).toMatchObject({ briefing: 'hills' });
  expect(root()).toBe(at('land'));
  expect((await services.library.get('hills')).title.value).toBe('Hills');
});

it('a file in a hidden folder of the library is none of its briefings, and opens all the same', async () => {
  await services.openLibrary(at('land'));
  expect(await openFile(services, at('land', '.hidden', 'cave.md'))).toMatchObject({ briefing: 'cave' });
  expect(root()).toBe(at('land', '.hidden'));
});

it('a folder is a library', async () => {
  expect(await openFile(services, at('land'))).toEqual({ briefing: null, imported: null });
  expect(root()).toBe(at('land'));
});

it('another document becomes a briefing of the open library', async () => {
  const { briefing: id, imported } = await openFile(services, at('land', 'notes.txt'));
  expect(imported).toEqual({ name: 'notes.txt', briefing: 'notes', path: 'notes.md', isNew: true });
  expect(root()).toBe(at('sea'));
  expect((await services.library.get(id ?? '')).sections.map(({ text }) => text).join()).toContain('A note');
});

it('a document that is a briefing already is said to be one', async () => {
  await openFile(services, at('land', 'notes.txt'));
  expect((await openFile(services, at('land', 'notes.txt'))).imported).toMatchObject({ isNew: false });
});

it('what cannot be opened says why, and changes nothing', async () => {
  writeFileSync(at('land', 'tones.mp3'), Buffer.from([0, 1, 2]));
  writeFileSync(at('land', 'huge.txt'), '');
  truncateSync(at('land', 'huge.txt'), 21 * 1024 * 1024);
  await expect(openFile(services, at('land', 'nowhere.md'))).rejects.toMatchObject({
    code: 'unreadable-file',
  });
  await expect(openFile(services, at('land', 'tones.mp3'))).rejects.toMatchObject({
    code: 'unsupported-format',
  });
  await expect(openFile(services, at('land', 'huge.txt'))).rejects.toThrow(/larger than 20 MB/);
  expect(root()).toBe(at('sea'));
  await services.library.settled();
  expect(services.library.briefings()).toHaveLength(2);
});
