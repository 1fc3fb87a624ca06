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

  /** By section row, of these sections alone; 0 where nothing asked for stands. */
  scores(sections: Uint32Array, frequencies: Frequencies, statistics: Statistics): Float64Array {
    const scores = new Float64Array(this.segment.size);
    const wanted = new Uint8Array(this.segment.size);
    for (let index = 0; index < sections.length; index++) wanted[sections[index] as number] = 1;
    this.#groups.forEach((groups, index) => {
      const term = this.#term(index);
      if (!term.scores) return;
      for (const group of groups) {
        const matching = frequencies.get(term.at)?.get(group.key) ?? 0;
        this.#addScores(scores, wanted, group, inverseFrequency(statistics.sections, matching), statistics);
      }
    });
    return scores;
  }

  /**
   * Sections that may fulfil all that is wanted, or some of it. None is buried, each comes once. Where words are wanted,
   * only those are looked at in which they stand: of all of them the rarest, or any.
   */
  candidates(which: 'all' | 'some'): Uint32Array {
    const { buried, size } = this.segment;
    const parts = this.plan.clauses.flatMap(({ role, part }) => (role === 'must' ? [] : [part]));
    if (parts.length === 0 || !parts.every(isOfTerms)) {
      return Uint32Array.from({ length: size }, (_, row) => row).filter((row) => buried[row] === 0);
    }
    const wanted = this.plan.clauses.flatMap(({ role, part }) => (role === 'want' ? [part] : []));
    const [rarest] = wanted.map((part) => this.#sectionsWithAny([part])).sort((a, b) => a.length - b.length);
    return which === 'all' && rarest !== undefined ? rarest : this.#sectionsWithAny(parts);
  }

  #sectionsWithAny(parts: Part[]): Uint32Array {
    const seen = new Uint8Array(this.segment.size);
    const rows = new Numbers(1024);
    for (const term of parts.flatMap(termsOf)) {
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

  /** How many of the wanted clauses each of the sections fulfils; below 0 where one fails what must be. */
  rate(sections: Uint32Array): Int16Array {
    const rates = new Int16Array(sections.length);
    this.plan.clauses.forEach(({ role }, clause) => {
      const fulfilled = this.fulfilled[clause];
      if (role === 'may' || fulfilled === undefined) return;
      for (let index = 0; index < sections.length; index++) {
        const isFulfilled = fulfilled[sections[index] as number] === 1;
        const rate = rates[index] as number;
        if (role === 'must')
          rates[index] = isFulfilled ? rate : -1_000; // more than wants can make good
        else if (isFulfilled) rates[index] = rate + 1;
      }
    });
    return rates;
  }

  #addScores(
    scores: Float64Array,
    wanted: Uint8Array,
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
        if (wanted[row] === 0) continue;
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
