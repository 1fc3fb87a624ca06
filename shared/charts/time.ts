/** Honest dates on an axis: a year is a year long, and nothing is shown more precisely than it is known. */
import { scaleUtc } from 'd3-scale';

/** Milliseconds since 1970 (UTC); `end` is not part of it. */
export type Span = { start: number; end: number };

/** All of the day, month or year that an honest date names. */
export function spanOf(date: string): Span {
  const [year = 0, month, day] = date.split('-').map(Number);
  const at = (y: number, m: number, d: number) => new Date(0).setUTCFullYear(y, m, d);
  if (month === undefined) return { start: at(year, 0, 1), end: at(year + 1, 0, 1) };
  if (day === undefined) return { start: at(year, month - 1, 1), end: at(year, month, 1) };
  return { start: at(year, month - 1, day), end: at(year, month - 1, day + 1) };
}

export type Axis = {
  /** Where a time stands, between `from` and `to`. */
  place(time: number): number;
  ticks: { at: number; label: string; labelAt: number }[];
};

/**
 * An axis over all of `spans`, at least a year, which begins and ends with whole years. The label of a year stands in its
 * middle when each has one, else where it begins; of a single year the months are labelled, January with the year. Null when
 * nothing is dated.
 */
export function timeAxis(spans: Span[], from: number, to: number, labelWidth: number): Axis | null {
  if (spans.length === 0) return null;
  const first = new Date(
    spans.reduce((least, { start }) => Math.min(least, start), Number.POSITIVE_INFINITY),
  );
  const last = new Date(spans.reduce((most, { end }) => Math.max(most, end), Number.NEGATIVE_INFINITY) - 1);
  const start = spanOf(yearOf(first)).start;
  const { end } = spanOf(yearOf(last));
  const scale = scaleUtc().domain([start, end]).range([from, to]);
  const most = Math.max(2, Math.floor((to - from) / (labelWidth * 1.6)));
  const isOneYear = yearOf(first) === yearOf(last);
  const years = new Date(end).getUTCFullYear() - new Date(start).getUTCFullYear();
  const ticks = scale.ticks(Math.min(most, 12)).filter((tick) => isOneYear || tick.getUTCMonth() === 0);
  return {
    place: (time) => scale(time),
    ticks: ticks.map((tick) => {
      const at = scale(tick);
      if (isOneYear)
        return { at, label: tick.getUTCMonth() === 0 ? yearOf(tick) : monthOf(tick), labelAt: at };
      const isLast = tick.getTime() >= end;
      if (isLast) return { at, label: '', labelAt: at };
      const labelAt = ticks.length > years ? scale(tick.getTime() + YEAR / 2) : at;
      return { at, label: yearOf(tick), labelAt };
    }),
  };
}

/** Milliseconds, on average. */
export const YEAR = 365.25 * 24 * 3600 * 1000;

function yearOf(date: Date): string {
  return String(date.getUTCFullYear()).padStart(4, '0');
}

function monthOf(date: Date): string {
  return date.toLocaleString('en-US', { month: 'short', timeZone: 'UTC' });
}
