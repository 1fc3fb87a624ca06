/** Knowing a document again among the briefings of a library. */
import type { Briefing } from '../../../../shared/model/briefing.ts';
import type { Imported } from './import-document.ts';
import { hasNumber, isVersionOf, withTitle } from './title.ts';

export type Recogniser = {
  /** By what was read of a briefing: no other can be the document. */
  mayBe(briefing: Briefing): boolean;
  /** `text` is the whole of the briefing's file, with lines that end with `\n`. */
  isIt(briefing: Briefing, text: string): boolean;
};

/**
 * Tells whether a briefing is what was imported, by its file; or has been made of the same document, whatever its reader wrote
 * into it since, by the original that it records; or of the same words, which another encoding or other ends of lines leave
 * as they are. `read` is what was imported, as read.
 */
export function recogniser({ markdown, original }: Imported, read: Briefing): Recogniser {
  if (original === null)
    return {
      mayBe: ({ words }) => words === read.words,
      isIt: (briefing, text) =>
        text === markdown ||
        (mayBeVersion(briefing, read) && text === withTitle(markdown, briefing.title.value)),
    };
  const isIt = (briefing: Briefing) =>
    briefing.hash === original ||
    isMadeOf(briefing, original) ||
    (mayBeVersion(briefing, read) && wordsOf(briefing) === wordsOf(read));
  return { mayBe: isIt, isIt };
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
