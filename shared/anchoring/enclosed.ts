/** Places that what stood around a quote still encloses, when none of the quote's own words is left. */
import type { Spot } from '../model/annotation.ts';
import type { Searchable, Target } from './target.ts';

/** Units of the prefix's end and of the suffix's beginning that must stand there still. */
const SIDE = 20;
/** Both sides together hold at least as many units, or they prove nothing. */
const LEAST = 12;
/** What now stands between them may be longer than the quote was: so many times, and so many units besides. */
const LONGER = { times: 3, units: 60 };
/** All of the context and none of the words: about what context weighs beside words in fuzzy.ts. */
const SCORE = 0.3;

/** Each place in `sections` between the words that stood before the quote and those that stood after it. */
export function enclosed(sections: readonly Searchable[], { quote }: Target): Spot[] {
  const [before, after] = [quote.prefix.slice(-SIDE), quote.suffix.slice(0, SIDE)];
  if (before.trim().length + after.trim().length < LEAST) return [];
  const reach = quote.exact.length * LONGER.times + LONGER.units;
  return sections.flatMap(({ id, text }) =>
    endsOf(text, before).flatMap((from): Spot[] => {
      const to = after === '' ? text.length : text.indexOf(after, from);
      const words = text.slice(from, to).trim();
      if (to < from || to - from > reach || words === '') return [];
      const start = text.indexOf(words, from);
      return [{ section: id, range: { start, end: start + words.length }, score: SCORE }];
    }),
  );
}

/** Where each copy of `words` ends; the text's beginning, where there are none. */
function endsOf(text: string, words: string): number[] {
  if (words === '') return [0];
  const ends: number[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) ends.push(at + words.length);
  return ends;
}
