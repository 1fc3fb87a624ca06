/** Files a document from elsewhere in the library: once, whatever it is called. */
import type { Filed } from '../../../../shared/contract/library.ts';
import { AttacheError } from '../../../../shared/errors.ts';
import type { Briefing } from '../../../../shared/model/briefing.ts';
import type { Library } from '../library.ts';
import { hashOf } from '../library-file.ts';
import { readBriefing } from '../read-briefing.ts';
import { briefingId } from '../summary.ts';
import { type Document, type Imported, importDocument } from './import-document.ts';
import { saveImport } from './save.ts';
import { freeTitle, isVersionOf, withTitle } from './title.ts';

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
  const known = await find(library, (briefing) => isMadeOf(briefing, imported, read));
  if (library.root() !== root) {
    const message = `Another library was opened while “${name}” waited. Import it again.`;
    throw new AttacheError('conflict', message, { name, root });
  }
  if (known !== null) return { name, briefing: known.id, path: known.path, isNew: false };
  const title = freeTitle(read.title.value, new Set(library.briefings().map((each) => each.title.value)));
  const isFree = title === read.title.value || read.title.from === 'file'; // its file will have another name
  const path = await saveImport(root, fileName, isFree ? markdown : withTitle(markdown, title));
  await library.refresh([path]);
  return { name, briefing: briefingId(path), path, isNew: true };
}

/** The first briefing of which something holds, also of its file as it is now. */
async function find(library: Library, holds: (briefing: Briefing) => boolean): Promise<Briefing | null> {
  for (const { id, path } of library.briefings().filter(holds)) {
    await library.refresh([path]);
    const now = library.peek(id);
    if (now !== undefined && holds(now)) return now;
  }
  return null;
}

/**
 * Whether a briefing is what was imported, by its file; or has been made of the same document, whatever its reader wrote into
 * it since, by the original that it records; or of the same words, which another encoding or another end of line leaves as
 * they are. `read` is what was imported, as read.
 */
function isMadeOf(briefing: Briefing, { markdown, original }: Imported, read: Briefing): boolean {
  if (briefing.hash === read.hash) return true;
  if (
    original !== null &&
    briefing.sources.some(({ id, sha256 }) => id === 'original' && sha256 === original)
  )
    return true;
  if (!isVersionOf(briefing.title.value, read.title.value)) return false;
  return original === null
    ? briefing.hash === hashOf(Buffer.from(withTitle(markdown, briefing.title.value)))
    : wordsOf(briefing) === wordsOf(read);
}

function wordsOf({ sections }: Briefing): string {
  return sections
    .flatMap(({ kind, heading, text }) => (kind === 'lead' ? [text] : kind === 'body' ? [heading, text] : []))
    .join('\n\n');
}
