/**
 * Finding a quote whose words were edited. Every stretch of text that holds enough of its words is judged by them, by
 * what stands around it and by where it is; one is taken only when nothing else comes near it.
 *
 * Weights and thresholds were chosen on one half of the files of real edits that the tests use, and hold on the other.
 */
import type { Range, Spot } from '../model/annotation.ts';
import type { Occurrence } from './occurrences.ts';
import type { Context, Searchable, Target } from './target.ts';
import { endsInWord, numbered, startsInWord, type Tokens, tokensOf, words } from './tokens.ts';
import { type Window, windows } from './windows.ts';

/** Share of the quote's words that must still stand there, in their order. */
const SURVIVING = 0.55;
/** Words of the quote and of what was around it that must be found together: two words prove nothing. */
const EVIDENCE = 4;
/** Share of the words around the quote that must have come along into another section. */
const COMPANY = 0.5;
/** What the words around it, its own section and its offset there weigh beside the quote's own words. */
const AROUND = 0.4;
const HOME = 0.05;
const OFFSET = 0.05;
/** The weight of a quote that stands unchanged where it stood. */
const FULL = 1 + AROUND + HOME + OFFSET;
/** By how much of a score the best must excel the next, offsets apart: they shift with every edit before them. */
const LEAD = 0.02;
/** More than these are not compared. */
const MOST = 8;
/** Words put in between the quote and what was around it are passed over, up to these. */
const SLACK = 3;

/**
 * A place that may be the quote's; `isGood` when it could be taken if it were the only one. `merit` is its score but for
 * its offset.
 */
export type Candidate = Spot & { merit: number; isGood: boolean };

/** Candidates in all sections, best first. */
export function candidates(sections: readonly Searchable[], target: Target, context: Context): Candidate[] {
  const quote = words(target.quote.exact);
  if (quote.length === 0) return [];
  const around = wordsAround(context);
  return sections
    .flatMap((section) => candidatesIn(section, target, quote, around))
    .sort((a, b) => b.score - a.score)
    .slice(0, MOST);
}

/** Whether the first of the candidates is so much better than the others that there is no choice to be made. */
export function isClear([first, ...others]: readonly Candidate[]): boolean {
  if (first === undefined || !first.isGood) return false;
  return others.every(({ merit, isGood }) => !isGood || first.merit - merit > LEAD);
}

/** Whether another place than that of a verbatim copy is as good: there the marked words may stand, edited. */
export function hasRival(found: readonly Candidate[], copy: Occurrence): boolean {
  const own = found.find((candidate) => overlaps(candidate, copy))?.merit ?? 0;
  return found.some(
    (candidate) => candidate.isGood && candidate.merit > own - LEAD && !overlaps(candidate, copy),
  );
}

/** Whether two places share a character. */
export function overlaps(a: Pick<Spot, 'section' | 'range'>, b: Pick<Spot, 'section' | 'range'>): boolean {
  return a.section === b.section && a.range.start < b.range.end && b.range.start < a.range.end;
}

type WordsAround = { before: string[]; after: string[] };

/** The whole words around a quote: what is remembered may begin or end inside of one. */
function wordsAround({ before, after }: Context): WordsAround {
  return {
    before: words(before).slice(startsInWord(before) ? 1 : 0),
    after: words(after).slice(0, endsInWord(after) ? -1 : undefined),
  };
}

function candidatesIn(
  section: Searchable,
  target: Target,
  exact: string[],
  around: WordsAround,
): Candidate[] {
  const tokens = tokensOf(section);
  const isHome = section.id === target.section;
  return windows(numbered(exact, tokens), tokens.words, MOST).map((window) => {
    const range = rangeOf(section.text, tokens, window, target.quote.exact);
    const company = companyOf(tokens, window, around);
    const distance = Math.abs(range.start - target.position.start) / Math.max(section.text.length, 1);
    const share = company.of === 0 ? COMPANY : company.found / company.of;
    const merit = (window.score / exact.length + AROUND * share + (isHome ? HOME : 0)) / FULL;
    const score = Math.min(1, merit + (isHome ? (OFFSET / FULL) * Math.max(0, 1 - distance) : 0));
    const isGood =
      window.matched >= exact.length * SURVIVING &&
      window.matched + company.found >= Math.min(EVIDENCE, exact.length + company.of) &&
      (isHome || share >= COMPANY);
    return { section: section.id, range, score, merit, isGood };
  });
}

/** How many of the words around the quote stand around the window, in their order. */
function companyOf(tokens: Tokens, { start, end }: Window, { before, after }: WordsAround) {
  const above = tokens.words.subarray(Math.max(0, start - before.length - SLACK), start);
  const below = tokens.words.subarray(end, end + after.length + SLACK);
  return {
    found: common(numbered(before, tokens), above) + common(numbered(after, tokens), below),
    of: before.length + after.length,
  };
}

/** Length of the longest common subsequence. */
function common(some: readonly number[], others: Int32Array): number {
  const best = new Int32Array(others.length + 1);
  for (const word of some) {
    let above = 0;
    for (let n = 1; n <= others.length; n++) {
      const here = best[n] as number;
      best[n] = word === others[n - 1] ? above + 1 : Math.max(here, best[n - 1] as number);
      above = here;
    }
  }
  return best[others.length] ?? 0;
}

/** The range of a window, with the marks that open and close the quote where they stand there too. */
function rangeOf(text: string, { starts, ends }: Tokens, { start, end }: Window, exact: string): Range {
  const range = { start: starts[start] as number, end: ends[end - 1] as number };
  const [opening] = /^[^\p{L}\p{N}\p{M}]*/u.exec(exact) ?? [''];
  const [closing] = /[^\p{L}\p{N}\p{M}]*$/u.exec(exact) ?? [''];
  return {
    start: text.endsWith(opening, range.start) ? range.start - opening.length : range.start,
    end: text.startsWith(closing, range.end) ? range.end + closing.length : range.end,
  };
}
