/** Where the words of a quote stand in a text, and how far what is around them is what was around the quote. */
import type { Range } from '../model/annotation.ts';
import type { Context, Searchable } from './target.ts';

/** A verbatim copy of a quote in a section text. */
export type Occurrence = {
  section: string;
  /** UTF-16 units. */
  range: Range;
  /** Units of context, next to the words without a gap, that are the same before and after them. */
  agreement: number;
};

/** Every occurrence of `exact` in one section, overlapping ones too, in the text's order. */
export function occurrences(section: Searchable, exact: string, context: Context): Occurrence[] {
  const found: Occurrence[] = [];
  for (let start = section.text.indexOf(exact); start >= 0; start = section.text.indexOf(exact, start + 1)) {
    const range = { start, end: start + exact.length };
    found.push({ section: section.id, range, agreement: agreement(section.text, range, context) });
  }
  return found;
}

function agreement(text: string, { start, end }: Range, { before, after, reach }: Context): number {
  const above = text.slice(Math.max(0, start - reach), start);
  const below = text.slice(end, end + reach);
  return (
    sameAtEnd(start < reach ? `\n${above}` : above, before) +
    sameAtStart(end + reach > text.length ? `${below}\n` : below, after)
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
