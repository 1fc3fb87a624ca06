/**
 * The words of a segment, sorted; a word's number is its place. Stems are sorted too, and name the words that share
 * them, stop words apart: those of stem `s` are `stemWords[stemStarts[s]]` up to `stemWords[stemStarts[s + 1]]`.
 */
import { eachNear } from './fuzzy.ts';
import { packStrings, Strings, type StringsData } from './strings.ts';

export type DictionaryData = {
  words: StringsData;
  stems: StringsData;
  stemStarts: Uint32Array;
  stemWords: Uint32Array;
};

/** `words` are sorted; `stemOf` answers null for those that have none. */
export function buildDictionary(
  words: readonly string[],
  stemOf: (word: string) => string | null,
): DictionaryData {
  const groups = new Map<string, number[]>();
  words.forEach((word, number) => {
    const root = stemOf(word);
    if (root === null) return;
    const group = groups.get(root);
    if (group === undefined) groups.set(root, [number]);
    else group.push(number);
  });
  const stems = [...groups.keys()].sort();
  const stemStarts = new Uint32Array(stems.length + 1);
  const stemWords = new Uint32Array(words.length);
  let filled = 0;
  stems.forEach((root, index) => {
    const group = groups.get(root) ?? [];
    stemWords.set(group, filled);
    filled += group.length;
    stemStarts[index + 1] = filled;
  });
  const used = stemWords.slice(0, filled);
  return { words: packStrings(words), stems: packStrings(stems), stemStarts, stemWords: used };
}

export class Dictionary {
  readonly #data: DictionaryData;
  readonly #words: Strings;
  readonly #stems: Strings;
  #stemOf: Int32Array | null = null;

  constructor(data: DictionaryData) {
    this.#data = data;
    this.#words = new Strings(data.words);
    this.#stems = new Strings(data.stems);
  }

  get words(): readonly string[] {
    return this.#words.all;
  }

  /** The word's number, or -1. */
  find(word: string): number {
    return find(this.#words, word);
  }

  word(number: number): string {
    return this.#words.get(number);
  }

  /** The numbers of all words that have this stem. */
  withStem(stem: string): Uint32Array {
    const index = find(this.#stems, stem);
    return index < 0 ? this.#data.stemWords.subarray(0, 0) : this.#withStemAt(index);
  }

  /** The stem of word `number`; null for a stop word. */
  stem(number: number): string | null {
    const index = this.#stemIndexes()[number] ?? -1;
    return index < 0 ? null : this.#stems.get(index);
  }

  /** The numbers of all words that begin so. */
  *startingWith(beginning: string): Generator<number> {
    const { words } = this;
    for (let number = lowerBound(this.#words, beginning); words[number]?.startsWith(beginning); number++) {
      yield number;
    }
  }

  /** The numbers of all words that contain this. */
  *containing(part: string): Generator<number> {
    const { words } = this;
    for (let number = 0; number < words.length; number++) if (words[number]?.includes(part)) yield number;
  }

  /** Visits the number of each word at most `limit` letters off, and how many. */
  eachNear(word: string, limit: number, visit: (number: number, distance: number) => void): void {
    eachNear(this.words, word, limit, visit);
  }

  /** Visits each stem at most `limit` letters off, as lunr compares them, and how many. */
  eachNearStem(word: string, limit: number, visit: (stem: string, distance: number) => void): void {
    const stems = this.#stems.all;
    eachNear(stems, word, limit, (index, distance) => visit(stems[index] ?? '', distance));
  }

  #withStemAt(index: number): Uint32Array {
    const { stemStarts, stemWords } = this.#data;
    return stemWords.subarray(stemStarts[index], stemStarts[index + 1]);
  }

  /** By word number: the index of its stem, or -1. */
  #stemIndexes(): Int32Array {
    if (this.#stemOf !== null) return this.#stemOf;
    const indexes = new Int32Array(this.#words.length).fill(-1);
    for (let index = 0; index < this.#stems.length; index++) {
      for (const number of this.#withStemAt(index)) indexes[number] = index;
    }
    this.#stemOf = indexes;
    return indexes;
  }
}

function find(sorted: Strings, wanted: string): number {
  const number = lowerBound(sorted, wanted);
  return number < sorted.length && sorted.get(number) === wanted ? number : -1;
}

/** The first place in sorted strings whose string is not before `wanted`. */
function lowerBound(sorted: Strings, wanted: string): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted.get(middle) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
