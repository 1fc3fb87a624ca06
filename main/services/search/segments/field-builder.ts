import { at, Numbers, narrow } from './numbers.ts';
import type { FieldData } from './segment.ts';

/** Places left free between two texts of a field: no phrase runs across, and `near` does not either. */
const GAP = 100;

/** One field of all sections while it grows: its words in the order in which they stand. */
export class FieldBuilder {
  readonly #words = new Numbers();
  readonly #positions = new Numbers();
  readonly #sectionStarts = new Numbers();
  readonly #lengths = new Numbers();
  #position = 0;
  #length = 0;

  /** Begins the next section. */
  open(): void {
    this.#close();
    this.#sectionStarts.push(this.#words.length);
    this.#position = 0;
  }

  /** Begins the next text of the section. */
  gap(): void {
    if (this.#position > 0) this.#position += GAP;
  }

  /** `counts`: whether the word makes the text longer. */
  push(word: number, counts: boolean): void {
    this.#words.push(word);
    this.#positions.push(this.#position++);
    if (counts) this.#length++;
  }

  /** `ranks` gives each word's number its final one. */
  build(ranks: Uint32Array): FieldData {
    this.#close();
    this.#sectionStarts.push(this.#words.length);
    const words = this.#words.view();
    const firstPlace = new Uint32Array(ranks.length + 1);
    for (let place = 0; place < words.length; place++) {
      const word = at(ranks, at(words, place));
      firstPlace[word + 1] = at(firstPlace, word + 1) + 1;
    }
    for (let word = 0; word < ranks.length; word++) {
      firstPlace[word + 1] = at(firstPlace, word + 1) + at(firstPlace, word);
    }
    return { ...this.#layOut(words, ranks, firstPlace), lengths: narrow(this.#lengths.toArray()) };
  }

  /** `firstPlace` is where each word's occurrences begin when all are laid out word by word. */
  #layOut(words: Uint32Array, ranks: Uint32Array, firstPlace: Uint32Array): Omit<FieldData, 'lengths'> {
    const next = firstPlace.slice();
    const rows = new Uint32Array(words.length);
    const positions = new Uint32Array(words.length);
    const sectionStarts = this.#sectionStarts.view();
    const streamPositions = this.#positions.view();
    for (let row = 0; row + 1 < sectionStarts.length; row++) {
      for (let place = at(sectionStarts, row); place < at(sectionStarts, row + 1); place++) {
        const word = at(ranks, at(words, place));
        const slot = at(next, word);
        next[word] = slot + 1;
        rows[slot] = row;
        positions[slot] = at(streamPositions, place);
      }
    }
    return { ...gather(rows, firstPlace), positions: narrow(positions) };
  }

  #close(): void {
    if (this.#sectionStarts.length > 0) this.#lengths.push(this.#length);
    this.#length = 0;
  }
}

/** One posting for each run of the same section among the occurrences of a word. */
function gather(
  rows: Uint32Array,
  firstPlace: Uint32Array,
): Pick<FieldData, 'first' | 'sections' | 'starts'> {
  const first = new Uint32Array(firstPlace.length);
  const sections = new Numbers(rows.length);
  const starts = new Numbers(rows.length + 1);
  for (let word = 0; word + 1 < firstPlace.length; word++) {
    let last = -1;
    for (let slot = at(firstPlace, word); slot < at(firstPlace, word + 1); slot++) {
      const row = at(rows, slot);
      if (row === last) continue;
      last = row;
      sections.push(row);
      starts.push(slot);
    }
    first[word + 1] = sections.length;
  }
  starts.push(rows.length);
  return { first, sections: narrow(sections.toArray()), starts: starts.toArray() };
}
