import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Packed, pack } from './pack.ts';

/** Everything that may be in the archive; what fits none of these was not meant to ship. */
const MAY_SHIP = [
  /^package\.json$/,
  /^dist\/main\/(desktop|(?:search|spelling)-worker|chunks\/[\w-]+)\.js$/,
  /^dist\/preload\/preload\.cjs$/,
  /^dist\/renderer\/index\.html$/,
  /^dist\/renderer\/assets\/[\w.-]+-[\w-]{8}\.(js|mjs|css|svg|woff2|wasm)$/,
  /^assets\/colour\/(README\.md|sRGB\.icc)$/,
  /^assets\/fonts\/\w+-(\w+\.(ttf|pairs)\.br|OFL\.txt)$/,
  /^assets\/hyphenation\/(README\.md|[\w-]+\.wasm)$/,
  /^assets\/library\/[\w-]+\.md$/,
  /^assets\/spelling\/(README\.md|LICENSE|en\.(aff|dic))$/,
];

/** One of each kind must be there, and these by name. */
const MUST_SHIP = [
  'dist/main/desktop.js',
  'dist/main/search-worker.js',
  'dist/main/spelling-worker.js',
  'dist/renderer/index.html',
  'assets/library/using-attache.md',
];

const BROUGHT = new Set(['electron', ...builtinModules, ...builtinModules.map((name) => `node:${name}`)]);

// One place to look is enough, and electron-builder packages Linux with its modes and links on a Unix alone.
describe.skipIf(process.platform !== 'linux')('the package', () => {
  const into = mkdtempSync(join(tmpdir(), 'attache-package-'));
  let packed: Packed;
  let shipped: string[];
  const read = (name: string) => readFileSync(join(packed.app, name), 'utf8');

  beforeAll(async () => {
    packed = await pack(into);
    shipped = readdirSync(packed.app, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(packed.app.length + 1));
  }, 60_000);
  afterAll(() => rmSync(into, { recursive: true, force: true }));

  it('holds what may ship and nothing else', () => {
    expect(shipped.filter((name) => !MAY_SHIP.some((kind) => kind.test(name)))).toEqual([]);
  });

  it('holds something of every kind, and what every start needs', () => {
    expect(MAY_SHIP.filter((kind) => !shipped.some((name) => kind.test(name)))).toEqual([]);
    expect(MUST_SHIP.filter((name) => !shipped.includes(name))).toEqual([]);
  });

  it('holds every file that its code imports, and imports nothing from node_modules', () => {
    const missing = shipped
      .filter((name) => /^dist\/main\/.*\.js$/.test(name))
      .flatMap((name) => importsOf(read(name)).map((target) => ({ name, target })))
      .filter(({ name, target }) =>
        target.startsWith('.') ? !shipped.includes(join(dirname(name), target)) : !BROUGHT.has(target),
      );
    expect(missing).toEqual([]);
  });

  it('has a manifest of what runs, without scripts and dependencies', () => {
    const manifest = JSON.parse(read('package.json')) as Record<string, unknown>;
    expect(manifest).toMatchObject({ productName: 'Attaché', main: 'dist/main/desktop.js', type: 'module' });
    for (const key of ['scripts', 'dependencies', 'devDependencies'])
      expect(manifest).not.toHaveProperty(key);
  });

  it('takes less than 15 MB beside the runtime', () => {
    expect(statSync(packed.archive).size).toBeLessThan(15_000_000);
  });

  it('has nothing beside the runtime but the archive and the licences: no feed either', () => {
    const beside = readdirSync(join(packed.folder, 'resources')).sort();
    expect(beside).toEqual(['app.asar', 'apparmor-profile', 'licences.txt']);
    expect(readdirSync(packed.folder)).toEqual(
      expect.arrayContaining(['attache', 'LICENSE.electron.txt', 'LICENSES.chromium.html']),
    );
  });

  it('has every fuse set for an app that runs its own archive alone', async () => {
    const { version, ...wire } = await getCurrentFuseWire(join(packed.folder, 'attache'));
    const states = Object.entries(wire).map(([fuse, state]) => [FuseV1Options[Number(fuse)], isOn(state)]);
    expect(Object.fromEntries(states)).toMatchObject({
      RunAsNode: false,
      EnableCookieEncryption: true,
      EnableNodeOptionsEnvironmentVariable: false,
      EnableNodeCliInspectArguments: false,
      EnableEmbeddedAsarIntegrityValidation: true,
      OnlyLoadAppFromAsar: true,
      LoadBrowserProcessSpecificV8Snapshot: false,
      GrantFileProtocolExtraPrivileges: false,
    });
  });

  it('is offered for Markdown and attache: addresses, and known to the dock by its window', () => {
    expect(entryOf(packed.debEntry)).toMatchObject({
      Name: 'Attaché',
      Exec: '"/opt/Attaché/attache" %U',
      MimeType: 'text/markdown;x-scheme-handler/attache;',
      StartupWMClass: 'attache',
      Categories: 'Office;',
      Keywords: expect.stringContaining('briefing;'),
    });
    expect(packed.debArguments).toContainEqual(
      expect.stringMatching(/attache\.desktop=\/usr\/share\/applications\/attache\.desktop$/),
    );
    // A type of our own would take Markdown from the system's.
    expect(packed.debArguments).not.toContainEqual(expect.stringContaining('/usr/share/mime'));
  });

  it('starts with its sandbox, as an AppImage too', () => {
    const entry = entryOf(packed.appImageEntry);
    expect(entry).toMatchObject({
      Name: 'Attaché',
      MimeType: 'text/markdown;x-scheme-handler/attache;',
      StartupWMClass: 'attache',
    });
    expect(entry.Exec?.split(/ +/)).toEqual(['AppRun', '%U']);
  });

  it('brings an icon for each size of the desktop', () => {
    const sizes = packed.debArguments.map((one) => /hicolor\/(\d+)x\1\/apps\/attache\.png$/.exec(one)?.[1]);
    expect(sizes.filter(Boolean)).toEqual(['16', '24', '32', '48', '64', '128', '256', '512']);
  });

  it('names the licence of everything in the bundles', () => {
    const licences = readFileSync(join(packed.folder, 'resources/licences.txt'), 'utf8');
    for (const name of ['react ', 'pdfkit ', 'pdfjs-dist ', 'lunr-languages ', '@fontsource-variable/inter '])
      expect(licences).toContain(`\n${name}`);
    const notices = shipped.filter((name) => /^assets\/.*(README\.md|LICENSE|OFL\.txt)$/.test(name));
    expect(notices.filter((name) => !licences.includes(`\n${name}\n`))).toEqual([]);
    expect(notices).toContain('assets/spelling/LICENSE');
    expect(licences).not.toMatch(/^(vitest|typescript|playwright|minisearch) /m);
  });
});

/** A desktop entry's values by key. */
function entryOf(entry: string): Record<string, string> {
  return Object.fromEntries(entry.split('\n').map((line) => line.split(/=(.*)/, 2)));
}

/** A fuse's state is the character code of 0 or 1. */
function isOn(state: unknown): boolean {
  return String.fromCharCode(Number(state)) === '1';
}

/** What a bundle imports at its top and on the way. */
function importsOf(code: string): string[] {
  const found = code.matchAll(
    /^(?:import|export)\s[^"';]*?from\s*"([^"]+)"|^import\s*"([^"]+)"|\bimport\("([^"]+)"\)/gm,
  );
  return [...found].map(([, from, bare, dynamic]) => from ?? bare ?? dynamic ?? '');
}
