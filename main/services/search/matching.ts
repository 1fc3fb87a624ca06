/** Where the words of a query stand in a segment. */

import type { Field } from './document.ts';
import { type Expansion, expand } from './expansion.ts';
import type { Term } from './plan.ts';
import { at, type Segment } from './segment.ts';

/** A term of a query against one segment's dictionary; `expansions` is by slot. */
export type BoundTerm = { term: Term; expansions: Expansion[] };

/** How often a term occurs in one field, by section row; `counts` are weighted, so that 1 is one exact occurrence. */
export type FieldMatches = { field: Field; sections: number[]; counts: number[] };

export function bindTerm(term: Term, segment: Segment): BoundTerm {
  return { term, expansions: term.slots.map((slot) => expand(slot, segment.dictionary)) };
}

/** Occurrences in sections that are not buried, field by field. */
export function findMatches(bound: BoundTerm, segment: Segment): FieldMatches[] {
  if (bound.expansions.some((expansion) => expansion.size === 0)) return [];
  return bound.term.fields.map((field) => {
    const streamSections = segment.data.fields[field].sections;
    const sections: number[] = [];
    const counts: number[] = [];
    const slots = new Int32Array(segment.data.sections.length).fill(-1);
    eachOccurrence(bound, segment, field, (place, weight) => {
      const section = at(streamSections, place);
      const slot = slots[section] ?? -1;
      if (slot >= 0) {
        counts[slot] = (counts[slot] ?? 0) + weight;
      } else if (!segment.isBuried(section)) {
        slots[section] = sections.push(section) - 1;
        counts.push(weight);
      }
    });
    return { field, sections, counts };
  });
}

/** Visits the place in the field's stream of each occurrence's first word, in no order. */
function eachOccurrence(
  { expansions }: BoundTerm,
  segment: Segment,
  field: Field,
  visit: (place: number, weight: number) => void,
): void {
  const words = segment.data.fields[field].words;
  const rarest = rarestSlot(expansions, segment, field);
  for (const [word, weight] of expansions[rarest] ?? []) {
    for (const place of segment.occurrences(field, word)) {
      if (expansions.length === 1) visit(place, weight);
      else if (isSequence(words, place - rarest, expansions)) visit(place - rarest, 1);
    }
  }
}

/** The slot with the fewest occurrences, from which the others are checked. */
function rarestSlot(expansions: Expansion[], segment: Segment, field: Field): number {
  if (expansions.length === 1) return 0;
  const { first } = segment.data.fields[field];
  const occurrences = expansions.map((expansion) => {
    let count = 0;
    for (const word of expansion.keys()) count += at(first, word + 1) - at(first, word);
    return count;
  });
  return occurrences.indexOf(Math.min(...occurrences));
}

/** Whether the stream's words from `place` on answer the slots in order; a gap or the stream's end answers none. */
function isSequence(words: Uint32Array, place: number, expansions: Expansion[]): boolean {
  return expansions.every((expansion, offset) => {
    const word = words[place + offset];
    return word !== undefined && expansion.has(word);
  });
}

/**
 * The places where the term occurs in one section, as first and last place of each occurrence, in order. Reads the
 * section's words one by one: for the few sections that are shown.
 */
export function placesInSection(
  { expansions }: BoundTerm,
  segment: Segment,
  field: Field,
  section: number,
): { first: number; last: number }[] {
  const { words, sectionStarts } = segment.data.fields[field];
  const places: { first: number; last: number }[] = [];
  for (let place = at(sectionStarts, section); place < at(sectionStarts, section + 1); place++) {
    if (isSequence(words, place, expansions))
      places.push({ first: place, last: place + expansions.length - 1 });
  }
  return places;
}
