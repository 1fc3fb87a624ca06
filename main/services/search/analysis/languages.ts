/** What the index knows of a language: which words are inflections of one, and which are too common to tell. */
import lunr from 'lunr';
import arabic from 'lunr-languages/lunr.ar.js';
import danish from 'lunr-languages/lunr.da.js';
import german from 'lunr-languages/lunr.de.js';
import greek from 'lunr-languages/lunr.el.js';
import spanish from 'lunr-languages/lunr.es.js';
import finnish from 'lunr-languages/lunr.fi.js';
import french from 'lunr-languages/lunr.fr.js';
import hungarian from 'lunr-languages/lunr.hu.js';
import armenian from 'lunr-languages/lunr.hy.js';
import italian from 'lunr-languages/lunr.it.js';
import dutch from 'lunr-languages/lunr.nl.js';
import norwegian from 'lunr-languages/lunr.no.js';
import portuguese from 'lunr-languages/lunr.pt.js';
import romanian from 'lunr-languages/lunr.ro.js';
import russian from 'lunr-languages/lunr.ru.js';
import stemmerSupport from 'lunr-languages/lunr.stemmer.support.js';
import swedish from 'lunr-languages/lunr.sv.js';
import turkish from 'lunr-languages/lunr.tr.js';
import { fold } from './words.ts';

export type Language = {
  /** Folded. Null for stop words, which are too common to tell sections apart: `us` is no form of `use`, though they would share a stem. */
  stem(raw: string): string | null;
};

type Plugin = (library: Record<string, unknown>) => void;
type Step = (token: lunr.Token) => lunr.Token | undefined;
type Steps = { stemmer: Step; stopWordFilter: Step };

const PLUGINS: Record<string, Plugin> = {
  ar: arabic,
  da: danish,
  de: german,
  el: greek,
  es: spanish,
  fi: finnish,
  fr: french,
  hu: hungarian,
  hy: armenian,
  it: italian,
  nl: dutch,
  no: norwegian,
  pt: portuguese,
  ro: romanian,
  ru: russian,
  sv: swedish,
  tr: turkish,
};
/** Both of Norway's written languages, by their own codes. */
const ALIASES: Record<string, string> = { nb: 'no', nn: 'no' };

const library = { ...lunr } as Record<string, unknown>;
stemmerSupport(library);

/** The language that analyses text tagged so (BCP 47): its own code, or `und` where none is known for it. */
export function languageCode(tag: string): string {
  const primary = tag.toLowerCase().split('-', 1)[0] ?? '';
  const code = ALIASES[primary] ?? primary;
  return code === 'en' || Object.hasOwn(PLUGINS, code) ? code : 'und';
}

const languages = new Map<string, Language>();

/** By the code that `languageCode` answers. */
export function language(code: string): Language {
  const known = languages.get(code);
  if (known !== undefined) return known;
  const steps = stepsOf(code);
  const made = steps === null ? UNKNOWN : fromSteps(steps);
  languages.set(code, made);
  return made;
}

/** Words of an unknown language are their own stems, and all of them tell. */
const UNKNOWN: Language = { stem: fold };

function stepsOf(code: string): Steps | null {
  if (code === 'en') return { stemmer: lunr.stemmer, stopWordFilter: lunr.stopWordFilter };
  const plugin = PLUGINS[code];
  if (plugin === undefined) return null;
  plugin(library);
  return library[code] as Steps;
}

function fromSteps({ stemmer, stopWordFilter }: Steps): Language {
  return {
    stem(raw) {
      const token = new lunr.Token(withoutPossessive(written(raw)), {});
      return stopWordFilter(token) === undefined ? null : fold(String(stemmer(token)));
    },
  };
}

/** As stemmers know words: with their diacritics, in one character each. */
function written(raw: string): string {
  return raw.normalize('NFC').toLowerCase();
}

/** A possessive `'s` does not count. */
function withoutPossessive(word: string): string {
  return /['’]s$/.test(word) ? word.slice(0, -2) : word;
}
