/** The sections that answer a plan, best first. */
import { Best } from './best.ts';
import type { Collection, Statistics } from './collection.ts';
import { type BoundTerm, bindTerm, type FieldMatches, findMatches } from './matching.ts';
import type { Plan, Term } from './plan.ts';
import { BOOSTS, inverseFrequency, saturate } from './ranking.ts';
import { at, type Segment } from './segment.ts';

/** A section that answers; `terms` are the plan's, bound to its segment. */
export type Candidate = { segment: Segment; section: number; score: number; terms: BoundTerm[] };

export type Evaluation = { best: Candidate[]; total: number; relaxed: boolean };

/** A term in one segment. */
type Matched = { term: Term; fields: FieldMatches[]; sections: number[] };

/** By section row of one segment: the score, and how many wanted and demanded terms it has; `banned` ones are out. */
type Tally = { scores: Float64Array; wanted: Uint16Array; demanded: Uint16Array; banned: Uint8Array };

/**
 * The best `limit` sections. When none has all that is wanted, those that have some of it, which are `relaxed`; what is
 * demanded, kept out or filtered is never relaxed.
 */
export function evaluate(plan: Plan, collection: Collection, limit: number): Evaluation {
  const statistics = collection.statistics();
  const searched = collection.segments.map((segment) => matchAll(plan, segment));
  const frequencies = plan.terms.map((_, index) => {
    const matching = searched.reduce((sum, { matched }) => sum + (matched[index]?.sections.length ?? 0), 0);
    return inverseFrequency(statistics.sections, matching);
  });
  const wanted = plan.terms.filter((term) => term.role === 'want').length;
  const demanded = plan.terms.filter((term) => term.role === 'must').length;
  const all = { best: new Best(limit, byScore), total: 0 };
  const some = { best: new Best(limit, byScore), total: 0 };
  for (const { segment, terms, matched } of searched) {
    const tally = count(segment, matched, frequencies, statistics);
    for (let section = 0; section < tally.scores.length; section++) {
      const has = tally.wanted[section] ?? 0;
      if (tally.demanded[section] !== demanded || tally.banned[section] === 1) continue;
      if (has === 0 && wanted > 0) continue;
      if (segment.isBuried(section) || !passes(plan, segment, section)) continue;
      const found = has === wanted ? all : some;
      found.total++;
      found.best.offer({ segment, section, score: tally.scores[section] ?? 0, terms });
    }
  }
  const relaxed = all.total === 0 && some.total > 0;
  const { best, total } = relaxed ? some : all;
  return { best: best.items, total, relaxed };
}

function matchAll(plan: Plan, segment: Segment) {
  const terms = plan.terms.map((term) => bindTerm(term, segment));
  const matched = terms.map((bound): Matched => {
    const fields = findMatches(bound, segment);
    return { term: bound.term, fields, sections: union(fields, segment.data.sections.length) };
  });
  return { segment, terms, matched };
}

/** Each section once, whatever fields it matches in. */
function union(fields: FieldMatches[], size: number): number[] {
  const seen = new Uint8Array(size);
  return fields.flatMap(({ sections }) =>
    sections.filter((section) => {
      if (seen[section] === 1) return false;
      seen[section] = 1;
      return true;
    }),
  );
}

function count(segment: Segment, matched: Matched[], frequencies: number[], statistics: Statistics): Tally {
  const size = segment.data.sections.length;
  const tally: Tally = {
    scores: new Float64Array(size),
    wanted: new Uint16Array(size),
    demanded: new Uint16Array(size),
    banned: new Uint8Array(size),
  };
  matched.forEach(({ term, fields, sections }, index) => {
    const column = { want: tally.wanted, must: tally.demanded, may: null, never: null }[term.role];
    for (const section of sections) {
      if (column !== null) column[section] = (column[section] ?? 0) + 1;
      if (term.role === 'never') tally.banned[section] = 1;
    }
    if (term.role !== 'never') addScores(tally.scores, fields, frequencies[index] ?? 0, segment, statistics);
  });
  return tally;
}

function addScores(
  scores: Float64Array,
  matches: FieldMatches[],
  frequency: number,
  segment: Segment,
  statistics: Statistics,
): void {
  for (const { field, sections, counts } of matches) {
    const { lengths } = segment.data.fields[field];
    const average = statistics.averageLength[field];
    const factor = frequency * BOOSTS[field];
    sections.forEach((section, index) => {
      const added = factor * saturate(counts[index] ?? 0, at(lengths, section), average);
      scores[section] = (scores[section] ?? 0) + added;
    });
  }
}

function passes({ filters }: Plan, segment: Segment, section: number): boolean {
  if (filters.length === 0) return true;
  const briefing = segment.briefingOf(section);
  const row = segment.section(section);
  return filters.every((filter) => filter(briefing, row));
}

/** Higher score first; of equal ones the later briefing, then by id and in reading order, so that no order is chance. */
function byScore(a: Candidate, b: Candidate): number {
  if (a.score !== b.score) return b.score - a.score;
  const left = a.segment.briefingOf(a.section);
  const right = b.segment.briefingOf(b.section);
  if (left.briefing === right.briefing) return a.section - b.section;
  if (left.day !== right.day) return left.day > right.day ? -1 : 1;
  return left.briefing < right.briefing ? -1 : 1;
}
