/** What the facts of several briefings come to together: one party in many of them, and what they say of it and of each other. */
import type { Party } from './facts.ts';

/** A party as one briefing has it: the id of the briefing, and the party's id in it. */
export type PartyRef = { briefing: string; party: string };

/** What the reader said of two mentions. What was never said, or was taken back, is no link. */
export type PartyLink = { a: PartyRef; b: PartyRef; answer: 'same' | 'different' };

/** A passage of the library. */
export type Place = {
  briefing: string;
  title: string;
  /** Honest date of the briefing. */
  date: string;
  /** The section that tells of it; `facts` where the fact names none. */
  section: string;
};

/** Where a briefing names a party, and as what. */
export type Mention = PartyRef & Place & Pick<Party, 'name' | 'aliases' | 'kind' | 'roles'>;

/** `isConfirmed`: whether the reader has said that it is the party; false where only the name says so. */
export type PlacedMention = Mention & { isConfirmed: boolean };

/** A party in the list of all; `briefing` and `party` are those of its first mention, by which it is asked for. */
export type PartySummary = PartyRef &
  Pick<Party, 'name' | 'kind'> & {
    /** How many briefings name it. */
    briefings: number;
    /** How many of its mentions share its name and nothing was said of them. */
    unconfirmed: number;
  };

export const ENTRY_GROUPS = [
  'agreement',
  'holds',
  'towards',
  'of-its-agreements',
  'venture',
  'commitment',
  'event',
  'statement',
  'said-of-it',
] as const;
/**
 * In what way a fact concerns a party. A term: that it `holds`, that is `towards` it, or that stands in an agreement of its
 * own and names no holder.
 */
export type EntryGroup = (typeof ENTRY_GROUPS)[number];

/** A fact that concerns a party, as a sentence. `isConfirmed` as of the mention that it comes by. */
export type PartyEntry = Place & {
  group: EntryGroup;
  fact: string;
  sentence: string;
  isConfirmed: boolean;
  isSupported: boolean;
};

/** All that the library says of a party. */
export type PartyPage = PartySummary & {
  /** Every name and alias, each once. */
  names: string[];
  mentions: PlacedMention[];
  /** Mentions that the reader has said are another party. */
  apart: Mention[];
  /** In the order of `ENTRY_GROUPS`, newest briefing first. */
  entries: PartyEntry[];
};

export type Differing = 'amount' | 'holder' | 'from' | 'until' | 'years' | 'date';

/** Two briefings that cannot both be right about one thing; the older is the first of every two. */
export type Contradiction = {
  what: 'commitment' | 'term' | 'event';
  /** What both speak of: `Right of first refusal`, `Announced: Stargate`. */
  about: string;
  differs: { what: Differing; words: [string, string] }[];
  sides: [ContradictionSide, ContradictionSide];
  /** False where it is one thing only if equal names mean one party, which the reader has not confirmed. */
  isConfirmed: boolean;
};

export type ContradictionSide = Place & { fact: string; sentence: string; isSupported: boolean };

/** An assumption or indicator of a briefing that a newer one touches. */
export type Touched = {
  kind: 'assumption' | 'indicator';
  id: string;
  text: string;
  /** Ids of the judgements that it bears on; all of them, where there is none. */
  judgements: string[];
  /** The newer briefing, and where. */
  by: Place;
  /** What it contradicts in the section that the older one cites; null where the newer briefing says itself that it touches it. */
  contradicts: Pick<Contradiction, 'about' | 'differs'> | null;
};
