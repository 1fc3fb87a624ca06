import { at, type Narrow, Numbers, narrow, roomFor } from './numbers.ts';
import type { FieldData } from './segment.ts';

/** Places left free between two texts of a field: no phrase runs across, and `near` does not either. */
const GAP = 100;
/** Stands among the words where one text ends and the next begins. */
const BETWEEN = 0xffff_ffff;

/** One field of all sections while it grows: its words in the order in which they stand. */
export class FieldBuilder {
  readonly #words = new Numbers(1024);
  readonly #sectionStarts = new Numbers();
  /** How many texts the section with the most of them has. */
  #mostTexts = 0;
  #texts = 0;

  /** Begins the next section. */
  open(): void {
    this.#sectionStarts.push(this.#words.length);
    this.#texts = 0;
  }

  /** Begins the next text of the section. */
  gap(): void {
    this.#words.push(BETWEEN);
    this.#mostTexts = Math.max(this.#mostTexts, ++this.#texts);
  }

  push(word: number): void {
    this.#words.push(word);
  }

  /** `ranks` gives each word's number its final one; `counts` is 1 for the words that make a text longer. */
  build(ranks: Uint32Array, counts: Uint8Array): FieldData {
    this.open();
    const words = this.#words.view();
    const occurrences = new Uint32Array(ranks.length);
    for (let place = 0; place < words.length; place++) {
      const number = words[place] as number;
      if (number !== BETWEEN) occurrences[number] = (occurrences[number] as number) + 1;
    }
    const firstPosition = new Uint32Array(ranks.length + 1);
    ranks.forEach((rank, number) => {
      firstPosition[rank + 1] = at(occurrences, number);
    });
    for (let word = 0; word < ranks.length; word++) {
      firstPosition[word + 1] = at(firstPosition, word + 1) + at(firstPosition, word);
    }
    return { firstPosition, ...this.#layOut(ranks, counts, firstPosition) };
  }

  /** The occurrences word by word; those of one word come in the order of the sections. */
  #layOut(
    ranks: Uint32Array,
    counts: Uint8Array,
    firstPosition: Uint32Array,
  ): Omit<FieldData, 'firstPosition'> {
    const words = this.#words.view();
    const sectionStarts = this.#sectionStarts.view();
    const next = firstPosition.slice();
    const occurrences = at(next, ranks.length);
    const longest = this.#longest();
    const rows = roomFor(occurrences, sectionStarts.length);
    const positions = roomFor(occurrences, longest);
    const lengths = roomFor(sectionStarts.length - 1, longest);
    for (let row = 0; row < lengths.length; row++) {
      let position = -GAP;
      let length = 0;
      for (let place = at(sectionStarts, row); place < at(sectionStarts, row + 1); place++) {
        const number = words[place] as number;
        if (number === BETWEEN) {
          position += GAP;
          continue;
        }
        const word = ranks[number] as number;
        const slot = next[word] as number;
        next[word] = slot + 1;
        rows[slot] = row;
        positions[slot] = position++;
        length += counts[number] as number;
      }
      lengths[row] = length;
    }
    return { ...gather(rows, firstPosition, longest), positions, lengths };
  }

  /** No position in any section is larger. */
  #longest(): number {
    const sectionStarts = this.#sectionStarts.view();
    let longest = 0;
    for (let row = 0; row + 1 < sectionStarts.length; row++) {
      longest = Math.max(longest, at(sectionStarts, row + 1) - at(sectionStarts, row));
    }
    return longest + Math.max(0, this.#mostTexts - 1) * GAP;
  }
}

/** One posting for each run of the same section among the occurrences of a word, of which no section has more than `most`. */
function gather(
  rows: Narrow,
  firstPosition: Uint32Array,
  most: number,
): Pick<FieldData, 'first' | 'sections' | 'counts'> {
  const first = new Uint32Array(firstPosition.length);
  const sections = rows; // a posting is never written before its occurrences are read
  const counts = roomFor(rows.length, most);
  let postings = 0;
  for (let word = 0; word + 1 < firstPosition.length; word++) {
    let last = -1;
    for (let slot = at(firstPosition, word); slot < at(firstPosition, word + 1); slot++) {
      const row = rows[slot] as number;
      if (row !== last) sections[postings++] = row;
      counts[postings - 1] = (counts[postings - 1] as number) + 1;
      last = row;
    }
    first[word + 1] = postings;
  }
  return { first, sections: sections.slice(0, postings), counts: narrow(counts.subarray(0, postings)) };
}
