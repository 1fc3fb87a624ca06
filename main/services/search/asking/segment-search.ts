/** A plan asked of one segment: which sections fulfil which clause, and what they score. */
import { type Language, language } from '../analysis/languages.ts';
import type { Statistics } from '../segments/collection.ts';
import { at, Numbers } from '../segments/numbers.ts';
import type { Segment } from '../segments/segment.ts';
import { filterSections } from './filters.ts';
import { type BoundTerm, bindTerm, findMatches, type MatchedGroup } from './matching.ts';
import type { Part, Plan, Term } from './plan.ts';
import { inverseFrequency, type Ranking } from './ranking.ts';

/** By `Term.at`, by group key: in how many sections of all segments the group stands, each field counted, as lunr does. */
export type Frequencies = Map<number, Map<string, number>>;

export class SegmentSearch {
  readonly segment: Segment;
  readonly plan: Plan;
  readonly terms: BoundTerm[];
  /** By clause, by section row: 1 where it is fulfilled. */
  readonly fulfilled: Uint8Array[];
  /** How many clauses are wanted. */
  readonly wanted: number;
  readonly #groups: MatchedGroup[][];
  readonly #ranking: Ranking;

  constructor(segment: Segment, plan: Plan, ranking: Ranking) {
    const spoken: Language = language(segment.data.language);
    this.segment = segment;
    this.plan = plan;
    this.#ranking = ranking;
    this.terms = plan.terms.map((term) => bindTerm(term, segment, spoken, ranking));
    this.#groups = this.terms.map((bound) => findMatches(bound, segment));
    this.fulfilled = plan.clauses.map(({ part }) => this.#sections(part));
    this.wanted = plan.clauses.filter(({ role }) => role === 'want').length;
  }

  /** Adds what this segment has of each group. */
  countInto(frequencies: Frequencies): void {
    this.#groups.forEach((groups, index) => {
      const { at: name } = this.#term(index);
      const counts = frequencies.get(name) ?? new Map<string, number>();
      frequencies.set(name, counts);
      for (const { key, matches } of groups) {
        const here = matches.reduce((sum, { rows }) => sum + rows.length, 0);
        counts.set(key, (counts.get(key) ?? 0) + here);
      }
    });
  }

  /** By section row; 0 where nothing asked for stands. */
  scores(frequencies: Frequencies, statistics: Statistics): Float64Array {
    const scores = new Float64Array(this.segment.size);
    this.#groups.forEach((groups, index) => {
      const term = this.#term(index);
      if (!term.scores) return;
      for (const group of groups) {
        const matching = frequencies.get(term.at)?.get(group.key) ?? 0;
        this.#addScores(scores, group, inverseFrequency(statistics.sections, matching), statistics);
      }
    });
    return scores;
  }

  /**
   * Sections that may answer: where something is wanted, all that have any of it; else all that there are. None is buried,
   * each comes once.
   */
  candidates(): Uint32Array {
    const { buried, size } = this.segment;
    const wanted = this.plan.clauses.flatMap(({ role, part }) => (role === 'must' ? [] : [part]));
    if (wanted.length === 0 || !wanted.every(isOfTerms)) {
      return Uint32Array.from({ length: size }, (_, row) => row).filter((row) => buried[row] === 0);
    }
    const seen = new Uint8Array(size);
    const rows = new Numbers();
    for (const term of wanted.flatMap(termsOf)) {
      for (const { matches } of this.#groups[term] ?? []) {
        for (const found of matches) {
          for (let index = 0; index < found.rows.length; index++) {
            const row = found.rows[index] as number;
            if (seen[row] === 0) rows.push(row);
            seen[row] = 1;
          }
        }
      }
    }
    return rows.view();
  }

  /** How many of the wanted clauses the section fulfils; -1 when it fails one that must be. */
  rate(section: number): number {
    let has = 0;
    const { clauses } = this.plan;
    for (let clause = 0; clause < clauses.length; clause++) {
      const role = clauses[clause]?.role;
      const isFulfilled = this.fulfilled[clause]?.[section] === 1;
      if (role === 'must' && !isFulfilled) return -1;
      if (role === 'want' && isFulfilled) has++;
    }
    return has;
  }

  #addScores(
    scores: Float64Array,
    { matches }: MatchedGroup,
    frequency: number,
    statistics: Statistics,
  ): void {
    const { k1, b, boosts } = this.#ranking;
    for (const { field, rows, counts } of matches) {
      const { lengths } = this.segment.data.fields[field];
      const factor = frequency * boosts[field] * (k1 + 1);
      const fixed = k1 * (1 - b);
      const perWord = (k1 * b) / statistics.averageLength[field];
      for (let index = 0; index < rows.length; index++) {
        const row = rows[index] as number;
        const count = counts[index] as number;
        const norm = fixed + perWord * (lengths[row] as number);
        scores[row] = (scores[row] as number) + (factor * count) / (norm + count);
      }
    }
  }

  #term(index: number): Term {
    const bound = this.terms[index];
    if (bound === undefined) throw new RangeError(`The plan has no term ${index}.`);
    return bound.term;
  }

  #sections(part: Part): Uint8Array {
    switch (part.kind) {
      case 'term':
        return this.#sectionsOfTerm(part.term);
      case 'filter':
        return filterSections(part.filter, this.segment);
      case 'not':
        return this.#sections(part.of).map((has) => 1 - has);
      case 'all':
      case 'any': {
        const [first = new Uint8Array(this.segment.size), ...others] = part.of.map((of) =>
          this.#sections(of),
        );
        for (const other of others) combine(first, other, part.kind);
        return first;
      }
    }
  }

  #sectionsOfTerm(term: number): Uint8Array {
    const sections = new Uint8Array(this.segment.size);
    for (const { matches } of this.#groups[term] ?? []) {
      for (const { rows } of matches)
        for (let index = 0; index < rows.length; index++) sections[at(rows, index)] = 1;
    }
    return sections;
  }
}

/** Whether nothing but words decides, and their absence cannot. */
function isOfTerms(part: Part): boolean {
  if (part.kind === 'all' || part.kind === 'any') return part.of.every(isOfTerms);
  return part.kind === 'term';
}

function termsOf(part: Part): number[] {
  if (part.kind === 'all' || part.kind === 'any') return part.of.flatMap(termsOf);
  return part.kind === 'term' ? [part.term] : [];
}

function combine(into: Uint8Array, other: Uint8Array, how: 'all' | 'any'): void {
  for (let row = 0; row < into.length; row++) {
    into[row] = how === 'all' ? at(into, row) & at(other, row) : at(into, row) | at(other, row);
  }
}
