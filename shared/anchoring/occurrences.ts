/** Where the words of a quote stand in a text, and how far what is around them is what was around the quote. */
import type { Quote, Range } from '../model/annotation.ts';
import { CONTEXT } from './describe.ts';

/** A verbatim copy of a quote in a section text. */
export type Occurrence = {
  section: string;
  /** UTF-16 units. */
  range: Range;
  /** Units of context, next to the words without a gap, that are the same before and after them. */
  agreement: number;
};

/** The context that a quote remembers; `units` is the most that an occurrence can agree with. */
export type Context = { before: string; after: string; units: number };

/**
 * The edge of a section counts as a line break, as between blocks: words that opened a section do so still when a
 * paragraph was put before it, and “No” that was all of a section is not the beginning of “Nothing”. A side shorter
 * than kept at most (or by the one unit that may have been half a character) has reached the edge.
 */
export function contextOf({ prefix, suffix }: Quote): Context {
  const before = prefix.length < CONTEXT - 1 ? `\n${prefix}` : prefix;
  const after = suffix.length < CONTEXT - 1 ? `${suffix}\n` : suffix;
  return { before, after, units: before.length + after.length };
}

/** Every occurrence of `exact` in one section, overlapping ones too, in the text's order. */
export function occurrences(
  section: { id: string; text: string },
  exact: string,
  context: Context,
): Occurrence[] {
  const found: Occurrence[] = [];
  for (let start = section.text.indexOf(exact); start >= 0; start = section.text.indexOf(exact, start + 1)) {
    const range = { start, end: start + exact.length };
    found.push({ section: section.id, range, agreement: agreement(section.text, range, context) });
  }
  return found;
}

function agreement(text: string, { start, end }: Range, context: Context): number {
  const before = text.slice(Math.max(0, start - CONTEXT), start);
  const after = text.slice(end, end + CONTEXT);
  return (
    sameAtEnd(start < CONTEXT ? `\n${before}` : before, context.before) +
    sameAtStart(end + CONTEXT > text.length ? `${after}\n` : after, context.after)
  );
}

function sameAtStart(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let count = 0;
  while (count < most && a.charCodeAt(count) === b.charCodeAt(count)) count += 1;
  return count;
}

function sameAtEnd(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let count = 0;
  while (count < most && a.charCodeAt(a.length - 1 - count) === b.charCodeAt(b.length - 1 - count))
    count += 1;
  return count;
}
