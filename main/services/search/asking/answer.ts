/** A query from the text typed to the sections shown. */
import type { Hit, SearchAnswer } from '../../../../shared/model/search.ts';
import { parseQuery, type Query } from '../../../../shared/query.ts';
import { words } from '../analysis/words.ts';
import type { Collection } from '../segments/collection.ts';
import { at } from '../segments/numbers.ts';
import { type Candidate, evaluate } from './evaluation.ts';
import { Explainer } from './explanation.ts';
import { countFacets, findObstacles } from './facets.ts';
import { RANKING, type Ranking } from './ranking.ts';
import type { SegmentSearch } from './segment-search.ts';
import { cutSnippet, joinRanges } from './snippet.ts';

export type QueryArguments = {
  query: string;
  limit: number;
  typing?: boolean;
  /** Only in this briefing, in reading order. */
  briefing?: string | undefined;
  /** The query as plain words without syntax, any of which may match. */
  any?: boolean;
};

/** What the index itself can answer; how much of the library it holds is known outside. */
export type Found = Omit<SearchAnswer, 'indexed' | 'of' | 'isRead'>;

export function answerQuery(collection: Collection, args: QueryArguments, ranking: Ranking = RANKING): Found {
  const { limit, typing = false, briefing = null, any = false } = args;
  const query = askedQuery(args.query, { any, typing });
  const { problems } = query;
  if (query.all.length === 0) return { ...NOTHING, problems };
  const { best, total, relaxed, answering, searches } = evaluate(collection, {
    query,
    limit,
    any,
    briefing,
    ranking,
  });
  const explainers = new Map<SegmentSearch, Explainer>();
  return {
    hits: best.map((candidate) => toHit(candidate, explainers)),
    total,
    relaxed,
    problems,
    facets: countFacets(answering),
    obstacles: relaxed || total === 0 ? findObstacles(searches, args.query) : [],
  };
}

const NOTHING: Omit<Found, 'problems'> = {
  hits: [],
  total: 0,
  relaxed: false,
  facets: { tag: [], party: [], year: [], lang: [], kind: [] },
  obstacles: [],
};

/** What a text asks for; with `any`, its words without syntax. */
export function askedQuery(text: string, { any, typing }: { any: boolean; typing: boolean }): Query {
  return any ? plainWords(text) : parseQuery(text, { typing });
}

/** All words of a text, none of them an operator. */
function plainWords(text: string): Query {
  const all = words(text).map((word, index) => ({
    kind: 'word' as const,
    text: word,
    field: null,
    begun: false,
    start: index,
    end: index,
  }));
  return { all, problems: [] };
}

function toHit({ search, section, score }: Candidate, explainers: Map<SegmentSearch, Explainer>): Hit {
  const explainer = explainers.get(search) ?? new Explainer(search);
  explainers.set(search, explainer);
  const { segment } = search;
  const row = at(segment.briefingOf, section);
  const title = segment.title(row);
  const record = segment.record(section);
  const kind = segment.kind(section);
  const { marks, why } = explainer.explain({ ...record, kind }, { title, tags: segment.labels.tag.of(row) });
  return {
    briefing: segment.briefingIds.get(row),
    section: record.section,
    kind,
    title,
    heading: record.heading,
    score,
    ranges: joinRanges(marks),
    ...cutSnippet(record.text, marks),
    why,
  };
}
