/** Where the terms of a query stand in one segment. */
import type { Language } from '../analysis/languages.ts';
import type { Field } from '../document.ts';
import { at, Numbers } from '../segments/numbers.ts';
import type { FieldData, Segment } from '../segments/segment.ts';
import { expand, type Group } from './expansion.ts';
import type { Sequence, Term } from './plan.ts';
import { findNear, findSequence, type Places } from './positions.ts';
import type { Ranking } from './ranking.ts';

/** Sections in which words stand in a field, none buried, and how often; by weight, so that 1 is one exact occurrence. */
export type Matches = { field: Field; rows: Uint32Array; counts: Float32Array };

/** Matches of words that count as one; see `Group.key`. */
export type MatchedGroup = { key: string; matches: Matches[] };

/** A sequence with the words of the segment's dictionary that may stand for each of its slots. */
export type BoundSequence = Group[][];

/** A term against one segment's dictionary; a `near` has several sequences. */
export type BoundTerm = { term: Term; sequences: BoundSequence[] };

export function bindTerm(
  term: Term,
  { dictionary }: Segment,
  language: Language,
  ranking: Ranking,
): BoundTerm {
  const bind = (sequence: Sequence) => sequence.map((slot) => expand(slot, dictionary, language, ranking));
  return { term, sequences: term.kind === 'near' ? term.of.map(bind) : [bind(term.of)] };
}

export function findMatches({ term, sequences }: BoundTerm, segment: Segment): MatchedGroup[] {
  const [only, ...others] = sequences;
  const [slot, ...more] = only ?? [];
  if (others.length === 0 && more.length === 0) {
    return (slot ?? []).map(({ key, weights }) => ({
      key,
      matches: term.fields.flatMap((field) => wordMatches(weights, segment, field)),
    }));
  }
  const matches = term.fields.flatMap((field) => {
    const data = segment.data.fields[field];
    const places = sequences.map((sequence) => findSequence(sequence, data));
    const [first = new Map()] = places;
    const found = term.kind === 'near' ? findNear(places, sequences, term.distance) : first;
    return placesMatches(found, segment, field);
  });
  return [{ key: '', matches }];
}

function wordMatches(weights: Map<number, number>, segment: Segment, field: Field): Matches[] {
  const data = segment.data.fields[field];
  const present = [...weights].filter(([word]) => at(data.first, word + 1) > at(data.first, word));
  if (present.length === 0) return [];
  const [[word, weight] = [0, 1], ...others] = present;
  const counted =
    others.length === 0 ? countOne(data, word, weight) : countSeveral(data, present, segment.size);
  return [{ field, ...(segment.hasBuried ? withoutBuried(counted, segment) : counted) }];
}

type Counted = Omit<Matches, 'field'>;

function countOne({ first, sections, counts }: FieldData, word: number, weight: number): Counted {
  const [from, end] = [at(first, word), at(first, word + 1)];
  const rows = new Uint32Array(sections.subarray(from, end));
  const weighted = new Float32Array(counts.subarray(from, end));
  if (weight !== 1)
    for (let index = 0; index < weighted.length; index++) weighted[index] = weight * at(counts, from + index);
  return { rows, counts: weighted };
}

/** Sections that have any of the words, once each; in no order. */
function countSeveral(
  { first, sections, counts }: FieldData,
  words: readonly (readonly [word: number, weight: number])[],
  size: number,
): Counted {
  const bySection = new Float32Array(size);
  const rows = new Numbers();
  for (const [word, weight] of words) {
    for (let posting = at(first, word); posting < at(first, word + 1); posting++) {
      const row = at(sections, posting);
      if (bySection[row] === 0) rows.push(row);
      bySection[row] = (bySection[row] ?? 0) + weight * at(counts, posting);
    }
  }
  const found = rows.toArray();
  const weighted = new Float32Array(found.length);
  for (let index = 0; index < found.length; index++) weighted[index] = bySection[at(found, index)] ?? 0;
  return { rows: found, counts: weighted };
}

function withoutBuried({ rows, counts }: Counted, { buried }: Segment): Counted {
  return {
    rows: rows.filter((row) => buried[row] === 0),
    counts: counts.filter((_, index) => buried[at(rows, index)] === 0),
  };
}

function placesMatches(places: Places, { buried }: Segment, field: Field): Matches[] {
  const living = [...places].filter(([row]) => buried[row] === 0);
  if (living.length === 0) return [];
  return [
    {
      field,
      rows: Uint32Array.from(living, ([row]) => row),
      counts: Float32Array.from(living, ([, positions]) => positions.length),
    },
  ];
}
