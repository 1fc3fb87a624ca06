/**
 * What electron-builder needs of an Electron distribution, without its size: an executable that is nothing but the wire
 * of fuses, and the files that it moves. The formats are https://github.com/electron/fuses (a sentinel, a version, a length,
 * one character for each fuse) and electron-builder's own expectations.
 */
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
/** As Electron's own binary has them before anyone sets one. */
const FUSES = '101100010';

/** Lays a fake distribution of that version out in a folder, which it makes. */
export function layOutFakeElectron(folder: string, version: string): void {
  mkdirSync(join(folder, 'resources'), { recursive: true });
  const wire = Buffer.concat([Buffer.from(SENTINEL), Buffer.from([1, FUSES.length]), Buffer.from(FUSES)]);
  writeFileSync(join(folder, 'electron'), wire);
  chmodSync(join(folder, 'electron'), 0o755);
  writeFileSync(join(folder, 'version'), version);
  for (const name of ['LICENSE', 'LICENSES.chromium.html', 'chrome_crashpad_handler', 'chrome-sandbox'])
    writeFileSync(join(folder, name), name);
}
