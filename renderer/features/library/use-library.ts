import { useMemo } from 'react';
import { compareWords } from '../../../shared/collation.ts';
import type { Answer } from '../../../shared/contract/index.ts';
import type { Listing } from '../../../shared/contract/library.ts';
import type { BriefingSummary } from '../../../shared/model/briefing.ts';
import type { Settings } from '../../../shared/model/settings.ts';
import { useAnswer } from '../../client/index.ts';
import { useSettings } from '../settings/index.ts';

/** The open library, or undefined until it is read. */
export function useListing(): Listing | undefined {
  return useAnswer('library.list', {}, { keep: true }).data;
}

/** Ids of the briefings marked as read. */
export function useReadIds(): Set<string> {
  return readIds(useAnswer('reading.list', {}, { keep: true }).data ?? []);
}

/** Ids of those that are marked as read. */
export function readIds(readings: Answer<'reading.list'>): Set<string> {
  return new Set(readings.flatMap(({ briefing, read }) => (read ? [briefing] : [])));
}

/** Ids of all briefings, in the order of the list. */
export function useOrder(): string[] {
  const listing = useListing();
  const [{ sort }] = useSettings();
  return useMemo(() => sorted(listing?.briefings ?? [], sort).map(({ id }) => id), [listing, sort]);
}

/** The briefings before and after one, in the order of the list. */
export function useNeighbours(id: string): { previous?: string; next?: string } {
  const ids = useOrder();
  const at = ids.indexOf(id);
  return { previous: at > 0 ? ids[at - 1] : undefined, next: at >= 0 ? ids[at + 1] : undefined };
}

/** By title or path from A to Z, by date from the latest. */
export function sorted(briefings: BriefingSummary[], by: Settings['sort']): BriefingSummary[] {
  const title = (a: BriefingSummary, b: BriefingSummary) => compareWords(a.title.value, b.title.value);
  if (by === 'title') return briefings.toSorted(title);
  if (by === 'path') return briefings.toSorted((a, b) => compareWords(a.path, b.path));
  return briefings.toSorted((a, b) => latestFirst(a.date.value, b.date.value) || title(a, b));
}

/** Honest dates are in order as strings: to compare them as words takes ten times as long. */
function latestFirst(a: string, b: string): number {
  return Number(a < b) - Number(a > b);
}

/** Every tag with the number of briefings that have it, most used first. */
export function tagCounts(briefings: BriefingSummary[]): [tag: string, count: number][] {
  const counts = new Map<string, number>();
  for (const { tags } of briefings) for (const tag of tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return [...counts].sort(([a, many], [b, more]) => more - many || compareWords(a, b));
}
