/** Sums of money, and what the sentence around each makes of it: money promised, a threshold, or a figure. */
import type { Sentence } from './text.ts';
import { summaryOf } from './text.ts';

/**
 * `words` stand from `start` to `end` (UTF-16 units in the section text); `amount` is in whole units. `summary` says what for:
 * the sentence, or of a condition its clause.
 */
export type Amount = {
  words: string;
  amount: number;
  currency: string;
  start: number;
  end: number;
  use: 'commitment' | 'condition' | 'figure';
  summary: string;
  isSpent: boolean;
};

const SCALES: Record<string, number> = {
  thousand: 1e3,
  k: 1e3,
  million: 1e6,
  mn: 1e6,
  mln: 1e6,
  m: 1e6,
  billion: 1e9,
  bn: 1e9,
  bln: 1e9,
  b: 1e9,
  trillion: 1e12,
  tn: 1e12,
};

/** A bare `$` is taken for the US dollar, a bare `¥` for the yen. */
const CURRENCIES: Record<string, string> = {
  $: 'USD',
  us$: 'USD',
  dollars: 'USD',
  dollar: 'USD',
  dlrs: 'USD',
  dlr: 'USD',
  a$: 'AUD',
  c$: 'CAD',
  hk$: 'HKD',
  '€': 'EUR',
  euros: 'EUR',
  euro: 'EUR',
  '£': 'GBP',
  pounds: 'GBP',
  stg: 'GBP',
  '¥': 'JPY',
  yen: 'JPY',
};
const CODES = 'USD|EUR|GBP|JPY|CHF|CNY|AUD|CAD|INR|SEK|NOK|DKK';

const NUMBER = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?`;
const SCALE = '(?:[ -]?(thousand|million|billion|trillion|mln|bln|mn|bn|tn|[mbk])(?![\\p{L}\\p{N}]))?';
const MONEY = new RegExp(
  [
    `(?<![\\p{L}\\p{N}])((?:US|A|C|HK)?\\$|[€£¥]|(?:${CODES}) ?)(${NUMBER})${SCALE}`,
    `(?<![\\p{L}\\p{N}.,/$€£¥])(${NUMBER})${SCALE} (${CODES}|dollars?|dlrs?|euros?|pounds|stg|yen)(?!\\p{L})`,
  ].join('|'),
  'giu',
);

/** A price for each of many is no sum that anybody promises. */
const PER_UNIT =
  /^ ?(?:(?:a|an|per|each) ?(?:share|unit|barrel|tonne|ton|hour|day|night|month|year|person|head|ounce|lb)?\b|\/)/i;
const THRESHOLD = /\b(?:at least|more than|over|above|exceed\w*|reach\w*|generat\w*|worth)\b/i;
const IF = /\b(?:when|once|if|until|unless|as soon as)\s+/gi;
const PROMISE =
  /\b(?:invest(?:s|ed|ing)?|investments? (?:of|worth)|commit\w*|pledg\w*|spend\w*|spent|pay|pays|paid|contribut\w*|fund\w*|financ\w*|promis\w*|allocat\w*|earmark\w*|lend\w*|grant\w*|award\w*)\b/i;

/** The sums of one sentence, in reading order. */
export function findAmounts(sentence: Sentence): Amount[] {
  return [...sentence.text.matchAll(MONEY)].flatMap((match) => {
    const [words, sign, number, scale, plainNumber, plainScale, unit] = match;
    const amount = wholeUnits(number ?? plainNumber ?? '', scale ?? plainScale);
    const mark = (sign ?? unit ?? '').trim();
    const currency = CURRENCIES[mark.toLowerCase()] ?? mark.toUpperCase();
    if (!(amount > 0)) return [];
    const start = sentence.start + match.index;
    const place = { words, amount, currency, start, end: start + words.length };
    return [{ ...place, ...describe(sentence, match.index, match.index + words.length) }];
  });
}

/** Rounded, lest 1.1 million be a millionth off. */
function wholeUnits(number: string, scale = ''): number {
  const value = Number(number.replaceAll(',', '')) * (SCALES[scale.toLowerCase()] ?? 1);
  return Number(value.toPrecision(12));
}

function describe(sentence: Sentence, from: number, to: number): Pick<Amount, 'use' | 'summary' | 'isSpent'> {
  const { text } = sentence;
  const clause = clauseOf(text, from, to);
  if (clause !== null) return { use: 'condition', summary: clause, isSpent: false };
  const near = text.slice(Math.max(0, from - 90), from) + text.slice(to, to + 60);
  const isPromise = PROMISE.test(near) && !PER_UNIT.test(text.slice(to));
  return {
    use: isPromise ? 'commitment' : 'figure',
    summary: summaryOf(sentence),
    isSpent: /\b(?:spent|paid)\b/i.test(near),
  };
}

/** The clause after “when” or “if” that an amount stands in as a threshold; null when it is none. */
function clauseOf(text: string, from: number, to: number): string | null {
  const opening = [...text.slice(0, from).matchAll(IF)].at(-1);
  if (opening === undefined) return null;
  const begin = opening.index + opening[0].length;
  if (/[,;]/.test(text.slice(begin, from)) || !THRESHOLD.test(text.slice(begin, from))) return null;
  const rest = /^[^,;.]*/.exec(text.slice(to))?.[0] ?? '';
  return `${text.slice(begin, to)}${rest}`.replace(/\s+/g, ' ').trim();
}
