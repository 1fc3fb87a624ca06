import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import plist from 'plist';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { packForMac, ROOT } from './pack.ts';

type DocumentType = { LSHandlerRank: string; CFBundleTypeRole: string };
type Mac = { hardenedRuntime: boolean; entitlements: string; entitlementsInherit: string };

const readPlist = (file: string) => plist.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;

// electron-builder packages macOS on a Unix alone, and macOS would sign what it cannot.
describe.skipIf(process.platform !== 'linux')('the app for macOS', () => {
  const into = mkdtempSync(join(tmpdir(), 'attache-mac-'));
  let app: string;
  let info: Record<string, unknown>;

  beforeAll(async () => {
    app = await packForMac(into);
    info = readPlist(join(app, 'Contents/Info.plist'));
  }, 60_000);
  afterAll(() => rmSync(into, { recursive: true, force: true }));

  it('is the one that opens attache: addresses', () => {
    expect(info).toMatchObject({
      CFBundleIdentifier: 'org.attache.briefings',
      CFBundleName: 'Attaché',
      CFBundleURLTypes: [{ CFBundleURLSchemes: ['attache'], CFBundleTypeRole: 'Viewer' }],
    });
  });

  it('is offered for Markdown, and is the first for no type', () => {
    const types = info.CFBundleDocumentTypes as DocumentType[];
    expect(types).toContainEqual(
      expect.objectContaining({
        CFBundleTypeExtensions: ['md', 'markdown', 'mdown'],
        LSHandlerRank: 'Alternate',
      }),
    );
    for (const type of types) {
      expect(type.CFBundleTypeRole).toBe('Viewer');
      expect(['Alternate', 'None']).toContain(type.LSHandlerRank);
    }
  });

  it('takes folders and texts that are dragged on its icon, for which it is not offered', () => {
    expect(info.CFBundleDocumentTypes).toContainEqual(
      expect.objectContaining({
        LSItemContentTypes: ['public.folder', 'public.plain-text'],
        LSHandlerRank: 'None',
      }),
    );
  });

  it('runs the archive that was packaged, and no other', () => {
    expect(info.ElectronAsarIntegrity).toHaveProperty(['Resources/app.asar', 'algorithm'], 'SHA256');
    expect(existsSync(join(app, 'Contents/Resources/app.asar'))).toBe(true);
    expect(existsSync(join(app, 'Contents/Resources/app-update.yml'))).toBe(false);
  });
});

describe('the signature on macOS', () => {
  const { mac } = parse(readFileSync(join(ROOT, 'electron-builder.yml'), 'utf8')) as { mac: Mac };

  it('has the hardened runtime', () => {
    expect(mac.hardenedRuntime).toBe(true);
  });

  it('allows the app and its helpers nothing but what V8 needs', () => {
    for (const file of [mac.entitlements, mac.entitlementsInherit])
      expect(readPlist(join(ROOT, file))).toEqual({ 'com.apple.security.cs.allow-jit': true });
  });
});
