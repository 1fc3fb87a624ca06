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

/** Sections of one segment that answer, each once. */
export type Answering = { search: SegmentSearch; sections: Uint32Array };

export type Evaluation = {
  best: Candidate[];
  total: number;
  /** True when no section fulfils all that is wanted. */
  relaxed: boolean;
  answering: Answering[];
  searches: SegmentSearch[];
};

/** Of one segment: sections that may answer, and how many of the wanted clauses each fulfils. */
type Rated = { search: SegmentSearch; scores: Float64Array; sections: Uint32Array; has: Int16Array };

export function evaluate(collection: Collection, asking: Asking): Evaluation {
  const searches = searchSegments(collection, asking);
  const frequencies: Frequencies = new Map();
  for (const search of searches) search.countInto(frequencies);
  const statistics = collection.statistics();
  const rate = (which: 'all' | 'some') =>
    searches.map((search): Rated => {
      const sections = asking.briefing === null ? search.candidates(which) : within(search, asking.briefing);
      const scores = search.scores(sections, frequencies, statistics);
      return { search, scores, sections, has: search.rate(sections) };
    });
  const strict = choose(rate('all'), searches, asking);
  return strict.total > 0 && !strict.relaxed ? strict : choose(rate('some'), searches, asking);
}

/**
 * Where no section has all that is wanted, those that have most of it: at least a third as much as the section that has
 * most. What must be is never relaxed.
 */
function choose(rated: Rated[], searches: SegmentSearch[], { limit, briefing }: Asking): Evaluation {
  const most = Math.max(-1, ...rated.map(({ has }) => largest(has)));
  // Languages differ in what they want: a word that tells in one is too common in another.
  const relaxed = rated.every(({ search, has }) => largest(has) < search.wanted);
  const least = Math.max(1, Math.ceil(most / 3));
  const best = new Best<Candidate>(limit, briefing === null ? byScore : byReadingOrder);
  const answering = rated.map(({ search, scores, sections, has }): Answering => {
    const { wanted } = search;
    const enough = relaxed ? least : wanted;
    const chosen = new Uint32Array(sections.length);
    let count = 0;
    for (let index = 0; index < sections.length; index++) {
      const its = has[index] as number;
      if (its < enough) continue;
      const section = sections[index] as number;
      chosen[count++] = section;
      // Of relaxed answers, those with more of the words come forward, as far as it does not harm long questions.
      const score = (scores[section] as number) * (relaxed ? Math.sqrt(its / wanted) : 1);
      if (briefing === null && best.isFull && score < (best.last?.score ?? 0)) continue;
      best.offer({ search, section, score });
    }
    return { search, sections: chosen.subarray(0, count) };
  });
  const total = answering.reduce((sum, { sections }) => sum + sections.length, 0);
  return { best: best.items, total, relaxed: relaxed && total > 0, answering, searches };
}

function largest(numbers: Int16Array): number {
  let most = -1;
  for (let index = 0; index < numbers.length; index++) most = Math.max(most, numbers[index] as number);
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

function within({ segment }: SegmentSearch, briefing: string): Uint32Array {
  const rows = segment.livingRows().filter((row) => segment.briefingIds.get(row) === briefing);
  return Uint32Array.from({ length: segment.size }, (_, section) => section).filter((section) =>
    rows.includes(at(segment.briefingOf, section)),
  );
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
