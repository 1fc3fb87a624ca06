/** What the rules find in a text, before it has a place in a briefing's facts. */
import type { Passage, SuggestionKind } from '../../../../../shared/model/suggestion.ts';

/** What a party is called, and whether it is a person. */
export type Named = { name: string; isPerson: boolean };

/** What a finding would state; parties and ventures are called by their names. */
export type Draft =
  | ({ what: 'party'; aliases: string[] } & Named)
  | { what: 'venture'; name: string }
  | ({ what: 'role'; role: string } & Named)
  | {
      what: 'commitment';
      summary: string;
      amount: number;
      currency: string;
      isSpent: boolean;
      years: number | null;
      venture: string | null;
    }
  | { what: 'condition'; summary: string; amount: string }
  /** `years` where the figure is a span of so many. */
  | { what: 'figure'; value: string; label: string; years: number | null }
  | { what: 'event'; summary: string; date: string | null }
  | { what: 'place'; place: string; venture: string }
  | { what: 'statement'; by: Named; summary: string; isPlan: boolean };

/** `passages` are in reading order, never none. */
export type Found = { kind: SuggestionKind; label: string; passages: Passage[]; draft: Draft };
