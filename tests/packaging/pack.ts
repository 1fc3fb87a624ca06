/** Packages the built app as `npm run package` does, on a fake Electron and without a network. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { extractAll } from '@electron/asar';
import { Arch, build, type Configuration, Platform } from 'electron-builder';
import { makeIcons } from '../../scripts/icons.ts';
import { layOutFakeElectron, layOutFakeElectronApp } from './fake-electron.ts';

export const ROOT = join(import.meta.dirname, '../..');
const { version } = createRequire(import.meta.url)('electron/package.json') as { version: string };

export type Packed = {
  /** The folder that is packed into an AppImage or a deb. */
  folder: string;
  /** The archive of the app, and a folder with what is in it. */
  archive: string;
  app: string;
  /** What the tool that makes debs would be called with. */
  debArguments: string[];
  /** What the deb and the AppImage tell the desktop. */
  debEntry: string;
  appImageEntry: string;
};

/** What electron-builder hands out before it calls a tool: the deb's arguments and its entry's file, the AppImage's entry. */
type Computed = [debArguments: string[], debEntry: string] | { desktop: string };

/** Packages for Linux into a folder of the caller's. Goes as far as the tools, which would be downloaded. */
export async function pack(into: string): Promise<Packed> {
  layOutFakeElectron(join(into, 'electron'), version);
  const computed = { debArguments: [] as string[], debEntry: '', appImageEntry: '' };
  await build({
    projectDir: ROOT,
    publish: 'never',
    targets: Platform.LINUX.createTarget(['AppImage', 'deb']),
    config: { ...(await configIn(into)), linux: { icon: join(into, 'icons/linux') } },
    async effectiveOptionComputed(options: Computed) {
      if (Array.isArray(options)) {
        computed.debArguments = options[0];
        computed.debEntry = readFileSync(options[1], 'utf8');
      } else computed.appImageEntry = options.desktop;
      return true;
    },
  });
  const folder = join(into, 'release/linux-unpacked');
  const archive = join(folder, 'resources/app.asar');
  const app = join(into, 'app');
  extractAll(archive, app);
  return { folder, archive, app, ...computed };
}

/** Packages for macOS into a folder of the caller's. Answers the app, which macOS alone would sign and put on a disk image. */
export async function packForMac(into: string): Promise<string> {
  layOutFakeElectronApp(join(into, 'electron'));
  await build({
    projectDir: ROOT,
    publish: 'never',
    targets: Platform.MAC.createTarget('dir', Arch.arm64),
    config: {
      ...(await configIn(into)),
      mac: { icon: join(into, 'icons/attache.icns') },
      electronFuses: { resetAdHocDarwinSignature: false },
    },
  });
  return join(into, 'release/mac-arm64/attache.app');
}

async function configIn(into: string): Promise<Configuration> {
  await makeIcons(join(into, 'icons'));
  return {
    extends: join(ROOT, 'electron-builder.yml'),
    electronDist: join(into, 'electron'),
    directories: { output: join(into, 'release') },
    // As in a clone from GitHub, where a package would get a feed unless told otherwise.
    extraMetadata: { repository: 'github:someone/attache' },
  };
}
