/** Which words of a segment's dictionary answer a slot of a query, and how well. */
import type { Dictionary } from './dictionary.ts';
import type { Slot } from './plan.ts';

/** How much an occurrence counts towards a term, against one of the word exactly as written. */
const INFLECTED = 0.9;
const BEGUN = 0.8;
const MISSPELT = [1, 0.7, 0.4];

/** The numbers of the words that answer a slot, each with its weight, above 0 and at most 1. */
export type Expansion = ReadonlyMap<number, number>;

export function expand(slot: Slot, dictionary: Dictionary): Expansion {
  const weights = new Map<number, number>();
  if (slot.kind === 'prefix' || slot.kind === 'begun') {
    for (const number of dictionary.startingWith(slot.word)) weights.set(number, BEGUN);
  }
  if (slot.kind === 'inflected' || slot.kind === 'begun') {
    for (const number of dictionary.inflections(slot.word)) weights.set(number, INFLECTED);
  }
  if (slot.kind === 'fuzzy') {
    dictionary.eachNear(slot.word, slot.distance, (number, distance) => {
      weights.set(number, MISSPELT[distance] ?? 0);
    });
  }
  const exact = dictionary.find(slot.word);
  if (exact >= 0) weights.set(exact, 1);
  return weights;
}
