/** Dates as a brief writes them: 21 January 2025, no more precise than what is known. */

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** `value` is YYYY, YYYY-MM, YYYY-MM-DD or an ISO 8601 time; anything else is shown as it is. */
export function writtenDate(value: string): string {
  const date = new Date(value);
  if (/^\d{4}$/.test(value) || Number.isNaN(date.getTime())) return value;
  const month = `${MONTHS[date.getUTCMonth()]} ${date.getUTCFullYear()}`;
  return /^\d{4}-\d{2}$/.test(value) ? month : `${date.getUTCDate()} ${month}`;
}

/** The first instant, UTC, of the day, month or year that `value` names; the epoch when it names none. */
export function startOf(value: string): Date {
  const date = new Date(value);
  return Number.isNaN(date.getTime()) ? new Date(0) : date;
}
