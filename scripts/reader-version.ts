/** Which reader of briefings a build holds, so that what another one has read is never taken for its own. */
import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..');
/** All that a reading depends on; `.dependency-cruiser.mjs` sees to it that the reader reaches for nothing else of ours. */
const SOURCES = [
  'main/services/library/**/*.ts',
  'shared/**/*.ts',
  'package-lock.json',
  // What the build makes of libraries.
  'vite.config.ts',
  'scripts/mended.ts',
  'scripts/bundle/*.ts',
];

/** A digest of the sources below `root` and the versions of the libraries; the same sources give the same. */
export function readerVersion(root = ROOT): string {
  const digest = createHash('sha256');
  for (const file of globSync(SOURCES, { cwd: root }).map(slashes).sort())
    digest
      .update(`${file}\0`)
      .update(readFileSync(join(root, file)))
      .update('\0');
  return digest.digest('hex').slice(0, 16);
}

function slashes(path: string): string {
  return path.replaceAll('\\', '/');
}
