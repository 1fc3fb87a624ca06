/**
 * Finding a quote again in a briefing that may have changed.
 *
 * The selectors are the W3C's (https://www.w3.org/TR/annotation-model/#selectors); to judge every copy of a quote by
 * its context and its place is Hypothesis' idea
 * (https://github.com/hypothesis/client/blob/main/src/annotator/anchoring/match-quote.ts); the rules are our own. A
 * verbatim copy that its context proves comes first, then the best stretch of edited words (fuzzy.ts); a reader is rather
 * told that the words are gone than shown a wrong place.
 */
import type { Anchor, Spot } from '../model/annotation.ts';
import { CONTEXT } from './describe.ts';
import { enclosed } from './enclosed.ts';
import { candidates, hasRival, isClear, overlaps } from './fuzzy.ts';
import { type Occurrence, occurrences } from './occurrences.ts';
import { type Context, contextOf, type Searchable, type Target } from './target.ts';

export type { Searchable, Target } from './target.ts';

/**
 * Units of words and agreeing context that must stand together before a copy is taken for the original. With 40,
 * real edits lose 0.4 % fewer quotes, but half as many copies again are taken for an original that was deleted.
 */
const ENOUGH = 48;
/** Units of agreement by which one copy must excel all others. */
const LEAD = 4;
/**
 * Among copies alike in context, the one nearest to the old offset is taken only when it is this many times nearer:
 * text put in before them shifts all, and the merely nearest was wrong in four of ten such cases.
 */
const NEARER = 10;
/** Candidates shown to a reader who has to choose. */
const SHOWN = 3;

/**
 * Where `target` stands in `sections` now: `exact` at its old offsets, `moved` elsewhere in its section or, where the
 * context leaves no doubt, in another one; `changed` where its words were edited. Else `ambiguous` when several places
 * would do, or `orphaned`, each with the best candidates.
 */
export function anchor(sections: readonly Searchable[], target: Target): Anchor {
  const context = contextOf(target);
  const place = (spot: Spot): Anchor => ({ state: stateOf(spot, sections, target), ...spot });
  const copies = findVerbatim(sections, target, context);
  const copy = pick(copies, target);
  if (copy !== null && isProven(copy, context)) return place(scored(copy, target, context));

  const found = candidates(sections, target, context);
  if (copy !== null && !hasRival(found, copy)) return place(scored(copy, target, context));
  const spots = found.map(({ section, range, score }): Spot => ({ section, range, score }));
  const [best] = spots;
  if (best !== undefined && isClear(found)) return place(best);
  // Quotes without a word, such as a sign, have only copies.
  const guesses = best === undefined ? copies.map((each) => scored(each, target, context)) : spots;
  return {
    state: found[0]?.isGood || copies.length > 1 ? 'ambiguous' : 'orphaned',
    candidates: distinct([...guesses, ...enclosed(sections, target)]).slice(0, SHOWN),
  };
}

/** Best first, each place once. */
function distinct(spots: readonly Spot[]): Spot[] {
  const sorted = spots.toSorted((a, b) => b.score - a.score);
  return sorted.filter((spot, at) => !sorted.slice(0, at).some((better) => overlaps(spot, better)));
}

/** The copies of the quote that may be the one that was marked: in its own section, or else in the others. */
function findVerbatim(sections: readonly Searchable[], target: Target, context: Context): Occurrence[] {
  const { exact } = target.quote;
  const copiesIn = (some: readonly Searchable[]) =>
    some.flatMap((section) => occurrences(section, exact, context));
  const isHome = ({ id }: Searchable) => id === target.section;

  const home = copiesIn(sections.filter(isHome)).filter(
    (copy) => copy.range.start === target.position.start || isLikely(copy, exact, context),
  );
  if (home.length > 0) return home;
  return copiesIn(sections.filter((section) => !isHome(section))).filter((copy) =>
    isCertain(copy, exact, context),
  );
}

/** In its own section a long copy needs no context; a short one at most a whole side of it, or all that there was. */
function isLikely({ agreement }: Occurrence, exact: string, { units }: Context): boolean {
  return agreement >= Math.min(ENOUGH - exact.length, CONTEXT, units);
}

/** In another section words alone prove nothing: half of the context, one whole side, must have come along. */
function isCertain({ agreement }: Occurrence, exact: string, { units }: Context): boolean {
  return exact.length + agreement >= ENOUGH && agreement >= Math.min(units / 2, CONTEXT);
}

/** With less context than this a copy may be another than the marked one, which was edited and must be looked for. */
function isProven({ agreement }: Occurrence, { units }: Context): boolean {
  return agreement >= Math.min(units, CONTEXT);
}

/** The one copy that excels in context; where several are alike, the one clearly nearest to its old place; else none. */
function pick(copies: readonly Occurrence[], { section, position }: Target): Occurrence | null {
  const most = copies.reduce((high, copy) => Math.max(high, copy.agreement), 0);
  const best = copies.filter((copy) => copy.agreement > most - LEAD);
  const distance = (copy: Occurrence) => Math.abs(copy.range.start - position.start);
  const [first, second] = best.toSorted((a, b) => distance(a) - distance(b));
  if (first === undefined || second === undefined) return first ?? null;
  return first.section === section && distance(first) * NEARER <= distance(second) ? first : null;
}

/** A copy with its score: what of `ENOUGH` units of words and context, or of all that there were, stands together. */
function scored({ section, range, agreement }: Occurrence, { quote }: Target, { units }: Context): Spot {
  const { length } = quote.exact;
  return { section, range, score: Math.min(1, (length + agreement) / Math.min(ENOUGH, length + units)) };
}

function stateOf(
  { section, range }: Spot,
  sections: readonly Searchable[],
  { quote, position, section: home }: Target,
): 'exact' | 'moved' | 'changed' {
  const text = sections.find(({ id }) => id === section)?.text ?? '';
  if (text.slice(range.start, range.end) !== quote.exact) return 'changed';
  return section === home && range.start === position.start ? 'exact' : 'moved';
}
