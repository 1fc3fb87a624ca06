/**
 * What electron-builder needs of an Electron distribution, without its size: an executable that is nothing but the wire
 * of fuses, and the files that it moves. The formats are https://github.com/electron/fuses (a sentinel, a version, a length,
 * one character for each fuse) and electron-builder's own expectations.
 */
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import plist from 'plist';

const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
/** As Electron's own binary has them before anyone sets one. */
const FUSES = '101100010';
const WIRE = Buffer.concat([Buffer.from(SENTINEL), Buffer.from([1, FUSES.length]), Buffer.from(FUSES)]);

/** Lays a fake distribution of that version for Linux out in a folder, which it makes. */
export function layOutFakeElectron(folder: string, version: string): void {
  mkdirSync(join(folder, 'resources'), { recursive: true });
  writeFileSync(join(folder, 'electron'), WIRE);
  chmodSync(join(folder, 'electron'), 0o755);
  writeFileSync(join(folder, 'version'), version);
  for (const name of ['LICENSE', 'LICENSES.chromium.html', 'chrome_crashpad_handler', 'chrome-sandbox'])
    writeFileSync(join(folder, name), name);
}

/** The same for macOS: an app whose framework has the wire, and one helper of the several. */
export function layOutFakeElectronApp(folder: string): void {
  const frameworks = 'Electron.app/Contents/Frameworks';
  const info = plist.build({ CFBundleExecutable: 'Electron' });
  const files: [string, string | Buffer][] = [
    ['Electron.app/Contents/Info.plist', info],
    ['Electron.app/Contents/MacOS/Electron', ''],
    ['Electron.app/Contents/Resources/electron.icns', ''],
    [`${frameworks}/Electron Framework.framework/Electron Framework`, WIRE],
    [`${frameworks}/Electron Helper.app/Contents/Info.plist`, info],
    [`${frameworks}/Electron Helper.app/Contents/MacOS/Electron Helper`, ''],
  ];
  for (const [name, contents] of files) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), contents);
  }
}
