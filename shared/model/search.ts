/** What a query finds. The query language itself is shared/query.ts. */
import type { Range } from './annotation.ts';
import type { SectionKind } from './section.ts';

/** Where something asked for was found. Title and tags are the briefing's, notes the reader's. */
export type Place = 'title' | 'heading' | 'text' | 'note' | 'tag';

/** Why a section was found: what was asked for, where it stands there, and as which words (folded), most frequent first. */
export type Reason = { asked: string; place: Place; words: string[] };

/** A section found by a query, with the ranges that matched. */
export type Hit = {
  briefing: string;
  section: string;
  kind: SectionKind;
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
  why: Reason[];
};

/** A part of the query that could not be taken as written; the rest was searched. Offsets in the query string. */
export type QueryProblem = Range & { message: string };

/** By what the sections found can be narrowed; each value is one that the query language takes (`year:` as `after: before:`). */
export const FACETS = ['tag', 'party', 'year', 'lang', 'kind'] as const;
export type Facet = (typeof FACETS)[number];

/** How many of the sections found have each value, most first. */
export type Facets = Record<Facet, { value: string; count: number }[]>;

/** A part of the query without which `total` sections are found. Offsets in the query string. */
export type Obstacle = Range & { text: string; total: number };

export type SearchAnswer = {
  hits: Hit[];
  /** How many sections match, of which `hits` are the best. */
  total: number;
  /** True when no section has all the words, and those with most are shown. */
  relaxed: boolean;
  problems: QueryProblem[];
  facets: Facets;
  /** Where nothing has all that was asked for: what stands in the way, the part that hides most first. */
  obstacles: Obstacle[];
  /** Sections indexed so far, and how many there are. */
  indexed: number;
  of: number;
  /** False while files of the library wait to be read, whose sections `of` does not count yet. */
  isRead: boolean;
};

/** Whether all that there is to be found was looked through; until then an answer is one for now. */
export function isWhole({ indexed, of, isRead }: SearchAnswer): boolean {
  return isRead && indexed === of;
}
