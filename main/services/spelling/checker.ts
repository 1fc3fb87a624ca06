/** Judges words by a dictionary: pure, and slow where it looks for the words that may have been meant. */
import nspell from 'nspell';

export type Checker = {
  /** Which of `words` are wrong in a text; none where the text is in another language than the dictionary. */
  wrong(check: Check): string[];
  /** What may have been meant, likeliest first. */
  suggest(word: string): string[];
  /** From now on the word is right. */
  add(word: string): void;
};

/** `lang` is a guess at the language of `text` (BCP 47), empty where there is none. */
export type Check = { words: readonly string[]; text: string; lang: string };

/** The bytes of a Hunspell dictionary (https://hunspell.github.io), and its language. */
export type Dictionary = { aff: Uint8Array; dic: Uint8Array; lang: string };

/** Words that are enough to tell by themselves whether a text is in the dictionary's language. */
const ENOUGH_WORDS = 8;
/** A text of which more than this is unknown is in another language. */
const MOST_UNKNOWN = 0.5;
/** Words looked at for that. */
const SAMPLE = 400;
const MOST_SUGGESTIONS = 5;

export function createChecker({ aff, dic, lang }: Dictionary, own: readonly string[]): Checker {
  const speller = nspell(Buffer.from(aff), Buffer.from(dic));
  /** What begins a sentence is right within one as well. */
  const learn = (word: string) => {
    speller.add(plain(word));
    speller.add(plain(word).toLowerCase());
  };
  own.forEach(learn);

  function isRight(word: string): boolean {
    const letters = plain(word);
    if (isNoWord(letters)) return true;
    return speller.correct(letters) || speller.correct(letters.replace(/'s$|'$/i, ''));
  }

  function isInLanguage(text: string, guess: string): boolean {
    const words = (text.match(WORD) ?? []).slice(-SAMPLE);
    if (words.length < ENOUGH_WORDS) return guess === '' || guess.split('-')[0] === lang;
    return words.filter((word) => !isRight(word)).length <= words.length * MOST_UNKNOWN;
  }

  return {
    wrong({ words, text, lang: guess }) {
      const unknown = words.filter((word) => !isRight(word));
      return unknown.length === 0 || !isInLanguage(text, guess) ? [] : unknown;
    },
    suggest: (word) => speller.suggest(plain(word)).slice(0, MOST_SUGGESTIONS),
    add: learn,
  };
}

/** As the dictionary writes it: with a straight apostrophe, and without accents. */
function plain(word: string): string {
  return word.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('’', "'");
}

const WORD = /\p{L}[\p{L}\p{M}’']*/gu;

/** Numbers, abbreviations and names written in their own way (FY2026, GPUs, OpenAI) are in no dictionary. */
function isNoWord(letters: string): boolean {
  return !/^[\p{L}']+$/u.test(letters) || /.\p{Lu}/u.test(letters);
}
