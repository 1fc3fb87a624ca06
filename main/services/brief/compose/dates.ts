/** Dates as a brief writes them: 21 January 2025, no more precise than what is known. */
import { dateWords } from '../../../../shared/model/fact-words.ts';

/** `value` is YYYY, YYYY-MM, YYYY-MM-DD or an ISO 8601 time in UTC; anything else is shown as it is. */
export function writtenDate(value: string): string {
  const date = /^\d{4}(-\d{2}(-\d{2})?)?(?=$|T)/.exec(value)?.[0];
  return date === undefined ? value : dateWords(date);
}

/** The first instant, UTC, of the day, month or year that `value` names; the epoch when it names none. */
export function startOf(value: string): Date {
  const date = new Date(value);
  return Number.isNaN(date.getTime()) ? new Date(0) : date;
}
