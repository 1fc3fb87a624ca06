/** Folders that a reader has named: whether one is there, and making one. */
import { existsSync, mkdirSync, statSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { AttacheError } from '../shared/errors.ts';
import { systemCode, unwritableFile } from './file-failure.ts';

/** Whether a folder is there, and can be looked at. */
export async function isFolder(path: string): Promise<boolean> {
  const status = await stat(path).catch(() => null);
  return status?.isDirectory() === true;
}

/** Error `no-library` where no library can be in a folder (an absolute path), because it is none. */
export async function requireLibraryFolder(folder: string): Promise<void> {
  if (await isFolder(folder)) return;
  const what = existsSync(folder) ? 'is not a folder' : 'does not exist';
  const message = `“${folder}” ${what}; a library is a folder of Markdown files.`;
  throw new AttacheError('no-library', message, { folder });
}

/**
 * Makes a folder (an absolute path) and those above it that are missing; `mode` is that of those it makes. Error
 * `unwritable-file`. Node's own `recursive` never comes back where a folder is there that takes none, such as `/proc`: it
 * takes the system's “no such file” for a folder missing above, and tries again for ever.
 */
export function makeFolder(folder: string, mode?: number): void {
  try {
    make(folder, mode);
  } catch (cause) {
    if (systemCode(cause) !== 'ENOENT') throw unwritableFile(folder, cause);
    const message = `“${folder}” could not be written: no folder can be made there. Choose another place for it.`;
    throw new AttacheError('unwritable-file', message, { file: folder }, cause);
  }
}

function make(folder: string, mode: number | undefined): void {
  const above = dirname(folder);
  if (above !== folder && !existsSync(above)) make(above, mode);
  try {
    mkdirSync(folder, mode);
  } catch (cause) {
    const found = statSync(folder, { throwIfNoEntry: false });
    if (!found?.isDirectory()) throw cause; // else it was there, or came meanwhile
  }
}
