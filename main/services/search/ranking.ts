/**
 * BM25 as lunr counts it (lunr.Builder's k1 and b, lunr.idf). Two differences: a term's sections are counted once,
 * whatever fields it stands in; and a field's average length is taken over the sections that have the field, because
 * most have no note, and one note would otherwise pass for enormously long.
 *
 * Source: https://github.com/olivernn/lunr.js/blob/v2.3.9/lib/builder.js and lib/idf.js
 */
import type { Field } from './document.ts';

const K1 = 1.2;
const B = 0.75;

/** How much a match in a field counts. */
export const BOOSTS: Record<Field, number> = { title: 2, heading: 2, text: 1, notes: 1, tags: 1 };

/** How telling a term is that `matching` of `sections` sections have. */
export function inverseFrequency(sections: number, matching: number): number {
  return Math.log(1 + (sections - matching + 0.5) / (matching + 0.5));
}

/** What `count` occurrences in a field of `length` words add to a score, for a term of frequency and boost 1. */
export function saturate(count: number, length: number, averageLength: number): number {
  return (count * (K1 + 1)) / (K1 * (1 - B + B * (length / averageLength)) + count);
}
