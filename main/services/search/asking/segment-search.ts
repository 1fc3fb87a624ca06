/** A plan asked of one segment: which sections fulfil which clause, and what they score. */
import { type Language, language } from '../analysis/languages.ts';
import type { Statistics } from '../segments/collection.ts';
import { at } from '../segments/numbers.ts';
import type { Segment } from '../segments/segment.ts';
import { filterSections } from './filters.ts';
import { type BoundTerm, bindTerm, findMatches, type MatchedGroup } from './matching.ts';
import type { Clause, Part, Plan, Term } from './plan.ts';
import { inverseFrequency, lengthNorm, type Ranking, saturate } from './ranking.ts';

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

  /** By section row. */
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

  /** By section row: whether every clause that must be is fulfilled; buried sections are not. */
  admitted(): Uint8Array {
    const admitted = this.segment.buried.map((buried) => 1 - buried);
    this.plan.clauses.forEach(({ role }, index) => {
      const fulfilled = this.fulfilled[index];
      if (role !== 'must' || fulfilled === undefined) return;
      for (let row = 0; row < admitted.length; row++) admitted[row] = at(admitted, row) & at(fulfilled, row);
    });
    return admitted;
  }

  /** By section row: how many of the clauses with this role it fulfils. */
  count(role: Clause['role']): Uint16Array {
    const counts = new Uint16Array(this.segment.size);
    this.plan.clauses.forEach((clause, index) => {
      const fulfilled = this.fulfilled[index];
      if (clause.role !== role || fulfilled === undefined) return;
      for (let row = 0; row < counts.length; row++) counts[row] = (counts[row] ?? 0) + at(fulfilled, row);
    });
    return counts;
  }

  #addScores(
    scores: Float64Array,
    { matches }: MatchedGroup,
    frequency: number,
    statistics: Statistics,
  ): void {
    for (const { field, rows, counts } of matches) {
      const { lengths } = this.segment.data.fields[field];
      const average = statistics.averageLength[field];
      const factor = frequency * this.#ranking.boosts[field];
      for (let index = 0; index < rows.length; index++) {
        const row = rows[index] ?? 0;
        const norm = lengthNorm(this.#ranking, at(lengths, row), average);
        scores[row] = (scores[row] ?? 0) + factor * saturate(this.#ranking, counts[index] ?? 0, norm);
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

function combine(into: Uint8Array, other: Uint8Array, how: 'all' | 'any'): void {
  for (let row = 0; row < into.length; row++) {
    into[row] = how === 'all' ? at(into, row) & at(other, row) : at(into, row) | at(other, row);
  }
}
