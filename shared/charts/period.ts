/** When commitments run, as far as a chart can place them. */
import type { Commitment } from '../model/facts.ts';

/** Honest dates. */
export type Period = { from?: string | undefined; until?: string | undefined };

/**
 * The period that is stated; where only its length is, or that it begins at once, it begins at `asOf`, the briefing's own date,
 * which a chart says that it took. `asOf` is empty when there is none.
 */
export function periodOf({ from, until, years, atOnce }: Commitment, asOf: string): Period {
  const isRelative = from === undefined && until === undefined && (atOnce || years !== undefined);
  const begins = isRelative && asOf !== '' ? asOf : from;
  const ends = begins === undefined || years === undefined ? until : (until ?? later(begins, years));
  return { from: begins, until: ends };
}

/** Whether a chart has to say that the briefing's date stands for a beginning. */
export function isFromBriefing(commitment: Commitment, asOf: string): boolean {
  return commitment.from === undefined && periodOf(commitment, asOf).from !== undefined;
}

function later(date: string, years: number): string {
  return String(Number(date.slice(0, 4)) + years).padStart(4, '0') + date.slice(4);
}
