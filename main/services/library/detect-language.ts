import { francAll } from 'franc-min';

/** What can be told apart, by ISO 639-3, and each as a language tag (BCP 47). */
const TAGS: Record<string, string> = {
  eng: 'en',
  arb: 'ar',
  deu: 'de',
  ell: 'el',
  fra: 'fr',
  hun: 'hu',
  ita: 'it',
  jpn: 'ja',
  kor: 'ko',
  nld: 'nl',
  por: 'pt',
  ron: 'ro',
  rus: 'ru',
  spa: 'es',
  swe: 'sv',
  tur: 'tr',
  cmn: 'zh',
};

/** Text looked at, in UTF-16 units: what comes after tells no more. */
const ENOUGH = 4_000;
/** Less text, in UTF-16 units, tells too little. */
const SHORTEST = 100;
/** A text that is as English as this, against 1 for the likeliest language, is lists and tables rather than another language. */
const AS_GOOD_AS_ENGLISH = 0.9;

/** The language tag of a text whose language nobody states; English where it is unclear. */
export function detectLanguage(text: string): string {
  const guesses = francAll(text.slice(0, ENOUGH), { only: Object.keys(TAGS), minLength: SHORTEST });
  const english = guesses.find(([code]) => code === 'eng')?.[1] ?? 0;
  const [best = 'eng'] = guesses[0] ?? [];
  return english >= AS_GOOD_AS_ENGLISH ? 'en' : (TAGS[best] ?? 'en');
}
