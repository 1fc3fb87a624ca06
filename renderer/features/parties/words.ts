import type { Contradiction, Differing, EntryGroup } from '../../../shared/model/across.ts';

/** Headings of what is said of a party. */
export const GROUP_HEADINGS: Record<EntryGroup, string> = {
  agreement: 'Agreements',
  holds: 'Terms it holds or bears',
  towards: 'Terms towards it',
  'of-its-agreements': 'Terms of its agreements that name no holder',
  venture: 'Ventures',
  commitment: 'Commitments',
  event: 'Events',
  statement: 'Statements',
  'said-of-it': 'Said of it',
};

const DIFFERING: Record<Differing, string> = {
  amount: 'Amount',
  holder: 'Held by',
  from: 'From',
  until: 'Until',
  years: 'Over',
  date: 'Date',
};

/** What one of the two briefings says on a point: `Amount: US$500 billion`. */
export function pointWords({ what, words }: Contradiction['differs'][number], side: 0 | 1): string {
  return `${DIFFERING[what]}: ${words[side]}`;
}

export function briefingsWords(count: number): string {
  return count === 1 ? '1 briefing' : `${count} briefings`;
}
