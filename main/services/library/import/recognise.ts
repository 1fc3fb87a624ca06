/** Knowing a document again among the briefings of a library. */
import { isUtf8 } from 'node:buffer';
import type { Briefing } from '../../../../shared/model/briefing.ts';
import { hashOf } from '../library-file.ts';
import type { Document, Imported } from './import-document.ts';
import { hasNumber, isVersionOf, withTitle } from './title.ts';

/**
 * Tells whether a briefing is what was imported, by its file; or has been made of the same document, whatever its reader wrote
 * into it since, by the original that it records; or of the same words, which another encoding or another end of line leaves
 * as they are. `read` is what was imported, as read.
 */
export function recogniser(
  { bytes }: Document,
  { markdown, original }: Imported,
  read: Briefing,
): (briefing: Briefing) => boolean {
  const hashes = hashesOf(markdown);
  if (isUtf8(bytes)) hashes.add(hashOf(bytes)); // in another encoding the library could not read it
  return (briefing) =>
    hashes.has(briefing.hash) ||
    (original !== null && isMadeOf(briefing, original)) ||
    (mayBeVersion(briefing, read) &&
      (original === null
        ? hashesOf(withTitle(markdown, briefing.title.value)).has(briefing.hash)
        : wordsOf(briefing) === wordsOf(read)));
}

/** SHA-256 of the files that hold a text: with either end of line, with and without a byte order mark. Lines of `text` end with `\n`. */
function hashesOf(text: string): Set<string> {
  const texts = [text, text.replaceAll('\n', '\r\n')].flatMap((each) => [each, `\ufeff${each}`]);
  return new Set(texts.map((each) => hashOf(Buffer.from(each))));
}

function isMadeOf({ sources }: Briefing, original: string): boolean {
  return sources.some(({ id, sha256 }) => id === 'original' && sha256 === original);
}

/** By its title; one that came of a file's name may have been another then. */
function mayBeVersion({ title }: Briefing, read: Briefing): boolean {
  return read.title.from === 'file' ? hasNumber(title.value) : isVersionOf(title.value, read.title.value);
}

function wordsOf({ sections }: Briefing): string {
  return sections
    .flatMap(({ kind, heading, text }) => (kind === 'lead' ? [text] : kind === 'body' ? [heading, text] : []))
    .join('\n\n');
}
