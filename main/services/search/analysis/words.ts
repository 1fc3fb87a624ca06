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

/** Called with where a word starts and ends (UTF-16 units), and with a hash of what is written there. */
type Visit = (start: number, end: number, hash: number) => void;

/**
 * Finds the words of texts, one text after the other. Runs of ASCII letters and digits, which most words are, are found by
 * hand, several times faster than by the pattern, which has to say wherever something may join; and among numbers in an
 * array, because a character of a string costs more than one of these.
 */
export class WordFinder {
  /** The UTF-16 units of the text at hand; what lies behind its end is of an earlier one. */
  units = new Uint16Array(0);

  eachWord(text: string, visit: Visit): void {
    this.#take(text);
    const { units } = this;
    const { length } = text;
    let at = 0;
    while (at < length) {
      const start = at;
      let hash = HASH_OF_NONE;
      for (; at < length && classOf(units[at] as number) === PLAIN; at++)
        hash = hashed(hash, units[at] as number);
      const next = at < length ? classOf(units[at] as number) : OTHER;
      const isPlain = next === OTHER || (next === POINTS && !isDigit(units[at - 1]));
      if (isPlain && at - start <= LONGEST_RUN) {
        if (at > start) visit(start, at, mixed(hash));
        at++;
        continue;
      }
      const end = patternEnd(text, start);
      if (end > start) visit(start, end, this.#hash(start, end));
      at = Math.max(end, start + 1);
    }
  }

  #take(text: string): void {
    if (text.length > this.units.length) this.units = new Uint16Array(text.length * 2);
    Buffer.from(this.units.buffer).write(text, 'utf16le');
  }

  #hash(start: number, end: number): number {
    let hash = HASH_OF_NONE;
    for (let at = start; at < end; at++) hash = hashed(hash, this.units[at] as number);
    return mixed(hash);
  }
}

/** Calls `visit` for each word of one text. */
export function eachWord(text: string, visit: Visit): void {
  new WordFinder().eachWord(text, visit);
}

/** FNV-1a over UTF-16 units, its upper half mixed into the lower. Source: http://www.isthe.com/chongo/tech/comp/fnv/ */
const HASH_OF_NONE = 0x811c9dc5;

function hashed(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193);
}

function mixed(hash: number): number {
  return (hash ^ (hash >>> 15)) & 0x7fff_ffff;
}

/** What a character is to a word: no part of it; a letter or digit; a point or comma, which join digits; or any other. */
const OTHER = 0;
const PLAIN = 1;
const POINTS = 2;
const UNSURE = 3;
const CLASSES = Uint8Array.from({ length: 0x1_0000 }, (_, unit) => {
  if (unit >= 128) return UNSURE;
  const character = String.fromCharCode(unit);
  if (/[A-Za-z\d]/.test(character)) return PLAIN;
  if (character === "'") return UNSURE;
  return /[.,]/.test(character) ? POINTS : OTHER;
});

function classOf(unit: number): number {
  return CLASSES[unit] as number;
}

function isDigit(code = 0): boolean {
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
