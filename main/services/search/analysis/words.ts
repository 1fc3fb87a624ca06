/**
 * From text to words. Lunr's tokenizer and trimmer are not used, because they split at spaces and hyphens and trim by
 * `\W`, which takes every letter outside ASCII for punctuation.
 *
 * A word is a run of letters and digits. An apostrophe joins within it (`don't`), as do a point between digits (`13.75`)
 * and a comma before three (`13,000`); all else parts, so that `Microsoft–OpenAI` is two words. Of scripts written
 * without spaces each character is a word of its own and a query of several is found as their sequence: whatever stands
 * in a text is then found, while a dictionary (`Intl.Segmenter`) cuts the same characters differently in other company.
 *
 * Each word is indexed as written, but folded: lower case, without diacritics. What its inflections are is known to
 * languages.ts.
 */
const UNSPACED = ['Han', 'Hiragana', 'Katakana', 'Thai', 'Lao', 'Khmer', 'Myanmar']
  .map((script) => `\\p{Script=${script}}`)
  .join('');
const LETTER = String.raw`[[\p{L}\p{N}]--[${UNSPACED}]]`;
const CHARACTER = String.raw`[[\p{L}\p{N}]&&[${UNSPACED}]]\p{M}*`;
/** Repetitions are bounded, here and below: hostile text overflows the stack of a pattern that may go on for ever. */
const LONGEST_RUN = 100;
const RUN = String.raw`${LETTER}[[\p{L}\p{N}\p{M}]--[${UNSPACED}]]{0,${LONGEST_RUN - 1}}`;
/** Soft hyphens and joiners, which imported documents carry inside words. */
const INVISIBLE = String.raw`\u{AD}\u{200C}\u{200D}\u{2060}`;
const POINT = String.raw`(?<=\p{N})(?:\.(?=\p{N})|,(?=\p{N}{3}(?!\p{N})))`;
const JOINT = `(?:['’${INVISIBLE}]|${POINT})`;
const WORD = `${CHARACTER}|${RUN}(?:${JOINT}${RUN}){0,20}`;
const WORD_HERE = new RegExp(WORD, 'yv');

const IGNORED = new RegExp(String.raw`[\u{300}-\u{36F}${INVISIBLE}]`, 'gv');
/** Letters that Unicode does not take apart into a base letter and a mark. */
const BASE_LETTERS: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ı: 'i',
  '’': "'",
};
const UNDIVIDED = new RegExp(`[${Object.keys(BASE_LETTERS).join('')}]`, 'gv');
// biome-ignore lint/suspicious/noControlCharactersInRegex: the range is ASCII, all of it.
const ASCII = /^[\x00-\x7F]*$/;

/**
 * Calls `visit` with where each word of `text` starts and ends (UTF-16 units). Runs of ASCII letters and digits, which most
 * words are, are found by hand, several times faster than by the pattern, which has to say wherever something may join.
 */
export function eachWord(text: string, visit: (start: number, end: number) => void): void {
  let at = 0;
  while (at < text.length) {
    const start = at;
    while (at < text.length && classOf(text.charCodeAt(at)) === PLAIN) at++;
    const next = at < text.length ? classOf(text.charCodeAt(at)) : OTHER;
    const isPlain = next === OTHER || (next === POINTS && !isDigit(text.charCodeAt(at - 1)));
    if (isPlain && at - start <= LONGEST_RUN) {
      if (at > start) visit(start, at);
      at++;
      continue;
    }
    const end = patternEnd(text, start);
    if (end > start) visit(start, end);
    at = Math.max(end, start + 1);
  }
}

/** What a character is to a word: no part of it; a letter or digit; a point or comma, which join digits; or any other. */
const OTHER = 0;
const PLAIN = 1;
const POINTS = 2;
const UNSURE = 3;
const CLASSES = Uint8Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code);
  if (/[A-Za-z\d]/.test(character)) return PLAIN;
  if (character === "'") return UNSURE;
  return /[.,]/.test(character) ? POINTS : OTHER;
});

function classOf(code: number): number {
  return code < 128 ? (CLASSES[code] as number) : UNSURE;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function patternEnd(text: string, at: number): number {
  WORD_HERE.lastIndex = at;
  return at + (WORD_HERE.exec(text)?.[0].length ?? 0);
}

/** The words of `text` as written. */
export function words(text: string): string[] {
  const found: string[] = [];
  eachWord(text, (start, end) => found.push(text.slice(start, end)));
  return found;
}

/** The words of `text`, folded. */
export function foldedWords(text: string): string[] {
  return words(text).map(fold);
}

/** A whole text folded at once, where that keeps every word in its place; else null. */
export function foldWhole(text: string): string | null {
  return ASCII.test(text) ? text.toLowerCase() : null;
}

/** `Résumé` and `resume` are one. The length may differ from what was written. */
export function fold(raw: string): string {
  const lower = raw.toLowerCase();
  if (ASCII.test(lower)) return lower;
  return lower
    .normalize('NFKD')
    .replace(IGNORED, '')
    .replace(UNDIVIDED, (letter) => BASE_LETTERS[letter] ?? letter)
    .normalize('NFC');
}
