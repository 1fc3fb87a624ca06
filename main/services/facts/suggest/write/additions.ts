/** What accepting adds to a frontmatter: items at the end of lists, and nothing else. */
import type { Briefing } from '../../../../../shared/model/briefing.ts';
import type { Entry } from '../../../../../shared/model/suggestion.ts';

/** Items for the list at a path of keys (and places in lists) of the frontmatter; the list is made where there is none. */
export type Addition = { path: (string | number)[]; items: unknown[] };

type Values = Record<string, unknown> & { id: string };

/** Adds to what is there under the same id; several entries of one id that is new become one. */
export function additionsOf(
  entries: Entry[],
  { facts, figures }: Pick<Briefing, 'facts' | 'figures'>,
): Addition[] {
  const lists = { ...facts, figures };
  const toExisting: Addition[] = [];
  const fresh = new Map<string, Map<string, Values>>();
  for (const { list, value } of entries) {
    const path = list === 'figures' ? ['figures'] : ['facts', list];
    const at = lists[list].findIndex(({ id }) => id === value.id);
    if (at >= 0) {
      toExisting.push(...missing(value, lists[list][at] ?? {}, [...path, at]));
      continue;
    }
    const known = fresh.get(list) ?? new Map<string, Values>();
    known.set(value.id, united(known.get(value.id), value));
    fresh.set(list, known);
  }
  const toLists = [...fresh].map(([list, items]) => ({
    path: list === 'figures' ? ['figures'] : ['facts', list],
    items: [...items.values()],
  }));
  return [...joined(toExisting), ...toLists];
}

/** What supports a fact that is there already is its author's business. */
const OWN = ['id', 'sources'];

/** The items of a value's lists that the fact at `path` does not have. */
function missing(value: Values, existing: object, path: Addition['path']): Addition[] {
  return Object.entries(value).flatMap(([key, items]) => {
    if (!Array.isArray(items) || OWN.includes(key)) return [];
    const has: unknown[] = (existing as Record<string, unknown[] | undefined>)[key] ?? [];
    const added = items.filter((item) => !has.includes(item));
    return added.length === 0 ? [] : [{ path: [...path, key], items: added }];
  });
}

function joined(additions: Addition[]): Addition[] {
  const byPath = Map.groupBy(additions, ({ path }) => JSON.stringify(path));
  return [...byPath.values()].map((same) => ({
    path: same[0]?.path ?? [],
    items: [...new Set(same.flatMap(({ items }) => items))],
  }));
}

/** The first has its say; what the second has more of its lists is added. */
function united(first: Values | undefined, second: Values): Values {
  if (first === undefined) return second;
  const { section, sources, ...rest } = { ...second, ...first };
  // What supports a fact stands at its end.
  const both: Values = {
    ...rest,
    ...(section === undefined ? {} : { section }),
    ...(sources === undefined ? {} : { sources }),
  };
  for (const [key, items] of Object.entries(second))
    if (Array.isArray(items)) both[key] = [...new Set([...((first[key] as unknown[]) ?? []), ...items])];
  return both;
}
