import { useState } from 'react';
import { dayOf, firstDay, lastDay } from '../../../shared/days.ts';
import type { Briefing } from '../../../shared/model/briefing.ts';
import type { Facts } from '../../../shared/model/facts.ts';

/** What the reader asks of the terms. Days are YYYY-MM-DD. */
export type Asked = {
  on: string;
  /** Ids of conditions taken as met. */
  given: string[];
  /** What stands there is compared with this day, as the briefing states it. */
  since: string;
};

export type Range = { first: string; last: string };

/** At first: today, against the briefing's own date, with no condition taken as met beyond what the briefing states. */
export function useQuestion({ facts, date }: Pick<Briefing, 'facts' | 'date'>) {
  const [today] = useState(() => dayOf(new Date()));
  const asOf = date.from === 'file' ? '' : date.value;
  const [asked, setAsked] = useState<Asked>({
    on: today,
    given: [],
    since: asOf === '' ? today : lastDay(asOf),
  });
  const change = (patch: Partial<Asked>) => setAsked((before) => ({ ...before, ...patch }));
  return { asked, change, asOf, today, range: rangeOf(facts, [today, ...(asOf === '' ? [] : [asOf])]) };
}

/** Whole years, from the one before the first date to the one after the last. */
function rangeOf(facts: Facts, others: string[]): Range {
  const terms = facts.agreements.flatMap((agreement) => [
    agreement.date,
    ...agreement.terms.flatMap(({ from, until }) => [from, until]),
  ]);
  const dates = [...terms.filter((date) => date !== undefined), ...others].toSorted();
  const year = (date = '', by: number) => String(Number(date.slice(0, 4)) + by).padStart(4, '0');
  return { first: firstDay(year(dates[0], -1)), last: lastDay(year(dates.at(-1), 1)) };
}
