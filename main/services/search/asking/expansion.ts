/** Which words of a segment's dictionary answer a slot of a query, and how well. */
import type { Language } from '../analysis/languages.ts';
import type { Dictionary } from '../segments/dictionary.ts';
import type { Slot } from './plan.ts';
import type { Ranking } from './ranking.ts';

/**
 * Words that count as one when it is asked how telling they are, as lunr counts stems; `key` is the same in all segments.
 * `weights` is by word number, above 0 and at most 1.
 */
export type Group = { key: string; weights: Map<number, number> };

/** Letters by which stems may differ, however many the words may: stems are short. */
const STEM_DISTANCE = 1;

export function expand(slot: Slot, dictionary: Dictionary, language: Language, ranking: Ranking): Group[] {
  const groups = new Groups(dictionary);
  const stem = language.stem(slot.raw);
  switch (slot.kind) {
    case 'inflected':
    case 'begun':
      if (slot.kind === 'begun') groups.addAll(dictionary.startingWith(slot.word), ranking.begun);
      if (stem !== null) groups.addAll(dictionary.withStem(stem), ranking.inflected);
      break;
    case 'prefix':
      groups.addAll(dictionary.startingWith(slot.word), ranking.begun);
      break;
    case 'infix':
      groups.addAll(dictionary.containing(slot.word), ranking.begun);
      break;
    case 'fuzzy':
      dictionary.eachNear(slot.word, slot.distance, (word, distance) =>
        groups.addForms(word, ranking.misspelt[distance] ?? 0),
      );
      dictionary.eachNearStem(stem ?? slot.word, STEM_DISTANCE, (near, distance) =>
        groups.addAll(dictionary.withStem(near), ranking.misspelt[distance] ?? 0),
      );
      break;
    case 'exact':
      break;
  }
  const exact = dictionary.find(slot.word);
  if (exact >= 0) {
    if (slot.kind === 'inflected' || slot.kind === 'begun') groups.addForms(exact, ranking.inflected);
    groups.add(exact, 1);
  }
  return groups.all;
}

class Groups {
  readonly #dictionary: Dictionary;
  readonly #groups = new Map<string, Group>();

  constructor(dictionary: Dictionary) {
    this.#dictionary = dictionary;
  }

  get all(): Group[] {
    return [...this.#groups.values()];
  }

  /** The greatest weight that a word was added with counts. */
  add(word: number, weight: number): void {
    const stem = this.#dictionary.stem(word);
    const key = stem ?? `=${this.#dictionary.word(word)}`;
    const group = this.#groups.get(key) ?? { key, weights: new Map() };
    this.#groups.set(key, group);
    group.weights.set(word, Math.max(weight, group.weights.get(word) ?? 0));
  }

  addAll(words: Iterable<number>, weight: number): void {
    for (const word of words) this.add(word, weight);
  }

  /** The word and all its inflections. */
  addForms(word: number, weight: number): void {
    this.add(word, weight);
    const stem = this.#dictionary.stem(word);
    if (stem !== null) this.addAll(this.#dictionary.withStem(stem), weight);
  }
}
