/** Suggestions in words. */
import type { Passage, SuggestionKind } from '../../../shared/model/suggestion.ts';

export const KIND_HEADINGS: Record<SuggestionKind, string> = {
  organisation: 'Organisations',
  person: 'Persons',
  venture: 'Ventures',
  role: 'Roles',
  amount: 'Amounts',
  period: 'Periods',
  date: 'Dates',
  place: 'Places',
  quotation: 'Quotations',
};

/** “1 suggestion”, “24 suggestions”. */
export function count(number: number, thing: string): string {
  return `${number} ${thing}${number === 1 ? '' : 's'}`;
}

const LANGUAGES = new Intl.DisplayNames('en', { type: 'language' });

/** A language by its tag, which a briefing may have wrong. */
export function languageName(tag: string): string {
  try {
    return LANGUAGES.of(tag) ?? tag;
  } catch {
    return tag;
  }
}

/** So much is shown on either side of a passage, and of a passage itself (UTF-16 units). */
const AROUND = 48;
const LONGEST = 160;

/** A passage with a few words on either side, whole words, so that it can be judged without going there. */
export function excerpt(
  text: string,
  { start, end }: Passage,
): { before: string; quote: string; after: string } {
  const from = Math.max(0, start - AROUND);
  const to = Math.min(text.length, end + AROUND);
  const before = text.slice(from, start).replace(/^.*\n/s, '');
  const after = text.slice(end, to).replace(/\n.*$/s, '');
  const quote = text.slice(start, end);
  const isCut = {
    before: before.length === start - from && from > 0,
    after: after.length === to - end && to < text.length,
  };
  return {
    before: isCut.before ? `…${before.replace(/^\S*\s?/, '')}` : before,
    quote: quote.length > LONGEST ? `${quote.slice(0, LONGEST).replace(/\s*\S*$/, '')}…` : quote,
    after: isCut.after ? `${after.replace(/\s?\S*$/, '')}…` : after,
  };
}
