/** Sums of money, and what the sentence around each makes of it: money promised, a threshold, or a figure. */
import { yearsOf } from './lengths.ts';
import type { Sentence } from './text.ts';
import { summaryOf } from './text.ts';

/**
 * `words` stand from `start` to `end` (UTF-16 units in the section text): the sum, and of a condition what belongs to it, “at
 * least $100 billion in revenue”. `amount` is in whole units. `summary` says what for: the sentence, or of a condition its clause.
 */
export type Amount = {
  words: string;
  /** The sum alone. */
  sum: string;
  amount: number;
  currency: string;
  start: number;
  end: number;
  use: 'commitment' | 'condition' | 'figure';
  summary: string;
  isSpent: boolean;
  /** Over how many years it is promised; null where the sentence does not say it. */
  years: number | null;
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
  const matches = [...sentence.text.matchAll(MONEY)];
  return matches.flatMap((match) => {
    const [sum, sign, number, scale, plainNumber, plainScale, unit] = match;
    const amount = wholeUnits(number ?? plainNumber ?? '', scale ?? plainScale);
    const mark = (sign ?? unit ?? '').trim();
    const currency = CURRENCIES[mark.toLowerCase()] ?? mark.toUpperCase();
    if (!(amount > 0)) return [];
    const { from, to, ...use } = describe(sentence, match.index, match.index + sum.length);
    const isOnly = matches.length === 1;
    const years = use.isSpent ? null : yearsOf(sentence.text, { from, to, isOnly });
    const words = sentence.text.slice(from, to);
    const [start, end] = [sentence.start + from, sentence.start + to];
    return [{ words, sum, amount, currency, start, end, years, ...use }];
  });
}

/** Rounded, lest 1.1 million be a millionth off. */
function wholeUnits(number: string, scale = ''): number {
  const value = Number(number.replaceAll(',', '')) * (SCALES[scale.toLowerCase()] ?? 1);
  return Number(value.toPrecision(12));
}

type Use = Pick<Amount, 'use' | 'summary' | 'isSpent'> & { from: number; to: number };

/** What the sum from `from` to `to` in a sentence is for, and from where to where the words go that say so. */
function describe(sentence: Sentence, from: number, to: number): Use {
  const { text } = sentence;
  const threshold = thresholdAt(text, from, to);
  if (threshold !== null) return { use: 'condition', isSpent: false, ...threshold };
  const near = text.slice(Math.max(0, from - 90), from) + text.slice(to, to + 60);
  const isPromise = PROMISE.test(near) && !PER_UNIT.test(text.slice(to));
  return {
    use: isPromise ? 'commitment' : 'figure',
    summary: summaryOf(sentence),
    isSpent: /\b(?:spent|paid)\b/i.test(near),
    from,
    to,
  };
}

const AT_LEAST = /(?:at least|more than|over|above|up to) $/i;
/** What is counted: so few words belong to the sum, and not to what else the clause says. */
const OF_WHAT = /^ (?:in|of) [\p{L}-]+(?: [\p{L}-]+)?(?=$|[,;.])/u;

/** The clause after “when” or “if” that a sum stands in as a threshold, and the words of the sum; null when it is none. */
function thresholdAt(text: string, from: number, to: number): Pick<Use, 'summary' | 'from' | 'to'> | null {
  const opening = [...text.slice(0, from).matchAll(IF)].at(-1);
  if (opening === undefined) return null;
  const begin = opening.index + opening[0].length;
  const before = text.slice(begin, from);
  if (/[,;]/.test(before) || !THRESHOLD.test(before)) return null;
  const rest = /^[^,;.]*/.exec(text.slice(to))?.[0] ?? '';
  return {
    summary: (text.slice(begin, to) + rest).replace(/\s+/g, ' ').trim(),
    from: from - (AT_LEAST.exec(before)?.[0].length ?? 0),
    to: to + (OF_WHAT.exec(text.slice(to))?.[0].length ?? 0),
  };
}
