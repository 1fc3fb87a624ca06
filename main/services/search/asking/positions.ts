/** Sequences of words, and words near each other, by the places at which they stand. */
import { at } from '../segments/numbers.ts';
import type { FieldData } from '../segments/segment.ts';
import type { Group } from './expansion.ts';

/** By section row: the places (how-manieth words) at which something begins, ascending. No section without any. */
export type Places = Map<number, number[]>;

/** Where the slots follow each other. Begins with the slot that has the fewest postings and tests the others there. */
export function findSequence(slots: readonly Group[][], data: FieldData): Places {
  const wordsOf = slots.map((groups) => groups.flatMap(({ weights }) => [...weights.keys()]));
  const order = wordsOf.map((words, slot) => ({ slot, words, postings: postingsOf(words, data) }));
  order.sort((a, b) => a.postings - b.postings);
  let found: Places | null = null;
  for (const { slot, words } of order) {
    found = found === null ? allPlaces(words, data, slot) : placesAlso(found, words, data, slot);
    if (found.size === 0) break;
  }
  return found ?? new Map();
}

/** Where all sequences stand with at most `distance` other words among them; the place of the first, once a window. */
export function findNear(
  places: readonly Places[],
  sequences: readonly { length: number }[],
  distance: number,
): Places {
  const lengths = sequences.map(({ length }) => length);
  const span = distance + lengths.reduce((sum, length) => sum + length, 0);
  const found: Places = new Map();
  const [rarest, ...others] = places.toSorted((a, b) => a.size - b.size);
  for (const row of rarest?.keys() ?? []) {
    if (!others.every((other) => other.has(row))) continue;
    const windows = windowsIn(
      places.map((each, index) => [each.get(row) ?? [], lengths[index] ?? 1]),
      span,
    );
    if (windows.length > 0) found.set(row, windows);
  }
  return found;
}

/** Where windows of at most `span` places begin that hold one of each list; windows do not overlap. */
function windowsIn(lists: (readonly [places: number[], length: number])[], span: number): number[] {
  const begins = lists.flatMap(([places, length], list) =>
    places.map((place) => ({ place, end: place + length, list })),
  );
  begins.sort((a, b) => a.place - b.place);
  const windows: number[] = [];
  let from = 0;
  for (let to = 0; to < begins.length; to++) {
    const end = begins[to]?.end ?? 0;
    while (end - (begins[from]?.place ?? end) > span) from++;
    const window = begins.slice(from, to + 1);
    if (new Set(window.map(({ list }) => list)).size < lists.length) continue;
    windows.push(window[0]?.place ?? 0);
    from = to + 1;
  }
  return windows;
}

function postingsOf(words: readonly number[], { first }: FieldData): number {
  return words.reduce((sum, word) => sum + at(first, word + 1) - at(first, word), 0);
}

/** Where a sequence would begin whose slot number `slot` is one of the words. */
function allPlaces(words: readonly number[], data: FieldData, slot: number): Places {
  const found: Places = new Map();
  for (const word of words) {
    let start = at(data.firstPosition, word);
    for (let posting = at(data.first, word); posting < at(data.first, word + 1); posting++) {
      const row = at(data.sections, posting);
      const end = start + at(data.counts, posting);
      const places = beginsOf(data, start, end, slot);
      found.set(row, words.length === 1 ? places : [...(found.get(row) ?? []), ...places]);
      start = end;
    }
  }
  if (words.length > 1) for (const places of found.values()) places.sort((a, b) => a - b);
  return found;
}

/** Those of the places at which one of the words stands as slot number `slot`. */
function placesAlso(places: Places, words: readonly number[], data: FieldData, slot: number): Places {
  const kept: Places = new Map();
  for (const word of words) {
    eachShared(places, data, word, (row, start, end) => {
      const here = new Set(beginsOf(data, start, end, slot));
      const both = (places.get(row) ?? []).filter((place) => here.has(place));
      if (both.length > 0)
        kept.set(
          row,
          [...(kept.get(row) ?? []), ...both].sort((a, b) => a - b),
        );
    });
  }
  return kept;
}

/** Visits the sections of `places` in which a word stands, with where its positions begin and end. */
function eachShared(
  places: Places,
  { first, firstPosition, sections, counts }: FieldData,
  word: number,
  visit: (row: number, start: number, end: number) => void,
): void {
  let start = at(firstPosition, word);
  for (let posting = at(first, word); posting < at(first, word + 1); posting++) {
    const row = at(sections, posting);
    const end = start + at(counts, posting);
    if (places.has(row)) visit(row, start, end);
    start = end;
  }
}

function beginsOf({ positions }: FieldData, start: number, end: number, slot: number): number[] {
  const begins: number[] = [];
  for (let place = start; place < end; place++) {
    if (at(positions, place) >= slot) begins.push(at(positions, place) - slot);
  }
  return begins;
}
