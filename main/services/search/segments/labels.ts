/** Labels of briefings (tags, parties …): each distinct value once, and which of them each briefing has. */
import { fold, foldedWords } from '../analysis/words.ts';
import { at, Numbers } from './numbers.ts';
import { packStrings, Strings, type StringsData } from './strings.ts';

/** The values of briefing row `r` are `refs[first[r]]` up to `refs[first[r + 1]]`, as indexes in `values`. */
export type LabelsData = { values: StringsData; first: Uint32Array; refs: Uint32Array };

export class LabelsBuilder {
  readonly #values = new Map<string, number>();
  readonly #first = new Numbers();
  readonly #refs = new Numbers();

  constructor() {
    this.#first.push(0);
  }

  /** The values of the next briefing. */
  add(values: Iterable<string>): void {
    for (const value of new Set(values)) {
      const known = this.#values.get(value) ?? this.#values.size;
      this.#values.set(value, known);
      this.#refs.push(known);
    }
    this.#first.push(this.#refs.length);
  }

  build(): LabelsData {
    const values = packStrings([...this.#values.keys()]);
    return { values, first: this.#first.toArray(), refs: this.#refs.toArray() };
  }
}

export class Labels {
  readonly #data: LabelsData;
  readonly #values: Strings;
  #folded: string[] | null = null;

  constructor(data: LabelsData) {
    this.#data = data;
    this.#values = new Strings(data.values);
  }

  /** The values of one briefing, as written. */
  of(row: number): string[] {
    return this.#refs(row).map((value) => this.#values.all[value] ?? '');
  }

  /** By briefing row: 1 where one of its values passes; `passes` is asked once a value, folded to words with one space. */
  rowsWhere(passes: (folded: string) => boolean): Uint8Array {
    this.#folded ??= this.#values.all.map((value) => foldedWords(value).join(' ') || fold(value));
    const passing = this.#folded.map(passes);
    const rows = new Uint8Array(this.#data.first.length - 1);
    for (let row = 0; row < rows.length; row++) {
      if (this.#refs(row).some((value) => passing[value])) rows[row] = 1;
    }
    return rows;
  }

  /** Adds to each value, for each of the briefings that have it, what `more` says for the briefing's row. */
  count(briefings: Uint32Array, more: Uint32Array, counts: Map<string, number>): void {
    const { first, refs } = this.#data;
    const perValue = new Uint32Array(this.#values.length);
    for (let index = 0; index < briefings.length; index++) {
      const row = briefings[index] as number;
      for (let ref = at(first, row); ref < at(first, row + 1); ref++) {
        const value = refs[ref] as number;
        perValue[value] = at(perValue, value) + at(more, row);
      }
    }
    perValue.forEach((found, index) => {
      if (found === 0) return;
      const value = this.#values.get(index);
      counts.set(value, (counts.get(value) ?? 0) + found);
    });
  }

  #refs(row: number): number[] {
    const { first, refs } = this.#data;
    return Array.from(refs.subarray(at(first, row), at(first, row + 1)));
  }
}
