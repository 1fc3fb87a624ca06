/** A text cut into words, with a dictionary where a language writes no spaces between them. */

let segmenter: Intl.Segmenter | undefined;

/** Words, and what stands between them, in order; joined they are the text again. */
export function wordsOf(text: string): string[] {
  // Its dictionaries take long to open. Which language it is told matters to no rule of Unicode's: Chinese, Japanese and
  // Thai are known by their letters.
  segmenter ??= new Intl.Segmenter('en', { granularity: 'word' });
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

/** Whether there is a letter or a digit in it. */
export function hasWord(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}
