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

/** Occurrences in sections that are not buried, for each field that has any. */
export function findMatches(bound: BoundTerm, segment: Segment): FieldMatches[] {
  return bound.term.fields.flatMap((field) => {
    const rarest = rarestSlot(bound, segment, field);
    return rarest === null ? [] : [findInField(bound, segment, field, rarest)];
  });
}

/** The slot with the fewest occurrences, from which the others are checked; null when one has none. */
function rarestSlot({ expansions }: BoundTerm, segment: Segment, field: Field): number | null {
  const { first } = segment.data.fields[field];
  const occurrences = expansions.map((expansion) => {
    let count = 0;
    for (const word of expansion.keys()) count += at(first, word + 1) - at(first, word);
    return count;
  });
  const fewest = Math.min(...occurrences);
  return fewest === 0 ? null : occurrences.indexOf(fewest);
}

function findInField(bound: BoundTerm, segment: Segment, field: Field, rarest: number): FieldMatches {
  const streamSections = segment.data.fields[field].sections;
  const sections: number[] = [];
  const counts: number[] = [];
  /** By section row: its place in `sections`, or -1. */
  const places = new Int32Array(segment.data.sections.length).fill(-1);
  eachOccurrence(bound, segment, field, rarest, (start, weight) => {
    const section = at(streamSections, start);
    const place = places[section] ?? -1;
    if (place >= 0) {
      counts[place] = (counts[place] ?? 0) + weight;
    } else if (!segment.isBuried(section)) {
      places[section] = sections.push(section) - 1;
      counts.push(weight);
    }
  });
  return { field, sections, counts };
}

/** Visits where in the field's stream each occurrence of the term starts, in no order. */
function eachOccurrence(
  { expansions }: BoundTerm,
  segment: Segment,
  field: Field,
  rarest: number,
  visit: (start: number, weight: number) => void,
): void {
  const { words } = segment.data.fields[field];
  for (const [word, weight] of expansions[rarest] ?? []) {
    for (const place of segment.occurrences(field, word)) {
      if (expansions.length === 1) visit(place, weight);
      else if (isSequence(words, place - rarest, expansions)) visit(place - rarest, 1);
    }
  }
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
