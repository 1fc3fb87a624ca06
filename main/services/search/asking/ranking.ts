/**
 * BM25 as lunr counts it (lunr.Builder's k1 and b, lunr.idf). One difference: a field's average length is taken over the
 * sections that have the field, because most have no note, and one note would otherwise pass for enormously long.
 *
 * Source: https://github.com/olivernn/lunr.js/blob/v2.3.9/lib/builder.js and lib/idf.js
 */
import type { Field } from '../document.ts';

export type Ranking = {
  k1: number;
  b: number;
  /** How much a match in a field counts. */
  boosts: Record<Field, number>;
  /** How much an occurrence counts, against one of the word exactly as written: with the same stem, begun so, n letters off. */
  inflected: number;
  begun: number;
  misspelt: readonly number[];
};

/** Chosen by measurement, not by taste: tests/bench/relevance.ts. */
export const RANKING: Ranking = {
  k1: 1.2,
  b: 0.75,
  boosts: { title: 2, heading: 2, text: 1, note: 1, tag: 1 },
  inflected: 0.9,
  begun: 0.8,
  misspelt: [1, 0.7, 0.4],
};

/** How telling words are that stand in `matching` of `sections` sections; one with several such fields counts several times. */
export function inverseFrequency(sections: number, matching: number): number {
  return Math.log(1 + Math.abs((sections - matching + 0.5) / (matching + 0.5)));
}
