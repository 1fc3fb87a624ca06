/**
 * The words of a segment, sorted; a word's number is its place. Stems are sorted too, and name the words that share
 * them, stop words apart: those of stem `s` are `stemWords[stemStarts[s]]` up to `stemWords[stemStarts[s + 1]]`.
 */
import { stem } from './analysis.ts';
import { eachNear } from './fuzzy.ts';

export type DictionaryData = {
  words: string[];
  stems: string[];
  stemStarts: Uint32Array;
  stemWords: Uint32Array;
};

/** Groups sorted `words` by stem. */
export function buildDictionary(words: string[]): DictionaryData {
  const groups = new Map<string, number[]>();
  words.forEach((word, number) => {
    const root = stem(word);
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
  return { words, stems, stemStarts, stemWords };
}

export class Dictionary {
  readonly #data: DictionaryData;

  constructor(data: DictionaryData) {
    this.#data = data;
  }

  /** The word's number, or -1. */
  find(word: string): number {
    const number = lowerBound(this.#data.words, word);
    return this.#data.words[number] === word ? number : -1;
  }

  /** The numbers of all words that share this word's stem. */
  inflections(word: string): Uint32Array {
    const { stems, stemStarts, stemWords } = this.#data;
    const root = stem(word) ?? '';
    const index = lowerBound(stems, root);
    if (stems[index] !== root) return stemWords.subarray(0, 0);
    return stemWords.subarray(stemStarts[index], stemStarts[index + 1]);
  }

  /** The numbers of all words that begin so. */
  *startingWith(beginning: string): Generator<number> {
    const { words } = this.#data;
    for (let number = lowerBound(words, beginning); words[number]?.startsWith(beginning); number++) {
      yield number;
    }
  }

  /** Visits the number of each word at most `limit` letters off, and how many. */
  eachNear(word: string, limit: number, visit: (number: number, distance: number) => void): void {
    eachNear(this.#data.words, word, limit, visit);
  }
}

/** The first place in sorted `words` whose word is not before `word`. */
function lowerBound(words: readonly string[], word: string): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((words[middle] ?? '') < word) low = middle + 1;
    else high = middle;
  }
  return low;
}
