/** What the answer of a search means, in words. */
import type { Facet, Place, Reason } from '../../../shared/model/search.ts';
import type { SectionKind } from '../../../shared/model/section.ts';

const KIND_WORDS: Record<SectionKind, string> = {
  'bottom-line': 'Bottom line',
  judgements: 'Key judgements',
  lead: 'Introduction',
  body: 'Text',
  facts: 'Facts',
  sources: 'Sources',
  figures: 'Key figures',
  assumptions: 'Assumptions',
  'other-views': 'Other views',
  indicators: 'Indicators',
};

export const FACET_WORDS: Record<Facet, string> = {
  tag: 'Tag',
  party: 'Party',
  year: 'Year',
  lang: 'Language',
  kind: 'Kind',
};

const PLACE_WORDS: Record<Place, string> = {
  title: 'the title',
  heading: 'the heading',
  text: 'the text',
  note: 'your note',
  tag: 'a tag',
};

const LIST = new Intl.ListFormat('en');
const LANGUAGES = new Intl.DisplayNames('en', { type: 'language' });

/** A number of sections: “1 section”, “1,204 sections”. */
export function sectionCount(count: number): string {
  return count === 1 ? '1 section' : `${count.toLocaleString('en')} sections`;
}

/** “in your note and a tag”: where the matches of a hit are, when none is in its text. */
export function elsewhere(why: readonly Reason[]): string {
  const places = new Set(why.map(({ place }) => place));
  if (places.size === 0 || places.has('text')) return '';
  return `in ${LIST.format([...places].map((place) => PLACE_WORDS[place]))}`;
}

/** Why a section was found, a sentence for each thing asked: “hosting” → hosts, hosted in the text; hosting in the title. */
export function whySentences(why: readonly Reason[]): string[] {
  const byAsked = Map.groupBy(why, ({ asked }) => asked);
  return [...byAsked].map(([asked, reasons]) => {
    const byPlace = Map.groupBy(reasons, ({ place }) => place);
    const found = [...byPlace].map(([place, some]) => {
      const words = new Set(some.flatMap((reason) => reason.words));
      return `${[...words].join(', ')} in ${PLACE_WORDS[place]}`;
    });
    return `“${asked}” → ${found.join('; ')}`;
  });
}

/** A facet's value as a reader knows it. */
export function valueWords(facet: Facet, value: string): string {
  if (facet === 'kind') return value in KIND_WORDS ? KIND_WORDS[value as SectionKind] : value;
  return facet === 'lang' ? languageName(value) : value;
}

function languageName(tag: string): string {
  try {
    return LANGUAGES.of(tag) ?? tag;
  } catch {
    return tag; // a briefing may state what is no language tag
  }
}
