/** What the rules find in a text, before it has a place in a briefing's facts. */
import type { Passage, SuggestionKind } from '../../../../../shared/model/suggestion.ts';

/** What a party is called, and whether it is a person. */
export type Named = { name: string; isPerson: boolean };

/** A span of years, and the sums of money (`USD 5000000`) that its sentence names, or its row of a table. */
export type Span = { years: number; sums: ReadonlySet<string> };

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
  | { what: 'figure'; value: string; label: string; span: Span | null }
  | { what: 'event'; summary: string; date: string | null }
  | { what: 'place'; place: string; venture: string }
  | { what: 'statement'; by: Named; summary: string; isPlan: boolean };

/** `passages` are in reading order, never none. */
export type Found = { kind: SuggestionKind; label: string; passages: Passage[]; draft: Draft };
