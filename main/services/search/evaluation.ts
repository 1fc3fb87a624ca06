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

/** The best of some sections, and how many they are. */
type Answer = { best: Best<Candidate>; total: number };

/** A term in one segment. */
type Matched = { term: Term; fields: FieldMatches[]; sections: number[] };

/** By section row of one segment: the score, and how many wanted and demanded terms it has; `banned` ones are out. */
type Tally = { scores: Float64Array; wanted: Uint16Array; demanded: Uint16Array; banned: Uint8Array };

/**
 * The best `limit` sections of those that have all that is wanted. When there are none, of those that have most of it:
 * at least a third as much as the section that has most. What is demanded, kept out or filtered is never relaxed.
 */
export function evaluate(plan: Plan, collection: Collection, limit: number): Evaluation {
  const wanted = plan.terms.filter((term) => term.role === 'want').length;
  const demanded = plan.terms.filter((term) => term.role === 'must').length;
  const statistics = collection.statistics();
  const searched = collection.segments.map((segment) => matchAll(plan, segment));
  const frequencies = plan.terms.map((_, index) => {
    const matching = searched.reduce((sum, { matched }) => sum + (matched[index]?.sections.length ?? 0), 0);
    return inverseFrequency(statistics.sections, matching);
  });
  const answers = Array.from(
    { length: wanted + 1 },
    (): Answer => ({ best: new Best(limit, byScore), total: 0 }),
  );
  for (const { segment, terms, matched } of searched) {
    const tally = count(segment, matched, frequencies, statistics);
    tally.wanted.forEach((has, section) => {
      if (has === 0 && wanted > 0) return;
      if (tally.demanded[section] !== demanded || tally.banned[section] === 1) return;
      const answer = answers[has];
      if (answer === undefined || segment.isBuried(section) || !passes(plan, segment, section)) return;
      // Of relaxed answers, those with more of the words come forward, as far as it does not harm long questions.
      const share = wanted === 0 ? 1 : Math.sqrt(has / wanted);
      answer.total++;
      answer.best.offer({ segment, section, score: (tally.scores[section] ?? 0) * share, terms });
    });
  }
  return choose(answers, limit);
}

/** `answers` is by how many of the wanted terms a section has; the last has all. */
function choose(answers: Answer[], limit: number): Evaluation {
  const all = answers.length - 1;
  const most = answers.findLastIndex(({ total }) => total > 0);
  const taken = most === all ? answers.slice(all) : answers.slice(Math.ceil(most / 3), most + 1);
  const best = new Best(limit, byScore);
  for (const candidate of taken.flatMap((answer) => answer.best.items)) best.offer(candidate);
  return {
    best: best.items,
    total: taken.reduce((sum, answer) => sum + answer.total, 0),
    relaxed: most > 0 && most < all,
  };
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
