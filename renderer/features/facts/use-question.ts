import { useState } from 'react';
import { dayOf, firstDay, lastDay } from '../../../shared/days.ts';
import type { Briefing } from '../../../shared/model/briefing.ts';
import type { Facts } from '../../../shared/model/facts.ts';
import { statedDate } from '../../../shared/model/stated-date.ts';

/** A day, YYYY-MM-DD, and the ids of the conditions taken as met on it. */
export type Asked = { on: string; given: string[] };

export type Range = { first: string; last: string };

export type Questions = {
  now: Asked;
  changeNow(patch: Partial<Asked>): void;
  /** What `now` is compared with. */
  then: Asked;
  changeThen(patch: Partial<Asked>): void;
  /** The date that the briefing states; empty when it states none. */
  asOf: string;
  today: string;
  range: Range;
};

/** At first: today, against the briefing's own date, with no condition taken as met beyond what the briefing states. */
export function useQuestions({ facts, date }: Pick<Briefing, 'facts' | 'date'>): Questions {
  const [today] = useState(() => dayOf(new Date()));
  const asOf = statedDate(date);
  const [now, setNow] = useState<Asked>({ on: today, given: [] });
  const [then, setThen] = useState<Asked>({ on: asOf === '' ? today : lastDay(asOf), given: [] });
  return {
    ...{ now, then, asOf, today },
    changeNow: (patch) => setNow((before) => ({ ...before, ...patch })),
    changeThen: (patch) => setThen((before) => ({ ...before, ...patch })),
    range: rangeOf(facts, [today, ...(asOf === '' ? [] : [asOf])]),
  };
}

/** Whole years, from the one before the first date to the one after the last. */
function rangeOf(facts: Facts, others: string[]): Range {
  const dates = [
    ...facts.agreements.flatMap((agreement) => [
      agreement.date,
      ...agreement.terms.flatMap(({ from, until }) => [from, until]),
    ]),
    ...facts.conditions.map(({ since }) => since),
    ...others,
  ]
    .filter((date) => date !== undefined)
    .toSorted();
  const year = (date = '', by: number) => String(Number(date.slice(0, 4)) + by).padStart(4, '0');
  return { first: firstDay(year(dates[0], -1)), last: lastDay(year(dates.at(-1), 1)) };
}
