/** Where lines may end. */
import LineBreaker from 'linebreak';
import { LINE_BREAK } from '../document.ts';

/** A place in a paragraph's text where a line may end, and what stands there. */
export type Break = {
  /** UTF-16 units from the beginning of the text. */
  at: number;
  found: string;
  /** Where the line is broken here, a hyphen shows it. */
  hyphen: boolean;
};

/** White space that a line may end at; the no-break spaces are not in it. */
const SPACE = '[ \\u1680\\u2000-\\u2006\\u2008-\\u200a\\u205f\\u3000]';

/**
 * In scripts with spaces: at white space, but not before a dash that stands between spaces; after dashes and slashes
 * between letters, at zero-width spaces and soft hyphens. Less than UAX #14 allows, which parts more than readers
 * like.
 */
const OPPORTUNITY = new RegExp(
  [
    `${SPACE}*${LINE_BREAK}${SPACE}*`,
    `${SPACE}+(?![–—]${SPACE})`,
    '(?<=\\p{L})[-‐](?=\\p{L})',
    '[–—](?=\\p{L})',
    '(?<=[\\p{L}\\p{N}])/(?=\\p{L})',
    '[\\u200b\\u00ad]',
  ].join('|'),
  'gu',
);

/** Chinese and Japanese, with their punctuation; Korean parts its words by spaces. */
const DENSE =
  '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Bopomofo}\\u3001-\\u303f\\u30fb-\\u30ff\\uff01-\\uff9f]';
const HAS_DENSE = new RegExp(DENSE, 'u');
const ENDS_DENSE = new RegExp(`${DENSE}$`, 'u');
const BEGINS_DENSE = new RegExp(`^${DENSE}`, 'u');

/** Every opportunity, in order. */
export function breaksOf(text: string): Break[] {
  const spaced = Array.from(text.matchAll(OPPORTUNITY), ({ 0: found, index }) => ({
    at: index,
    found,
    hyphen: found === '\u00ad',
  }));
  return HAS_DENSE.test(text) ? inOrder([...spaced, ...denseBreaks(text)]) : spaced;
}

export function inOrder(breaks: Break[]): Break[] {
  return breaks.sort((a, b) => a.at - b.at);
}

/** Between characters that are written without spaces, where their punctuation allows it (UAX #14). */
function denseBreaks(text: string): Break[] {
  const breaker = new LineBreaker(text);
  const breaks: Break[] = [];
  for (let next = breaker.nextBreak(); next !== null; next = breaker.nextBreak()) {
    const before = text.slice(Math.max(next.position - 2, 0), next.position);
    const after = text.slice(next.position, next.position + 2);
    const dense = ENDS_DENSE.test(before) || BEGINS_DENSE.test(after);
    if (dense && after !== '' && !/[\s\u200b\u00ad]$/.test(before)) {
      breaks.push({ at: next.position, found: '', hyphen: false });
    }
  }
  return breaks;
}
