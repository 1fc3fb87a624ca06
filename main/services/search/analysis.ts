/**
 * From text to words. Stop words and stemmer are lunr's; its tokenizer and trimmer are not used, because they split at
 * spaces and hyphens and trim by `\W`, which takes every letter outside ASCII for punctuation.
 *
 * A word is a run of letters and digits. An apostrophe joins within it (`don't`), as do a point between digits (`13.75`)
 * and a comma before three (`13,000`); all else parts, so that `Microsoft–OpenAI` is two words. Of scripts written without spaces each character
 * is a word of its own, and a query of several characters is found as their sequence.
 *
 * Each word is indexed as written, but folded: lower case, without diacritics. Its stem groups it with its inflections.
 */
import lunr from 'lunr';

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

/** Calls `visit` with each word of `text` as it stands there, and where it starts (UTF-16 units). */
export function eachWord(text: string, visit: (raw: string, start: number) => void): void {
  for (const match of text.matchAll(WORDS)) visit(match[0], match.index);
}

/** The words of `text`, folded. */
export function foldedWords(text: string): string[] {
  return Array.from(text.matchAll(WORDS), ([raw]) => fold(raw));
}

/** Where the word that starts at `start` ends (UTF-16 units, exclusive). */
export function wordEnd(text: string, start: number): number {
  WORD_HERE.lastIndex = start;
  return start + (WORD_HERE.exec(text)?.[0].length ?? 0);
}

/** A spelling as it is indexed; `word` is folded. */
export type Analysed = { word: string; isStopWord: boolean };

export const analyse = remember((raw: string): Analysed => {
  const word = fold(raw);
  return { word, isStopWord: isStopWord(word) };
});

/**
 * The stem of a folded word; a possessive `'s` does not count. Stop words have none: `us` is no form of `use`, nor `being`
 * of `be`, though they would share a stem.
 */
export const stem = remember((word: string): string | null => {
  return isStopWord(word) ? null : lunr.stemmer(new lunr.Token(bare(word), {})).toString();
});

/** Whether a folded word is too common to tell sections apart. */
export function isStopWord(word: string): boolean {
  // The filter answers nothing for a stop word, which its type does not say.
  const kept: lunr.Token | undefined = lunr.stopWordFilter(new lunr.Token(bare(word), {}));
  return kept === undefined;
}

/** `Résumé` and `resume` are one. The length may differ from what was written. */
function fold(raw: string): string {
  const lower = raw.toLowerCase();
  if (ASCII.test(lower)) return lower;
  return lower
    .normalize('NFKD')
    .replace(IGNORED, '')
    .replace(UNDIVIDED, (letter) => BASE_LETTERS[letter] ?? letter)
    .normalize('NFC');
}

function bare(word: string): string {
  return word.endsWith("'s") ? word.slice(0, -2) : word;
}

/** Most entries a memory keeps; a large library has fewer different words. */
const MEMORY = 200_000;

/** The words of a language come again and again: remembers what was made of each. */
function remember<Value>(make: (word: string) => Value): (word: string) => Value {
  const memory = new Map<string, Value>();
  return (word) => {
    const known = memory.get(word);
    if (known !== undefined) return known;
    if (memory.size === MEMORY) memory.clear();
    const value = make(word);
    memory.set(word, value);
    return value;
  };
}
