/** Annotations in words, for lists and for those who listen. */
import type { Annotation } from '../../../shared/model/annotation.ts';

/** The words that an annotation marks, or the name of what it is on. */
export function subjectOf({ kind, quote, heading }: Annotation): string {
  switch (kind) {
    case 'passage':
      return quote?.exact ?? '';
    case 'section':
      return `Section “${heading}”`;
    case 'briefing':
      return 'The whole briefing';
    case 'bookmark':
      return `Bookmark: ${heading}`;
  }
}

/** Its note, or else what it is on. */
export function nameOf(annotation: Annotation): string {
  return annotation.note || subjectOf(annotation);
}

/** Why the reader should look at where an annotation stands; empty where there is no reason. */
export function reviewWords({ anchor, kind }: Annotation): string {
  switch (anchor.state) {
    case 'exact':
    case 'moved':
      return '';
    case 'changed':
      return 'Its words have changed.';
    case 'ambiguous':
      return 'Its words stand in several places.';
    case 'orphaned':
      return kind === 'passage'
        ? 'Its words are no longer in the text.'
        : 'Its section is no longer in the text.';
  }
}

/** How many notes and replies were begun and not saved. */
export function unsavedWords(count: number): string {
  return count === 1 ? '1 note not yet saved' : `${count} notes not yet saved`;
}
