/** What a query finds. The query language itself is shared/query.ts. */
import type { Range } from './annotation.ts';

/** A section found by a query, with the ranges that matched. */
export type Hit = {
  briefing: string;
  section: string;
  /** The briefing's title and the section's heading. */
  title: string;
  heading: string;
  score: number;
  /** Matches in the section text, in order, not overlapping (UTF-16 units). */
  ranges: Range[];
  /** A verbatim slice of the section text around the densest matches. */
  snippet: string;
  /** Where `snippet` starts in the section text. */
  snippetStart: number;
};

/** A part of the query that could not be taken as written; the rest was searched. Offsets in the query string. */
export type QueryProblem = Range & { message: string };

export type SearchAnswer = {
  hits: Hit[];
  /** How many sections match, of which `hits` are the best. */
  total: number;
  /** True when no section has all the words, and those with most are shown. */
  relaxed: boolean;
  problems: QueryProblem[];
  /** Sections indexed so far, and how many there are. */
  indexed: number;
  of: number;
};
