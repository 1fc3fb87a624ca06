/** Dates as a brief writes them: 21 January 2025, no more precise than what is known. */

const MONTH = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', month: 'long', year: 'numeric' });
const DAY = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'UTC',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
});

/** `value` is YYYY, YYYY-MM, YYYY-MM-DD or an ISO 8601 time; anything else is shown as it is. */
export function writtenDate(value: string): string {
  const date = new Date(value);
  if (/^\d{4}$/.test(value) || Number.isNaN(date.getTime())) return value;
  return (/^\d{4}-\d{2}$/.test(value) ? MONTH : DAY).format(date);
}

/** The first instant, UTC, of the day, month or year that `value` names; the epoch when it names none. */
export function startOf(value: string): Date {
  const date = new Date(value);
  return Number.isNaN(date.getTime()) ? new Date(0) : date;
}
