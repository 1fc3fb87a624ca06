/** Where an imported annotation stands in its briefing. */
import { anchor, describe, surroundings } from '../../../../shared/anchoring/index.ts';
import type { Quote } from '../../../../shared/model/annotation.ts';
import type { Section } from '../../../../shared/model/section.ts';
import type { Description } from '../annotation-row.ts';
import { toUnits } from './code-points.ts';
import type { Entry } from './entry.ts';

type Place = Pick<Description, 'position'> & { section: Section };

const NO_QUOTE: Quote = { exact: '', prefix: '', suffix: '' };

/**
 * Describes what an entry stands on by the text as it is now, so that it is found again later. What cannot be found with
 * certainty, or has no briefing (`sections` is empty), is described as the entry does, and is for the reader to review.
 */
export function describeEntry(entry: Entry, sections: Section[]): Description {
  const { section, heading, quote } = entry;
  const home = sections.find(({ id }) => id === section);
  const remembered = { section, heading: heading || (home?.heading ?? ''), around: null };
  if (quote === null) return { ...remembered, quote: NO_QUOTE, position: { start: 0, end: 0 } };

  const position =
    entry.position === null || home === undefined
      ? { start: 0, end: quote.exact.length }
      : toUnits(home.text, entry.position);
  const place = certain(sections, { section, quote, position }) ?? onlyCopy(entry, sections);
  if (place === null) return { ...remembered, quote, position };
  const { id, heading: now, text } = place.section;
  const around = surroundings(text, place.position);
  return { section: id, heading: now, ...describe(text, place.position), around };
}

function certain(
  sections: Section[],
  target: Pick<Description, 'section' | 'quote' | 'position'>,
): Place | null {
  const found = anchor(sections, target);
  if (found.state !== 'exact' && found.state !== 'moved') return null;
  const section = sections.find(({ id }) => id === found.section);
  return section === undefined ? null : { section, position: found.range };
}

/**
 * Other programs know no sections, and some no context: the only place where the words stand is theirs. White space may
 * differ, since they break lines elsewhere.
 */
function onlyCopy({ section, quote }: Entry, sections: Section[]): Place | null {
  const words = quote?.exact.split(/\s+/).filter((word) => word !== '') ?? [];
  if (section !== '' || words.length === 0) return null;
  const pattern = new RegExp(words.map((word) => RegExp.escape(word)).join('\\s+'), 'g');
  const copies = sections.flatMap((each) =>
    [...each.text.matchAll(pattern)].map(({ index, 0: { length } }) => ({
      section: each,
      position: { start: index, end: index + length },
    })),
  );
  return copies.length === 1 ? (copies[0] ?? null) : null;
}
