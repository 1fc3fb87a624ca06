/** Where a word may go on in the next line, by the patterns of its language (Liang's, as TeX has them). */
import { join } from 'node:path';
import Hyphenopoly from 'hyphenopoly';
import type { Spans } from '../document.ts';
import type { Break } from './breaks.ts';
import { readAsset } from './read-asset.ts';

/** The parts of a word, which together are the word. */
export type Hyphenate = (word: string) => string[];

/** For a language (BCP 47), how its words are parted; null where there are no patterns for it. */
export type Hyphenation = (lang: string) => Hyphenate | null;

/** The languages whose patterns are in assets/hyphenation, by the names that hyphenopoly has for them. */
const PATTERNS = new Set(
  'bg ca da de el-monoton en-gb en-us es et fi fr hr it nb nl pl pt ru sl sv tr uk'.split(' '),
);
const OTHER_NAMES: Record<string, string> = { el: 'el-monoton', en: 'en-us', no: 'nb' };
/** English is parted by its sound in America and by its roots elsewhere. */
const AMERICAN = /^en(-Latn)?(-(US|PH|LR|PR))?$/i;

/** Reads the patterns of a language from the folder when the first word is to be parted. */
export function createHyphenation(folder: string): Hyphenation {
  const loaded = new Map<string, Hyphenate>();
  return (lang) => {
    const name = patternsOf(lang);
    if (name === null) return null;
    return (word) => {
      const hyphenate = loaded.get(name) ?? load(folder, name);
      loaded.set(name, hyphenate);
      return hyphenate(word);
    };
  };
}

function patternsOf(lang: string): string | null {
  const [language = ''] = lang.toLowerCase().split('-');
  if (language === 'en' && !AMERICAN.test(lang)) return 'en-gb';
  const name = OTHER_NAMES[language] ?? language;
  return PATTERNS.has(name) ? name : null;
}

const SOFT_HYPHEN = '\u00ad';

function load(folder: string, name: string): Hyphenate {
  const hyphenators = Hyphenopoly.config({
    require: [name],
    sync: true,
    hyphen: SOFT_HYPHEN,
    leftmin: 2,
    rightmin: 3,
    loaderSync: (file) => readAsset(join(folder, file)),
  });
  const hyphenate = hyphenators.get(name);
  return (word) => hyphenate?.(word).split(SOFT_HYPHEN) ?? [word];
}

/**
 * A word of prose with the punctuation before it; addresses, numbers, names in capitals and compounds are none.
 * hyphenopoly takes no word of more than 61 letters.
 */
const WORD = /(?<=^|\s)(\p{Ps}|\p{Pi}|["'„])*(?<word>\p{Lu}?\p{Ll}{5,60})(?=[\p{Po}\p{Pe}\p{Pf}"“]*\s+\S)/gu;

/** Where the words of a paragraph may be parted, each by its language: never the last one, and none of code or of a note's number. */
export function hyphenBreaks(spans: Spans, hyphenate: (lang: string | null) => Hyphenate | null): Break[] {
  const text = spans.map((span) => (span.code ? ' '.repeat(span.text.length) : span.text)).join('');
  const langAt = languages(spans);
  return Array.from(text.matchAll(WORD)).flatMap((match) => {
    const word = match.groups?.word ?? '';
    let at = match.index + match[0].length - word.length;
    const parts = hyphenate(langAt(at))?.(word) ?? [];
    return parts.slice(0, -1).map((part) => {
      at += part.length;
      return { at, found: '', hyphen: true };
    });
  });
}

/** The language at an offset of the text of the spans; offsets must be asked for in order. */
function languages(spans: Spans): (at: number) => string | null {
  let index = 0;
  let end = spans[0]?.text.length ?? 0;
  return (at) => {
    while (at >= end && index < spans.length - 1) {
      index += 1;
      end += spans[index]?.text.length ?? 0;
    }
    return spans[index]?.lang ?? null;
  };
}
