import { open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { systemCode, unwritableFile } from '../../../file-failure.ts';

/** Writes a new briefing into a library under a name that is free, and answers its path. Nothing is ever overwritten. */
export async function saveImport(root: string, fileName: string, markdown: string): Promise<string> {
  for (let number = 1; ; number++) {
    const path = number === 1 ? fileName : fileName.replace(/\.md$/, `-${number}.md`);
    if (await create(join(root, path), markdown)) return path;
  }
}

/** False when the name is taken; `wx` makes asking and taking one step. Error `unwritable-file`. */
async function create(file: string, text: string): Promise<boolean> {
  try {
    await using handle = await open(file, 'wx');
    await handle.writeFile(text);
    await handle.sync();
    return true;
  } catch (cause) {
    if (systemCode(cause) === 'EEXIST') return false;
    await rm(file, { force: true }); // half a document would pass for the whole
    throw unwritableFile(file, cause);
  }
}
