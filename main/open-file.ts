/** Opens what a path on the disk names. */
import type { Stats } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Filed } from '../shared/contract/library.ts';
import { AttacheError } from '../shared/errors.ts';
import { unreadableFile } from './file-failure.ts';
import { LARGEST_FILE, locate, tooLarge } from './services/library/index.ts';
import type { Services } from './services.ts';

/** What a path has named: the briefing to go to, null for a folder; and what was imported for it, null where nothing was. */
export type Opened = { briefing: string | null; imported: Filed | null };

/**
 * A folder is opened as library. A Markdown file is opened in the open library, or else its folder is opened as library.
 * Any other document is imported. `path` is absolute. Errors `unreadable-file`, `unsupported-format`.
 */
export async function openFile(services: Services, path: string): Promise<Opened> {
  const status = await statusOf(path);
  if (status.isDirectory()) {
    await services.openLibrary(path);
    return { briefing: null, imported: null };
  }
  const { root } = services.library.listing();
  const found = await locate(root, path);
  if (found === null) {
    const imported = await importDocument(services, path);
    return { briefing: imported.briefing, imported };
  }
  if (found.root !== root) await services.openLibrary(found.root);
  await services.library.refresh([found.path]); // it may be newer than the last look at the folder
  return { briefing: found.briefing, imported: null };
}

/** Makes a briefing of a document, in the open library, unless that has it already. Errors as `openFile`. */
export async function importDocument(services: Services, path: string): Promise<Filed> {
  const name = basename(path);
  const { size } = await statusOf(path);
  if (size > LARGEST_FILE) throw new AttacheError('unsupported-format', tooLarge(name, 'imported'), { path });
  const bytes = await readFile(path).catch((cause: unknown) => unreadable(path, cause));
  return services.importFile(name, bytes);
}

function statusOf(path: string): Promise<Stats> {
  return stat(path).catch((cause: unknown) => unreadable(path, cause));
}

function unreadable(path: string, cause: unknown): never {
  throw unreadableFile(path, cause);
}
