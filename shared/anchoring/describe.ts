/** Describing a place in a text so that it can be found again: the words, what stands around them, and where. */
import type { Quote, Range } from '../model/annotation.ts';

/** Units of text kept on either side of a quote; the length that Hypothesis and the W3C's examples use. */
export const CONTEXT = 32;

/**
 * The quote and position of `range` in `text` (UTF-16 units, end exclusive).
 *
 * No half of a surrogate pair is ever kept: a range that cuts a character is widened to all of it, and a prefix or
 * suffix that would cut one is a unit shorter.
 */
export function describe(text: string, range: Range): { quote: Quote; position: Range } {
  const start = cutsPair(text, range.start) ? range.start - 1 : range.start;
  const end = cutsPair(text, range.end) ? range.end + 1 : range.end;
  const from = Math.max(0, start - CONTEXT);
  const to = Math.min(text.length, end + CONTEXT);
  return {
    quote: {
      exact: text.slice(start, end),
      prefix: text.slice(cutsPair(text, from) ? from + 1 : from, start),
      suffix: text.slice(end, cutsPair(text, to) ? to - 1 : to),
    },
    position: { start, end },
  };
}

/** Whether `offset` stands between the two halves of a surrogate pair. */
function cutsPair(text: string, offset: number): boolean {
  return isHigh(text.charCodeAt(offset - 1)) && isLow(text.charCodeAt(offset));
}

const isHigh = (unit: number) => unit >= 0xd800 && unit <= 0xdbff;
const isLow = (unit: number) => unit >= 0xdc00 && unit <= 0xdfff;
