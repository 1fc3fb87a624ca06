/** Spans of years, and the sums that are promised over them. */
import { NUMBER_WORDS } from './words.ts';

const NUMBERS: Record<string, number> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  twelve: 12,
  fifteen: 15,
  twenty: 20,
};

const YEARS = `(${NUMBER_WORDS})[ -]years?\\b`;
const YEARS_AT_END = new RegExp(`${YEARS}$`, 'i');
/** Close behind the sum, with nothing between that could be another matter. */
const BEHIND = new RegExp(
  `^[^\\d,;:.()–—$€£¥]{0,40}?(?<!\\bfor) (?:over|during) (?:the )?(?:(?:next|coming|following) )?${YEARS}(?! (?:ago|old)\\b)`,
  'i',
);
const AT_BEGINNING = new RegExp(`^(?:over|during) the (?:next|coming|following) ${YEARS},? `, 'i');

/** How many years “over the next four years” names; null for words that end in something else than years. */
export function yearsIn(words: string): number | null {
  return numberOf(YEARS_AT_END.exec(words)?.[1]);
}

/** Over how many years a sum is promised that stands from `from` to `to` in a sentence; null where that is not said beyond doubt. */
export function yearsOf(
  text: string,
  { from, to, isOnly }: { from: number; to: number; isOnly: boolean },
): number | null {
  const behind = BEHIND.exec(text.slice(to))?.[1];
  const before = isOnly ? AT_BEGINNING.exec(text.slice(0, from))?.[1] : undefined;
  return numberOf(behind ?? before);
}

function numberOf(words: string | undefined): number | null {
  if (words === undefined) return null;
  return NUMBERS[words.toLowerCase()] ?? (Number(words) || null);
}
