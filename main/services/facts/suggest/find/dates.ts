/** Dates and periods. chrono-node reads dates; what it does not know, a year alone or a span of years, is found by rules. */
import { en } from 'chrono-node';
import type { Sentence } from './text.ts';
import { NUMBER_WORDS } from './words.ts';

/**
 * `words` stand from `start` to `end` (UTF-16 units in the section text). `date` is honest (2025, 2025-01, 2025-01-21), of a
 * period its end; null where the words do not say it, such as “June of last year”.
 */
export type Dated = {
  kind: 'date' | 'period';
  words: string;
  date: string | null;
  start: number;
  end: number;
};

const YEAR = '(?:19|20)\\d\\d(?![\\d,./]\\d|[\\d%])';
const UNIT = '(?:year|month|quarter|decade)s?';
const MONTH = '(?:January|February|March|April|May|June|July|August|September|October|November|December)';

const SPAN = new RegExp(
  `\\b(?:between|from) (?:${MONTH} )?(${YEAR}) (?:and|to|until|through) (?:${MONTH} )?(${YEAR})`,
  'gi',
);
const UNTIL = new RegExp(`\\b(?:through|until|till|up to) (?:the end of )?(?:${MONTH} )?(${YEAR})`, 'gi');
const LENGTH = new RegExp(
  `\\b(?:over|within|during|for|in) (?:about |at least |up to )?(?:the )?(?:(?:next|coming|following) )?${NUMBER_WORDS} ${UNIT}(?! ago| old| later)\\b`,
  'gi',
);
const COMPOUND = new RegExp(`\\b${NUMBER_WORDS}-(?:year|month)(?!-old)\\b(?: \\p{Ll}+)`, 'giu');
const RELATIVE = new RegExp(
  `\\b${MONTH} (?:of )?(?:last|this|next) year\\b|\\b(?:last|next) ${MONTH}\\b`,
  'gi',
);
const YEAR_ALONE = new RegExp(`(?<=\\b(?:in|since|by|before|after|during|of|from|early|late) )${YEAR}`, 'gi');

/** The dates and periods of one sentence; none overlaps another. */
export function findDates(sentence: Sentence): Dated[] {
  const found: Dated[] = [];
  const add = (dated: Dated) => {
    if (!found.some(({ start, end }) => start < dated.end && dated.start < end)) found.push(dated);
  };
  for (const dated of [
    ...matches(sentence, SPAN, 'period', ([, , until]) => until ?? null),
    ...matches(sentence, UNTIL, 'period', ([, year]) => year ?? null),
    ...matches(sentence, LENGTH, 'period', () => null),
    ...matches(sentence, COMPOUND, 'period', () => null),
    ...matches(sentence, RELATIVE, 'date', () => null),
    ...calendarDates(sentence),
    ...matches(sentence, YEAR_ALONE, 'date', ([year]) => year),
  ])
    add(dated);
  return found.toSorted((a, b) => a.start - b.start);
}

function matches(
  { text, start }: Sentence,
  pattern: RegExp,
  kind: Dated['kind'],
  dateOf: (match: RegExpExecArray) => string | null,
): Dated[] {
  return [...text.matchAll(pattern)].map((match) => {
    const from = start + match.index;
    return { kind, words: match[0], date: dateOf(match), start: from, end: from + match[0].length };
  });
}

const CALENDAR = new RegExp(
  `(?:19|20)\\d\\d-\\d\\d|\\b(?:${MONTH}|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\b)`,
  'i',
);

/** Dates that say their year: what depends on the day of reading is not guessed. */
function calendarDates({ text, start }: Sentence): Dated[] {
  if (!CALENDAR.test(text)) return []; // parsing takes most of the time that all rules take together
  return en.parse(text).flatMap(({ text: words, index, start: day }) => {
    const year = day.get('year');
    if (!day.isCertain('year') || !day.isCertain('month') || year === null || !/\d{4}/.test(words)) return [];
    const parts = [year, day.get('month'), day.isCertain('day') ? day.get('day') : null];
    const date = parts.flatMap((part) => (part === null ? [] : [String(part).padStart(2, '0')])).join('-');
    return [{ kind: 'date' as const, words, date, start: start + index, end: start + index + words.length }];
  });
}
