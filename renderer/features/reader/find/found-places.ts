import type { Range } from '../../../../shared/model/annotation.ts';
import type { Hit } from '../../../../shared/model/search.ts';

/** Where something was found: a range of a section's text, or, with null, the section's heading. */
export type FoundPlace = { section: string; range: Range | null };

/** The places of hits in reading order, one after another. */
export function foundPlaces(hits: readonly Hit[]): FoundPlace[] {
  return hits.flatMap(({ section, ranges, why }) => {
    const isInHeading = why.some(({ place }) => place === 'heading');
    return (isInHeading ? [null, ...ranges] : ranges).map((range) => ({ section, range }));
  });
}

/** Index of the first place that lies in section `from` or after it, or else of the first of all; `sections` are in reading order. */
export function firstFrom(
  places: readonly FoundPlace[],
  sections: readonly string[],
  from: string | null,
): number {
  const ahead = new Set(from === null ? sections : sections.slice(sections.indexOf(from)));
  return Math.max(
    places.findIndex(({ section }) => ahead.has(section)),
    0,
  );
}
