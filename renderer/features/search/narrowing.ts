/** Narrowing a query by the facets of its answer. */
import { FACETS, type Facet, type Facets } from '../../../shared/model/search.ts';
import { parseQuery, type QueryNode, quoted, withPart } from '../../../shared/query.ts';

/** A facet's values that would narrow the query, each with the number of sections left. */
export type Choice = { facet: Facet; values: { value: string; count: number }[] };

/** As many values as a reader takes in at a glance. */
const MOST_VALUES = 8;

/** The facets to choose from: those in which the sections differ, without the values that the query names already. */
export function choices(query: string, facets: Facets): Choice[] {
  const asked = new Set(parseQuery(query).all.map(keyOf));
  const isAsked = (clause: string) => parseQuery(clause).all.every((node) => asked.has(keyOf(node)));
  return FACETS.flatMap((facet) => {
    const most = facets[facet].slice(0, MOST_VALUES + asked.size); // so many are left, whichever are asked for
    const values = most.filter(({ value }) => !isAsked(clauseOf(facet, value))).slice(0, MOST_VALUES);
    return most.length < 2 || values.length === 0 ? [] : [{ facet, values }];
  });
}

/** The query with one more condition. */
export function narrowed(query: string, facet: Facet, value: string): string {
  return withPart(query, clauseOf(facet, value));
}

function clauseOf(facet: Facet, value: string): string {
  return facet === 'year' ? `after:${value} before:${Number(value) + 1}` : `${facet}:${quoted(value)}`;
}

/** What a node asks for, wherever it stands and however it is written. */
function keyOf(node: QueryNode): string {
  return JSON.stringify({ ...node, start: 0, end: 0 }).toLowerCase();
}
