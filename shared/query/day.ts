/** Dates as the query language and the briefings write them: YYYY, YYYY-MM or YYYY-MM-DD. */

const DATE = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/;

/** The first day of the date, as YYYY-MM-DD, or null. A date begun, like `2025-` or `2025-0`, is taken as far as it goes. */
export function firstDay(text: string): string | null {
  const [, year = '', month = '1', day = '1'] = DATE.exec(text.replace(/-0?$/, '')) ?? [];
  const moment = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  // JavaScript takes the 30th of February for the 2nd of March, and the year 99 for 1999.
  const real = moment.getUTCMonth() + 1 === Number(month) && moment.getUTCFullYear() === Number(year);
  return real && year !== '' ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : null;
}
