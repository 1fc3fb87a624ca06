/** The sections that answer a query, best first. */
import type { Query } from '../../../../shared/query.ts';
import { language } from '../analysis/languages.ts';
import type { Collection } from '../segments/collection.ts';
import { at } from '../segments/numbers.ts';
import { Best } from './best.ts';
import { type Clause, type Plan, planQuery } from './plan.ts';
import type { Ranking } from './ranking.ts';
import { type Frequencies, SegmentSearch } from './segment-search.ts';

export type Asking = {
  query: Query;
  limit: number;
  /** Any of the words may match, and none needs to. */
  any: boolean;
  /** Only sections of this briefing, in reading order. */
  briefing: string | null;
  ranking: Ranking;
};

/** A section that answers. */
export type Candidate = { search: SegmentSearch; section: number; score: number };

/** Sections of one segment that answer; by section row, 1 where it does. */
export type Answering = { search: SegmentSearch; sections: Uint8Array };

export type Evaluation = {
  best: Candidate[];
  total: number;
  /** True when no section fulfils all that is wanted. */
  relaxed: boolean;
  answering: Answering[];
  searches: SegmentSearch[];
};

/** By section row of one segment. */
type Tally = { search: SegmentSearch; scores: Float64Array; admitted: Uint8Array; has: Uint16Array };

export function evaluate(collection: Collection, asking: Asking): Evaluation {
  const searches = searchSegments(collection, asking);
  const frequencies: Frequencies = new Map();
  for (const search of searches) search.countInto(frequencies);
  const statistics = collection.statistics();
  const tallies = searches.map((search): Tally => {
    const scores = search.scores(frequencies, statistics);
    const admitted = asking.briefing === null ? search.admitted() : within(search, asking.briefing);
    if (asking.any) keepScoring(admitted, scores);
    return { search, scores, admitted, has: search.count('want') };
  });
  return choose(tallies, searches, asking);
}

/**
 * Where no section has all that is wanted, those that have most of it: at least a third as much as the section that has
 * most. What must be is never relaxed.
 */
function choose(tallies: Tally[], searches: SegmentSearch[], { limit, briefing }: Asking): Evaluation {
  const most = tallies.reduce((highest, tally) => Math.max(highest, mostOf(tally)), -1);
  const wanted = Math.max(0, ...searches.map((search) => search.wanted));
  const relaxed = most < wanted;
  const least = relaxed ? Math.max(1, Math.ceil(most / 3)) : most;
  const best = new Best<Candidate>(limit, briefing === null ? byScore : byReadingOrder);
  let total = 0;
  const answering = tallies.map(({ search, scores, admitted, has }): Answering => {
    const sections = new Uint8Array(admitted.length);
    for (let section = 0; section < admitted.length; section++) {
      if (at(admitted, section) === 0 || most < 0 || (has[section] ?? 0) < least) continue;
      sections[section] = 1;
      total++;
      // Of relaxed answers, those with more of the words come forward, as far as it does not harm long questions.
      const share = relaxed ? Math.sqrt((has[section] ?? 0) / wanted) : 1;
      const score = (scores[section] ?? 0) * share;
      if (best.isFull && score < (best.last?.score ?? 0) && briefing === null) continue;
      best.offer({ search, section, score });
    }
    return { search, sections };
  });
  return { best: best.items, total, relaxed: relaxed && total > 0, answering, searches };
}

/** The most that any admitted section has of what is wanted; -1 when none is admitted. */
function mostOf({ admitted, has }: Tally): number {
  let most = -1;
  for (let section = 0; section < admitted.length; section++) {
    if (at(admitted, section) === 1 && (has[section] ?? 0) > most) most = has[section] ?? 0;
  }
  return most;
}

function searchSegments({ segments }: Collection, { query, any, ranking }: Asking): SegmentSearch[] {
  const plans = new Map<string, Plan>();
  return segments.map((segment) => {
    const code = segment.data.language;
    const plan = plans.get(code) ?? withRoles(planQuery(query, language(code)), any);
    plans.set(code, plan);
    return new SegmentSearch(segment, plan, ranking);
  });
}

function withRoles(plan: Plan, any: boolean): Plan {
  if (!any) return plan;
  return { ...plan, clauses: plan.clauses.map((clause): Clause => ({ ...clause, role: 'may' })) };
}

function within(search: SegmentSearch, briefing: string): Uint8Array {
  const { segment } = search;
  const admitted = search.admitted();
  const rows = segment.livingRows().filter((row) => segment.briefingIds.get(row) === briefing);
  return admitted.map((admits, section) => (rows.includes(at(segment.briefingOf, section)) ? admits : 0));
}

function keepScoring(admitted: Uint8Array, scores: Float64Array): void {
  for (let section = 0; section < admitted.length; section++) if (!scores[section]) admitted[section] = 0;
}

/** Higher score first; of equal ones the later briefing, then by id and in reading order, so that no order is chance. */
function byScore(a: Candidate, b: Candidate): number {
  if (a.score !== b.score) return b.score - a.score;
  const [left, right] = [briefingOf(a), briefingOf(b)];
  if (left.id === right.id) return a.section - b.section;
  if (left.day !== right.day) return right.day - left.day;
  return left.id < right.id ? -1 : 1;
}

function byReadingOrder(a: Candidate, b: Candidate): number {
  return a.section - b.section;
}

function briefingOf({ search, section }: Candidate): { id: string; day: number } {
  const { segment } = search;
  const row = at(segment.briefingOf, section);
  return { id: segment.briefingIds.get(row), day: at(segment.data.briefings.days, row) };
}
