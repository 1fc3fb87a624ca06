/** How a brief names its sections and sources: by numbers, where it can. */
import type { Briefing } from '../../../../shared/model/briefing.ts';
import { type Section, sectionName } from '../../../../shared/model/section.ts';
import { places, type Target } from '../document.ts';

/** An author who numbers the headings needs no second numbers. */
const NUMBERED = /^\s*(?:[§#]\s*)?\d+(?:\.\d+)*[.):]?\s/;

/** Numbers by section id, such as `3.1`, for the body's sections; none where the author numbered them, or for a single one. */
export function sectionNumbers(sections: readonly Section[], depths: readonly number[]): Map<string, string> {
  const body = sections.filter(({ kind }) => kind === 'body');
  const own = body.filter(({ heading }) => NUMBERED.test(heading)).length;
  if (own * 2 > body.length || body.length < 2) return new Map();
  const counts: number[] = [];
  return new Map(
    sections.flatMap(({ id, kind }, index): [string, string][] => {
      if (kind !== 'body') return [];
      const depth = depths[index] ?? 1;
      counts.length = Math.min(counts.length, depth);
      while (counts.length < depth) counts.push(0);
      counts[depth - 1] = (counts[depth - 1] ?? 0) + 1;
      return [[id, counts.join('.')]];
    }),
  );
}

export type Citations = {
  /** Where a link of the text leads on paper: the web, mail, and sections that are printed; null for anything else. */
  target(href: string): Target | null;
  /** What a link to a passage or a source says on paper, and where it leads; null for any other link. */
  cite(href: string, words: string): { text: string; link: Target | null } | null;
};

type Printed = {
  chapter: number;
  /** Ids of the sections that are printed. */
  sections: ReadonlySet<string>;
  numbers: ReadonlyMap<string, string>;
};

/** The citations of one chapter. */
export function citations(
  { sections, sources }: Pick<Briefing, 'sections' | 'sources'>,
  { chapter, sections: printed, numbers }: Printed,
): Citations {
  const names = new Map(sections.map((section) => [section.id, sectionName(section)]));
  const ids = sources.map(({ id }) => id);
  const sectionTarget = (id: string): Target | null =>
    printed.has(id) ? { place: places.section(chapter, id) } : null;

  function target(href: string): Target | null {
    if (/^(https?:\/\/|mailto:)/i.test(href)) return { url: href };
    return href.startsWith('#') ? sectionTarget(decoded(href.slice(1))) : null;
  }

  function cite(href: string, words: string) {
    if (!href.startsWith('#')) return null;
    const id = decoded(href.slice(1));
    const source = id === 'sources' ? ids.indexOf(words) + 1 : 0;
    if (source > 0) {
      const link = printed.has('sources') ? { place: places.source(chapter, source) } : null;
      return { text: `[${source}]`, link };
    }
    if (words !== 'passage') return null;
    const number = numbers.get(id);
    const text = number === undefined ? `“${names.get(id) ?? id}”` : `§ ${number}`;
    return { text, link: sectionTarget(id) };
  }

  return { target, cite };
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    // A stray % is no escape: the fragment stands for itself.
    return fragment;
  }
}
