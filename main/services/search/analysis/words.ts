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
const RUN = String.raw`${LETTER}[[\p{L}\p{N}\p{M}]--[${UNSPACED}]]{0,99}`;
/** Soft hyphens and joiners, which imported documents carry inside words. */
const INVISIBLE = String.raw`\u{AD}\u{200C}\u{200D}\u{2060}`;
const POINT = String.raw`(?<=\p{N})(?:\.(?=\p{N})|,(?=\p{N}{3}(?!\p{N})))`;
const JOINT = `(?:['’${INVISIBLE}]|${POINT})`;
const WORD = `${CHARACTER}|${RUN}(?:${JOINT}${RUN}){0,20}`;
const WORDS = new RegExp(WORD, 'gv');

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

/** Calls `visit` with each word of `text` as it stands there, and where it starts (UTF-16 units). */
export function eachWord(text: string, visit: (raw: string, start: number) => void): void {
  WORDS.lastIndex = 0;
  for (let match = WORDS.exec(text); match !== null; match = WORDS.exec(text)) visit(match[0], match.index);
}

/** The words of `text` as written. */
export function words(text: string): string[] {
  return Array.from(text.matchAll(WORDS), ([raw]) => raw);
}

/** The words of `text`, folded. */
export function foldedWords(text: string): string[] {
  return words(text).map(fold);
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
