/** Searches that the reader made before: lists of queries, latest first, each once. */
import { MAX_RECENT_SEARCHES } from '../../../shared/model/settings.ts';

/** The list with `query` as its latest. */
export function remembered(recent: readonly string[], query: string): string[] {
  return [query, ...without(recent, query)].slice(0, MAX_RECENT_SEARCHES);
}

/** The list without `query`. */
export function without(searches: readonly string[], query: string): string[] {
  return searches.filter((search) => search !== query);
}
