/** Suggestions: facts that a text seems to state, found by rules, and no facts until the reader accepts them. */
import type { Commitment, Condition, Event, Party, Statement, Venture } from './facts.ts';

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

/** Entries by the list of the facts that they belong to. */
type Entries = {
  parties: Party;
  ventures: Venture;
  commitments: Commitment;
  conditions: Condition;
  events: Event;
  statements: Statement;
};

/** What may be left out stays out: the frontmatter gets no empty lists. */
type Sparse<T> = { id: string } & { [Key in keyof T]?: T[Key] };

/**
 * What accepting writes under `facts`. An entry whose id is there already adds to that one: its lists are united, and what
 * is written there stays.
 */
export type Entry = { [List in keyof Entries]: { list: List; value: Sparse<Entries[List]> } }[keyof Entries];

export type Suggestion = {
  /** Unique in the briefing, and the same as long as the text is. */
  id: string;
  kind: SuggestionKind;
  /** The suggested thing in a few words, such as “SoftBank” or “chairman: Masayoshi Son”. */
  label: string;
  /** Where the text says so, in reading order; never none. */
  passages: Passage[];
  entries: Entry[];
};
