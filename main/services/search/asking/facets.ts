/** By what the sections found can be narrowed, and what stands in the way where none is found. */
import { FACETS, type Facet, type Facets, type Obstacle } from '../../../../shared/model/search.ts';
import { SECTION_KINDS } from '../../../../shared/model/section.ts';
import { at, Numbers } from '../segments/numbers.ts';
import type { Segment } from '../segments/segment.ts';
import type { Answering } from './evaluation.ts';
import type { SegmentSearch } from './segment-search.ts';

/** How many of the sections have each value. */
export function countFacets(answering: readonly Answering[]): Facets {
  const counts = Object.fromEntries(FACETS.map((facet) => [facet, new Map<string, number>()])) as Counts;
  for (const { search, sections } of answering) countSegment(search.segment, sections, counts);
  return Object.fromEntries(FACETS.map((facet) => [facet, sorted(counts[facet])])) as Facets;
}

type Counts = Record<Facet, Map<string, number>>;

function countSegment({ data, labels, briefingOf }: Segment, sections: Uint32Array, counts: Counts): void {
  const perBriefing = new Uint32Array(data.briefings.days.length);
  const perKind = new Uint32Array(SECTION_KINDS.length);
  const found = new Numbers();
  for (let index = 0; index < sections.length; index++) {
    const section = sections[index] as number;
    const briefing = briefingOf[section] as number;
    if (perBriefing[briefing] === 0) found.push(briefing);
    perBriefing[briefing] = (perBriefing[briefing] as number) + 1;
    const kind = data.sections.kinds[section] as number;
    perKind[kind] = (perKind[kind] as number) + 1;
  }
  for (const facet of ['tag', 'party', 'lang'] as const)
    labels[facet].count(found.view(), perBriefing, counts[facet]);
  countYears(found.view(), perBriefing, data.briefings.days, counts.year);
  SECTION_KINDS.forEach((kind, index) => {
    add(counts.kind, kind, at(perKind, index));
  });
}

function countYears(
  briefings: Uint32Array,
  more: Uint32Array,
  days: Uint32Array,
  counts: Counts['year'],
): void {
  const years = new Map<number, number>();
  for (let index = 0; index < briefings.length; index++) {
    const row = at(briefings, index);
    const year = Math.floor(at(days, row) / 10_000);
    if (year > 0) years.set(year, (years.get(year) ?? 0) + at(more, row));
  }
  for (const [year, found] of years) add(counts, String(year), found);
}

function add(counts: Map<string, number>, value: string, more: number): void {
  if (more > 0) counts.set(value, (counts.get(value) ?? 0) + more);
}

function sorted(counts: Map<string, number>): Facets[Facet] {
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}

/** For each clause, how many sections fulfil all the others; those of which some do, most first. `text` is the query. */
export function findObstacles(searches: readonly SegmentSearch[], text: string): Obstacle[] {
  const totals = new Map<string, Obstacle>();
  for (const search of searches) {
    const clauses = search.plan.clauses.filter(({ role }) => role !== 'may');
    if (clauses.length < 2) continue;
    const alone = countAlone(search);
    for (const { start, end } of clauses) {
      const index = search.plan.clauses.findIndex((clause) => clause.start === start);
      const known = totals.get(`${start}`) ?? { start, end, text: text.slice(start, end), total: 0 };
      totals.set(`${start}`, { ...known, total: known.total + (alone[index] ?? 0) });
    }
  }
  return [...totals.values()].filter(({ total }) => total > 0).sort((a, b) => b.total - a.total);
}

/** By clause: living sections that fail it and no other. */
function countAlone({ plan, fulfilled, segment }: SegmentSearch): number[] {
  const alone = plan.clauses.map(() => 0);
  for (let section = 0; section < segment.size; section++) {
    if (segment.buried[section] === 1) continue;
    let failed = -1;
    let failures = 0;
    for (let clause = 0; clause < fulfilled.length && failures < 2; clause++) {
      if (plan.clauses[clause]?.role === 'may' || fulfilled[clause]?.[section] === 1) continue;
      failed = clause;
      failures++;
    }
    if (failures === 1) alone[failed] = (alone[failed] ?? 0) + 1;
  }
  return alone;
}
