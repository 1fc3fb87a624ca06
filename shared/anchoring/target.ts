/** What an annotation remembers of its place, and what anchoring needs to know of the sections it may stand in now. */
import type { Quote, Range } from '../model/annotation.ts';
import { type Around, CONTEXT, SURROUNDINGS } from './describe.ts';

/** `around` is what `surroundings` told of the text at the time; without it the quote's own prefix and suffix serve. */
export type Target = { section: string; quote: Quote; position: Range; around?: Around | undefined };

/** A section as far as anchoring needs to know it; `text` is the section text. */
export type Searchable = { id: string; text: string };

/** The context that is remembered, up to `reach` units a side; `units` is the most that a copy can agree with. */
export type Context = Around & { reach: number; units: number };

/**
 * The edge of a section counts as a line break, as between blocks: words that opened a section do so still when a
 * paragraph was put before it, and “No” that was all of a section is not the beginning of “Nothing”. A side shorter
 * than kept at most (or by the one unit that may have been half a character) has reached the edge.
 */
export function contextOf({ quote, around }: Target): Context {
  const sides = around ?? { before: quote.prefix, after: quote.suffix };
  const reach = around === undefined ? CONTEXT : SURROUNDINGS;
  const before = sides.before.length < reach - 1 ? `\n${sides.before}` : sides.before;
  const after = sides.after.length < reach - 1 ? `${sides.after}\n` : sides.after;
  return { before, after, reach, units: before.length + after.length };
}
