import type { Field } from '../document.ts';
import type { MergedWord } from './merge-words.ts';
import { at, Numbers, narrow } from './numbers.ts';
import type { FieldData, Segment } from './segment.ts';

/** Stands for a section that does not go into the merged segment. */
export const GONE = 0xffff_ffff;

/** Postings copied between two steps: a few milliseconds' work. */
const STEP = 200_000;

/** By segment: each of its sections' row in the merged segment, or `GONE`. Rows follow the segments' order. */
export type NewRows = ReadonlyMap<Segment, Uint32Array>;

/** One field of the merged segment, of `size` sections; yields between steps. */
export function* mergeField(
  field: Field,
  segments: readonly Segment[],
  words: readonly MergedWord[],
  rows: NewRows,
  size: number,
): Generator<void, FieldData> {
  const postings = new Postings();
  const first = new Uint32Array(words.length + 1);
  const firstPosition = new Uint32Array(words.length + 1);
  let done = 0;
  for (const [word, { in: places }] of words.entries()) {
    for (const { segment, number } of places) {
      postings.copy(segment.data.fields[field], number, rows.get(segment) ?? new Uint32Array());
    }
    first[word + 1] = postings.length;
    firstPosition[word + 1] = postings.positions;
    if (postings.length - done < STEP) continue;
    done = postings.length;
    yield;
  }
  yield;
  return {
    first,
    firstPosition,
    ...postings.build(),
    lengths: narrow(mergeLengths(field, segments, rows, size)),
  };
}

class Postings {
  readonly #sections = new Numbers(1024);
  readonly #counts = new Numbers(1024);
  readonly #positions = new Numbers(1024);

  get length(): number {
    return this.#sections.length;
  }

  get positions(): number {
    return this.#positions.length;
  }

  /** Appends those postings of word `number` whose sections stay. */
  copy(data: FieldData, number: number, rows: Uint32Array): void {
    let place = at(data.firstPosition, number);
    for (let posting = at(data.first, number); posting < at(data.first, number + 1); posting++) {
      const row = at(rows, at(data.sections, posting));
      const count = at(data.counts, posting);
      place += count;
      if (row === GONE) continue;
      this.#sections.push(row);
      this.#counts.push(count);
      this.#positions.append(data.positions.subarray(place - count, place));
    }
  }

  build(): Pick<FieldData, 'sections' | 'counts' | 'positions'> {
    return {
      sections: narrow(this.#sections.toArray()),
      counts: narrow(this.#counts.toArray()),
      positions: narrow(this.#positions.toArray()),
    };
  }
}

function mergeLengths(field: Field, segments: readonly Segment[], rows: NewRows, size: number): Uint32Array {
  const lengths = new Uint32Array(size);
  for (const segment of segments) {
    rows.get(segment)?.forEach((row, section) => {
      if (row !== GONE) lengths[row] = at(segment.data.fields[field].lengths, section);
    });
  }
  return lengths;
}
