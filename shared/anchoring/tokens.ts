/** A text as words, for comparing texts that were edited: case and what stands between words do not count. */

/** Word `n` stands in the text from `starts[n]` to `ends[n]` (UTF-16 units); equal words have equal numbers in `words`. */
export type Tokens = {
  words: Int32Array;
  starts: Int32Array;
  ends: Int32Array;
  /** The numbers of words, by the word in lower case. */
  vocabulary: Map<string, number>;
};

/** Of scripts written without spaces each character is a word. */
const UNSPACED = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}`;
const WORD = new RegExp(`[${UNSPACED}]|[[\\p{L}\\p{N}\\p{M}]--[${UNSPACED}]]+`, 'gv');

/** The words of a text in lower case. */
export function words(text: string): string[] {
  return (text.match(WORD) ?? []).map((word) => word.toLowerCase());
}

export function startsInWord(text: string): boolean {
  return /^[\p{L}\p{N}\p{M}]/u.test(text);
}

export function endsInWord(text: string): boolean {
  return /[\p{L}\p{N}\p{M}]$/u.test(text);
}

function tokens(text: string): Tokens {
  const found = [...text.matchAll(WORD)];
  const vocabulary = new Map<string, number>();
  const numberOf = (word: string) => {
    const number = vocabulary.get(word) ?? vocabulary.size;
    vocabulary.set(word, number);
    return number;
  };
  return {
    words: Int32Array.from(found, ([word]) => numberOf(word.toLowerCase())),
    starts: Int32Array.from(found, ({ index }) => index),
    ends: Int32Array.from(found, (match) => match.index + match[0].length),
    vocabulary,
  };
}

/** Stands for a word that the other text does not have. */
export const ABSENT = -1;

/** Words as the numbers they have in another text. */
export function numbered(some: readonly string[], { vocabulary }: Tokens): number[] {
  return some.map((word) => vocabulary.get(word) ?? ABSENT);
}

const known = new WeakMap<object, Tokens>();

/** The tokens of a section, which are made once for as long as the section is. */
export function tokensOf(section: { text: string }): Tokens {
  const made = known.get(section) ?? tokens(section.text);
  known.set(section, made);
  return made;
}
