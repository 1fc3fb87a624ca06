/** Money over time in steps: what has been reached by when. Parts are steps towards their whole; kinds are never mixed. */
import type { Commitment } from '../model/facts.ts';
import { periodOf } from './period.ts';
import { spanOf } from './time.ts';

/** `time` is when all of `amount` is due, in milliseconds; `total` is what the steps of this kind have come to by then. */
export type Step = { commitment: Commitment; time: number; amount: number; total: number };

/**
 * The steps of commitments of one kind and currency, in order of time. An amount counts from the end of its period, when all of
 * it is due: a briefing does not say at what pace it comes. Without an end it counts from its beginning. What has no date is
 * left out. `asOf` is the briefing's own date.
 */
export function stepsOf(commitments: Commitment[], asOf: string): Step[] {
  const dated = commitments.flatMap((commitment) => {
    const time = dueOf(commitment, asOf);
    return time === null ? [] : [{ commitment, time }];
  });
  const steps = dated.map(({ commitment, time }) => {
    const before = dated.filter((part) => part.commitment.partOf === commitment.id && part.time <= time);
    const counted = before.reduce((sum, part) => sum + part.commitment.amount, 0);
    return { commitment, time, amount: Math.max(commitment.amount - counted, 0) };
  });
  const due = steps.filter((step) => !isLatePart(step, dated)).toSorted((a, b) => a.time - b.time);
  return due.map((step, index) => ({
    ...step,
    total: due.slice(0, index + 1).reduce((sum, { amount }) => sum + amount, 0),
  }));
}

function dueOf(commitment: Commitment, asOf: string): number | null {
  const { from, until } = periodOf(commitment, asOf);
  const date = until ?? from;
  return date === undefined ? null : spanOf(date).end;
}

type Due = { commitment: Commitment; time: number };

/** A part that is due after its whole has been counted with it. */
function isLatePart({ commitment, time }: Due, all: Due[]): boolean {
  return all.some((whole) => whole.commitment.id === commitment.partOf && whole.time < time);
}
