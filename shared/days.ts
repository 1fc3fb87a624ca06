/** Honest dates (2025, 2025-01, 2025-01-21) as days, YYYY-MM-DD, which are in order as strings. */

/** The first day that an honest date may mean. */
export function firstDay(date: string): string {
  return `${date}-01-01`.slice(0, 10);
}

/** The last day that an honest date may mean. */
export function lastDay(date: string): string {
  const [year = 0, month] = date.split('-').map(Number);
  if (date.length === 10) return date;
  if (month === undefined) return `${date}-12-31`;
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return `${date}-${days}`;
}

/** The day of a moment, where the reader is. */
export function dayOf(moment: Date): string {
  const twoDigits = (number: number) => String(number).padStart(2, '0');
  return `${moment.getFullYear()}-${twoDigits(moment.getMonth() + 1)}-${twoDigits(moment.getDate())}`;
}

/** Whether two honest dates may mean the same day: 2025 and 2025-01 may, 2025-01 and 2025-02 may not. */
export function datesAgree(a: string, b: string): boolean {
  return a.startsWith(b) || b.startsWith(a);
}
