/**
 * Finding a quote again in a briefing that may have changed.
 *
 * The selectors are the W3C's (https://www.w3.org/TR/annotation-model/#selectors); to judge every copy of a quote by
 * its context and its place is Hypothesis' idea
 * (https://github.com/hypothesis/client/blob/main/src/annotator/anchoring/match-quote.ts); the rules are our own. Only
 * verbatim copies are considered, and a reader is rather told that the words are gone than shown a wrong place.
 */
import type { Anchor, Quote, Range } from '../model/annotation.ts';
import { CONTEXT } from './describe.ts';
import { type Context, contextOf, type Occurrence, occurrences } from './occurrences.ts';

/** What an annotation remembers of its place. */
export type Target = { section: string; quote: Quote; position: Range };

/** A section as far as anchoring needs to know it; `text` is the section text. */
export type Searchable = { id: string; text: string };

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

/**
 * Where `target` stands in `sections` now: `exact` at its old offsets, `moved` elsewhere in its section or, where the
 * context leaves no doubt, in another one, else `orphaned`.
 */
export function anchor(sections: Searchable[], target: Target): Anchor {
  const { quote, position } = target;
  const context = contextOf(quote);
  const copiesIn = (some: Searchable[]) =>
    some.flatMap((section) => occurrences(section, quote.exact, context));
  const isHome = ({ id }: Searchable) => id === target.section;

  const home = copiesIn(sections.filter(isHome)).filter(
    (copy) => copy.range.start === position.start || isLikely(copy, quote, context),
  );
  if (home.length > 0) return toAnchor(pick(home, position.start), position);

  const away = copiesIn(sections.filter((section) => !isHome(section)));
  return toAnchor(
    pick(
      away.filter((copy) => isCertain(copy, quote, context)),
      null,
    ),
    null,
  );
}

/** In its own section a long copy needs no context; a short one at most a whole side of it, or all that there was. */
function isLikely(copy: Occurrence, quote: Quote, context: Context): boolean {
  return copy.agreement >= Math.min(ENOUGH - quote.exact.length, CONTEXT, context.units);
}

/** In another section words alone prove nothing: half of the context, one whole side, must have come along. */
function isCertain(copy: Occurrence, quote: Quote, context: Context): boolean {
  return quote.exact.length + copy.agreement >= ENOUGH && copy.agreement * 2 >= context.units;
}

/** The one copy that excels in context; where several are alike, the one clearly nearest to `start`; else none. */
function pick(copies: Occurrence[], start: number | null): Occurrence | null {
  const most = copies.reduce((high, copy) => Math.max(high, copy.agreement), 0);
  const best = copies.filter((copy) => copy.agreement > most - LEAD);
  const distance = (copy: Occurrence) => Math.abs(copy.range.start - (start ?? 0));
  const [first, second] = best.toSorted((a, b) => distance(a) - distance(b));
  if (first === undefined || second === undefined) return first ?? null;
  return start !== null && distance(first) * NEARER <= distance(second) ? first : null;
}

function toAnchor(copy: Occurrence | null, position: Range | null): Anchor {
  if (copy === null) return { state: 'orphaned', candidates: [] };
  const { section, range } = copy;
  return { state: range.start === position?.start ? 'exact' : 'moved', section, range, score: 1 };
}
