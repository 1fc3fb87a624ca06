/** A query from the text typed to the sections shown. */
import type { Hit, SearchAnswer } from '../../../shared/model/search.ts';
import { parseQuery } from '../../../shared/query.ts';
import { wordEnd } from './analysis.ts';
import type { Collection } from './collection.ts';
import { type Candidate, evaluate } from './evaluation.ts';
import { placesInSection } from './matching.ts';
import { planQuery } from './plan.ts';
import { at } from './segment.ts';
import { cutSnippet, joinRanges, type Mark } from './snippet.ts';

export type QueryArguments = { query: string; limit: number; typing: boolean };

/** What the index itself can answer; how much of the library it holds is known outside. */
export type Found = Omit<SearchAnswer, 'indexed' | 'of'>;

export function answerQuery(collection: Collection, { query, limit, typing }: QueryArguments): Found {
  const parsed = parseQuery(query, { typing });
  const { problems } = parsed;
  const plan = planQuery(parsed);
  if (plan.terms.length + plan.filters.length === 0) return { hits: [], total: 0, relaxed: false, problems };
  const { best, total, relaxed } = evaluate(plan, collection, limit);
  return { hits: best.map(toHit), total, relaxed, problems };
}

function toHit(candidate: Candidate): Hit {
  const { segment, section, score } = candidate;
  const { briefing, title } = segment.briefingOf(section);
  const row = segment.section(section);
  const marks = marksIn(candidate, row.text);
  return {
    briefing,
    section: row.section,
    title,
    heading: row.heading,
    score,
    ranges: joinRanges(marks),
    ...cutSnippet(row.text, marks),
  };
}

/** Where the section text has what was asked for. */
function marksIn({ segment, section, terms }: Candidate, text: string): Mark[] {
  const { starts } = segment.data.fields.text;
  return terms.flatMap((bound, term): Mark[] => {
    if (bound.term.role === 'never' || !bound.term.fields.includes('text')) return [];
    return placesInSection(bound, segment, 'text', section).map(({ first, last }) => ({
      start: at(starts, first),
      end: wordEnd(text, at(starts, last)),
      term,
    }));
  });
}
