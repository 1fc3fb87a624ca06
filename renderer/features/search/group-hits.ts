import type { Hit } from '../../../shared/model/search.ts';

/** The sections found in one briefing, best first. */
export type HitGroup = { briefing: string; title: string; hits: Hit[] };

/** Hits (best first) by briefing: the briefings in the order of their best section. */
export function groupHits(hits: readonly Hit[]): HitGroup[] {
  const groups = new Map<string, HitGroup>();
  for (const hit of hits) {
    const group = groups.get(hit.briefing);
    if (group === undefined)
      groups.set(hit.briefing, { briefing: hit.briefing, title: hit.title, hits: [hit] });
    else group.hits.push(hit);
  }
  return [...groups.values()];
}
