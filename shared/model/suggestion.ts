/** Suggestions: facts that a text seems to state, found by rules, and no facts until the reader accepts them. */
import type { Figure } from './briefing.ts';
import type { Facts } from './facts.ts';

export const SUGGESTION_KINDS = [
  'organisation',
  'person',
  'venture',
  'role',
  'amount',
  'period',
  'date',
  'place',
  'quotation',
] as const;
export type SuggestionKind = (typeof SUGGESTION_KINDS)[number];

/** Words of a section; `start` and `end` count UTF-16 units in the section text, and `quote` is what stands there. */
export type Passage = { section: string; start: number; end: number; quote: string };

/** The lists of the frontmatter that suggestions go into; all but `figures` stand under `facts`. */
export type Lists = Omit<Facts, 'agreements'> & { figures: Figure[] };

/** What may be left out stays out: the frontmatter gets no empty lists. */
type Sparse<T> = { id: string } & { [Key in keyof T]?: T[Key] };

/**
 * What accepting writes. An entry whose id is there already adds to that one: its lists are united, and what is written
 * there stays.
 */
export type Entry = {
  [List in keyof Lists]: { list: List; value: Sparse<Lists[List][number]> };
}[keyof Lists];

export type Suggestion = {
  /** Unique in the briefing, and the same as long as the sentence is. */
  id: string;
  kind: SuggestionKind;
  /** The suggested thing in a few words, such as “SoftBank” or “Masayoshi Son: chairman”. */
  label: string;
  /** Where the text says so, in reading order; never none. */
  passages: Passage[];
  /** Parties and ventures before what names them. */
  entries: Entry[];
};

/** What a briefing's text suggests. */
export type Suggestions = {
  /** Those that the briefing does not state yet, by kind and in reading order. */
  open: Suggestion[];
  /** Those that the reader does not want to see again. */
  dismissed: Suggestion[];
  /** The language of the text where it is none that the rules know (BCP 47); nothing is suggested then. */
  unknownLanguage: string | null;
};

/** What became of accepting: the ids of the suggestions written, and a way to take it back. */
export type Accepted = {
  accepted: string[];
  /** Names what was written, for `takeBack`; null where nothing was. */
  written: string | null;
};
