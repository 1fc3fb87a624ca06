import type { Collection } from '../segments/collection.ts';
import { at } from '../segments/numbers.ts';
import { askedQuery } from './answer.ts';
import { type Candidate, evaluate } from './evaluation.ts';
import { RANKING, type Ranking } from './ranking.ts';

export type RankArguments = {
  query: string;
  /** How many briefings at most. */
  limit: number;
  /** The query as plain words without syntax, any of which may match. */
  any: boolean;
};

/** The ids of the best briefings, best first, and nothing else of them. A briefing counts as its best section. */
export function rankBriefings(
  collection: Collection,
  { query: text, limit, any }: RankArguments,
  ranking: Ranking = RANKING,
): string[] {
  const query = askedQuery(text, { any, typing: false });
  if (query.all.length === 0) return [];
  for (let sections = limit; ; sections *= 4) {
    const { best, total } = evaluate(collection, { query, limit: sections, any, briefing: null, ranking });
    const briefings = [...new Set(best.map(briefingOf))];
    if (briefings.length >= limit || total <= sections) return briefings.slice(0, limit);
  }
}

function briefingOf({ search: { segment }, section }: Candidate): string {
  return segment.briefingIds.get(at(segment.briefingOf, section));
}
