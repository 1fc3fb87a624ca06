/** Describing a place in a text so that it can be found again: the words, what stands around them, and where. */
import type { Quote, Range } from '../model/annotation.ts';

/** Units of text kept on either side of a quote; the length that Hypothesis and the W3C's examples use. */
export const CONTEXT = 32;

/** Units of text on either side that tell copies of a quote apart whose nearest context is the same. */
export const SURROUNDINGS = 160;

/** What stood before and after a place, up to it and from it on. */
export type Around = { before: string; after: string };

/**
 * The quote and position of `range` in `text` (UTF-16 units, end exclusive).
 *
 * No half of a surrogate pair is ever kept: a range that cuts a character is widened to all of it, and a prefix or
 * suffix that would cut one is a unit shorter.
 */
export function describe(text: string, range: Range): { quote: Quote; position: Range } {
  const position = widened(text, range);
  const { before: prefix, after: suffix } = sides(text, position, CONTEXT);
  return { quote: { exact: text.slice(position.start, position.end), prefix, suffix }, position };
}

/** More of what stands around `range` than its quote keeps: up to `SURROUNDINGS` units on either side. */
export function surroundings(text: string, range: Range): Around {
  return sides(text, widened(text, range), SURROUNDINGS);
}

function widened(text: string, { start, end }: Range): Range {
  return {
    start: cutsPair(text, start) ? start - 1 : start,
    end: cutsPair(text, end) ? end + 1 : end,
  };
}

function sides(text: string, { start, end }: Range, reach: number): Around {
  const from = Math.max(0, start - reach);
  const to = Math.min(text.length, end + reach);
  return {
    before: text.slice(cutsPair(text, from) ? from + 1 : from, start),
    after: text.slice(end, cutsPair(text, to) ? to - 1 : to),
  };
}

/** Whether `offset` stands between the two halves of a surrogate pair. */
function cutsPair(text: string, offset: number): boolean {
  return isHigh(text.charCodeAt(offset - 1)) && isLow(text.charCodeAt(offset));
}

const isHigh = (unit: number) => unit >= 0xd800 && unit <= 0xdbff;
const isLow = (unit: number) => unit >= 0xdc00 && unit <= 0xdfff;
