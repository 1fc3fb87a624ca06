import { open, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Filed } from '../../../../shared/contract/library.ts';
import { systemCode, unwritableFile } from '../../../file-failure.ts';
import { briefingId } from '../summary.ts';
import type { Imported } from './import-document.ts';

/**
 * Writes an imported briefing into a library under a name that is free, unless the same document lies there under one of
 * the names before it. Nothing is ever overwritten.
 */
export async function saveImport(root: string, imported: Imported): Promise<Filed> {
  const { name, fileName, markdown } = imported;
  for (let number = 1; ; number++) {
    const path = number === 1 ? fileName : fileName.replace(/\.md$/, `-${number}.md`);
    const file = join(root, path);
    if (await create(file, markdown)) return { name, briefing: briefingId(path), path, isNew: true };
    if (await holds(file, imported)) return { name, briefing: briefingId(path), path, isNew: false };
  }
}

/**
 * Whether a file is what was imported, or has been made of the same document, whatever its reader wrote into it since: its
 * frontmatter has it as its original. One that only cites the document does not.
 */
async function holds(file: string, { markdown, original }: Imported): Promise<boolean> {
  const text = await readFile(file, 'utf8').catch(() => null); // what cannot be read is left alone, as any other file
  if (text === null || text === markdown) return text !== null;
  const frontmatter = /^---\n(.*?)\n---\n/s.exec(text)?.[1] ?? '';
  return (
    original !== null &&
    new RegExp(`- id: original\\n(?: +(?!- ).*\\n)*? +sha256: ${original}`).test(frontmatter)
  );
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
