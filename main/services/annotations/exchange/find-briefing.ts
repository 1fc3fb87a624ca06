/** Which briefing of the library an imported annotation is on. */
import type { Briefing } from '../../../../shared/model/briefing.ts';
import type { Entry } from './entry.ts';

/** What it needs to know of a briefing. */
export type Findable = Pick<Briefing, 'id' | 'title' | 'sections'>;

/** A shorter quotation proves nothing: it may stand anywhere. In letters, white space counted once. */
const LEAST = 12;

/**
 * Tells the briefing of each of `entries`: the one that it names by id, else the only one of its title, else the only one
 * in which its quotation stands; null when there is none.
 */
export function briefingFinder<Some extends Findable>(
  briefings: readonly Some[],
  entries: readonly Entry[],
): (entry: Entry) => Some | null {
  const byId = new Map(briefings.map((briefing) => [briefing.id, briefing]));
  const byTitle = Map.groupBy(briefings, ({ title }) => title.value.trim());
  const named = ({ briefing, title }: Entry) => byId.get(briefing) ?? only(byTitle.get(title.trim()));
  const quotes = entries.flatMap((entry) =>
    entry.quote === null || named(entry) !== null ? [] : [spaced(entry.quote.exact)],
  );
  const standing = briefingsWith(quotes, briefings);
  return (entry) => named(entry) ?? only([...(standing.get(spaced(entry.quote?.exact ?? '')) ?? [])]);
}

/**
 * The briefings in which each of the quotations stands. All texts are read once, however many quotations there are: their
 * first letters say at which places of a text it is worth to compare.
 */
function briefingsWith<Some extends Findable>(
  quotes: readonly string[],
  briefings: readonly Some[],
): Map<string, Set<Some>> {
  const found = new Map<string, Set<Some>>();
  const byStart = Map.groupBy(new Set(quotes.filter(({ length }) => length >= LEAST)), (quote) =>
    quote.slice(0, LEAST),
  );
  if (byStart.size === 0) return found;
  const firsts = new Set([...byStart.keys()].map((start) => start.charCodeAt(0)));
  for (const briefing of briefings) {
    for (const text of briefing.sections.map((section) => spaced(section.text))) {
      for (let at = 0; at + LEAST <= text.length; at += 1) {
        if (!firsts.has(text.charCodeAt(at))) continue;
        for (const quote of byStart.get(text.slice(at, at + LEAST)) ?? []) {
          if (text.startsWith(quote, at)) found.set(quote, (found.get(quote) ?? new Set()).add(briefing));
        }
      }
    }
  }
  return found;
}

function only<Some>(some: readonly Some[] | undefined): Some | null {
  return some?.length === 1 ? (some[0] ?? null) : null;
}

/** Other programs break lines elsewhere. */
function spaced(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
