/** The day that a plain text says is its own. */

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);
const MONTH = `(?<month>${MONTHS.map((name) => `${name.slice(0, 3)}(?:${name.slice(3)})?`).join('|')})\\.?`;
const WEEKDAY = '(?:[a-z]+day,? )?';

/** ISO, “3 March 2025” and “March 3, 2025”: 3/4/2025 is one day here and another there. */
const DAYS = [
  /^(?<year>\d{4})-(?<number>\d{2})-(?<day>\d{2})$/,
  new RegExp(`^${WEEKDAY}(?<day>\\d{1,2})(?:st|nd|rd|th)? ${MONTH},? (?<year>\\d{4})$`, 'i'),
  new RegExp(`^${WEEKDAY}${MONTH} (?<day>\\d{1,2})(?:st|nd|rd|th)?,? (?<year>\\d{4})$`, 'i'),
];

/** The day (YYYY-MM-DD) in the one line “Date: …” of a text; null where there is none, several, or one that names no single day. */
export function statedDay(text: string): string | null {
  const [line, ...others] = text.matchAll(/^[ \t]*Date:[ \t]*(\S.{0,40}?)[ \t.]*$/gim);
  if (line === undefined || others.length > 0) return null;
  const words = (line[1] ?? '').replace(/\s+/g, ' ');
  const stated = DAYS.map((format) => format.exec(words)?.groups).find((groups) => groups !== undefined);
  if (stated === undefined) return null;
  const { year, number, month = '', day = '' } = stated;
  const numbered =
    number ?? String(MONTHS.findIndex((name) => startsAlike(name, month)) + 1).padStart(2, '0');
  const iso = `${year}-${numbered}-${day.padStart(2, '0')}`;
  return isDay(iso) ? iso : null;
}

function startsAlike(name: string, month: string): boolean {
  return name.slice(0, 3).toLowerCase() === month.slice(0, 3).toLowerCase();
}

/** There is no 31 April. */
function isDay(iso: string): boolean {
  const day = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(iso);
}
