/**
 * Where the words of a quote stand in a text, most of them and in their order, though some were replaced, left out or put
 * in: an alignment of the whole quote with any stretch of the text, by dynamic programming over words.
 * Source: P. Sellers, The theory and computation of evolutionary distances, https://doi.org/10.1016/0196-6774(80)90016-4
 */
import { regions } from './regions.ts';

/**
 * A stretch of the text's words, end exclusive, in which `matched` words of the quote stand in order; `score` is that
 * number less what the differences cost, above 0.
 */
export type Window = { start: number; end: number; matched: number; score: number };

/** What a difference costs; a word that stands in both counts 1. Lone words far from the rest are not worth their way. */
const REPLACED = 0.35;
const LEFT_OUT = 0.3;
const PUT_IN = 0.35;

/** The best windows that do not overlap, best first, at most `most` of them. Words are numbers, as in `Tokens`. */
export function windows(quote: readonly number[], text: Int32Array, most: number): Window[] {
  const ends = regions(quote, text).flatMap((region) => windowsByEnd(quote, text, region));
  const chosen: Window[] = [];
  for (const window of ends.sort((a, b) => b.score - a.score || a.end - b.end)) {
    if (chosen.length === most) break;
    if (chosen.every(({ start, end }) => window.end <= start || end <= window.start)) chosen.push(window);
  }
  return chosen;
}

/** For each place in a region, the best window that ends there. A row of the table at a time, one for each word of the text. */
function windowsByEnd(
  quote: readonly number[],
  text: Int32Array,
  region: { start: number; end: number },
): Window[] {
  const { length } = quote;
  // The best alignment of the quote's first `n` words with a stretch that ends here: its score, its start, its matches.
  const score = Float64Array.from({ length: length + 1 }, (_, n) => -LEFT_OUT * n);
  const start = new Int32Array(length + 1).fill(region.start);
  const matched = new Int32Array(length + 1);
  const found: Window[] = [];
  for (let at = region.start; at < region.end; at++) {
    let [above, aboveStart, aboveMatched] = [0, at, 0];
    start[0] = at + 1;
    for (let n = 1; n <= length; n++) {
      const same = quote[n - 1] === text[at] ? 1 : 0;
      let [best, from, count] = [above + (same || -REPLACED), aboveStart, aboveMatched + same];
      const putIn = read(score, n) - PUT_IN;
      if (putIn > best) [best, from, count] = [putIn, read(start, n), read(matched, n)];
      const leftOut = read(score, n - 1) - LEFT_OUT;
      if (leftOut > best) [best, from, count] = [leftOut, read(start, n - 1), read(matched, n - 1)];
      [above, aboveStart, aboveMatched] = [read(score, n), read(start, n), read(matched, n)];
      score[n] = best;
      start[n] = from;
      matched[n] = count;
    }
    const total = read(score, length);
    const from = read(start, length);
    if (total > 0 && from <= at) {
      found.push({ start: from, end: at + 1, matched: read(matched, length), score: total });
    }
  }
  return found;
}

function read(row: Float64Array | Int32Array, index: number): number {
  return row[index] as number;
}
