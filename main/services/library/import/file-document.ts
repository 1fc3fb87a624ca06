/** Files a document from elsewhere in the library: once, whatever it is called. */
import { isUtf8 } from 'node:buffer';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Filed } from '../../../../shared/contract/library.ts';
import { AttacheError } from '../../../../shared/errors.ts';
import type { Briefing } from '../../../../shared/model/briefing.ts';
import type { Library } from '../library.ts';
import { readBriefing } from '../read-briefing.ts';
import { briefingId } from '../summary.ts';
import { decodeText } from './decode.ts';
import { type Document, importDocument } from './import-document.ts';
import { type Recogniser, recogniser } from './recognise.ts';
import { saveImport } from './save.ts';
import { freeTitle, withTitle } from './title.ts';

/**
 * Answers the briefing that the document is already, or makes one of it. Where another briefing has its title (an earlier
 * version, as a rule), a number in brackets tells them apart: a day would not, as both may have been imported on one. Waits
 * until the whole library is read. `root` is the library that was open when the document came, and none but that gets it. Errors
 * as `importDocument`; `conflict` where another was opened meanwhile; `unwritable-file`.
 */
export async function fileDocument(library: Library, root: string, document: Document): Promise<Filed> {
  const { name, now } = document;
  const imported = importDocument(document);
  const { fileName, markdown } = imported;
  const read = readBriefing({ path: fileName, bytes: Buffer.from(markdown), modified: now });
  await library.settled();
  const known = await find(library, root, recogniser(imported, read));
  if (library.root() !== root) {
    const message = `Another library was opened while “${name}” waited. Import it again.`;
    throw new AttacheError('conflict', message, { name, root });
  }
  if (known !== null) return { name, briefing: known.id, path: known.path, isNew: false };
  const title = freeTitle(read.title.value, new Set(library.briefings().map((each) => each.title.value)));
  const isNamed = read.title.from === 'file' && library.has(read.id); // its file will have another name, and so will it
  const keepsTitle = title === read.title.value || isNamed;
  const path = await saveImport(root, fileName, keepsTitle ? markdown : withTitle(markdown, title));
  await library.refresh([path]);
  return { name, briefing: briefingId(path), path, isNew: true };
}

/** The first briefing that is the document, also by its file as it is now. */
async function find(library: Library, root: string, { mayBe, isIt }: Recogniser): Promise<Briefing | null> {
  for (const { id, path } of library.briefings().filter(mayBe)) {
    await library.refresh([path]);
    const now = library.peek(id);
    const text = await textOf(join(root, path));
    if (now !== undefined && text !== null && isIt(now, text)) return now;
  }
  return null;
}

/** Null for a file that is gone, or of which the library cannot read anything: nobody would find the document in it. */
async function textOf(file: string): Promise<string | null> {
  const bytes = await readFile(file).catch(() => null);
  return bytes !== null && isUtf8(bytes) ? decodeText(bytes) : null;
}
