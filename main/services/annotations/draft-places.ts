/** Where a new note that is being written stands: its words are remembered as an annotation's are, and found again as they are. */
import { anchor, describe, surroundings } from '../../../shared/anchoring/index.ts';
import type { On, Passage } from '../../../shared/contract/annotations.ts';
import type { Section } from '../../../shared/model/section.ts';
import type { Description } from './annotation-row.ts';
import type { Begun } from './draft-table.ts';

/** What to remember of what a note is begun on. Where the text is not at hand (null) or is another already, only its own words. */
export function describeOn(on: On, sections: Section[] | null): Begun {
  switch (on.kind) {
    case 'passage':
      return { kind: 'passage', passages: on.passages.map((passage) => describePassage(passage, sections)) };
    case 'section':
    case 'bookmark': {
      const heading = sections?.find(({ id }) => id === on.section)?.heading ?? '';
      return { ...on, heading };
    }
    case 'briefing':
      return on;
  }
}

/**
 * What the note will be on as the briefing is now. Where the words it was begun on (`lost`) no longer stand there, that is their
 * section, and without that the briefing: what was written can always be saved. A briefing that is not at hand counts as unchanged.
 */
export function placeOn(begun: Begun, sections: Section[] | null): { on: On; lost: string | null } {
  switch (begun.kind) {
    case 'passage': {
      const passages = begun.passages.map((passage) => findPassage(passage, sections));
      const found = passages.filter((passage) => passage !== null);
      if (found.length === passages.length) return { on: { kind: 'passage', passages: found }, lost: null };
      const lost = begun.passages.map(({ quote }) => quote.exact).join(' … ');
      const [first] = begun.passages;
      const on: On = found.length > 0 ? { kind: 'passage', passages: found } : onSection(first, sections);
      return { on, lost };
    }
    case 'section':
    case 'bookmark': {
      const on = sections === null ? onOld(begun.section) : onSection(begun, sections);
      return { on, lost: on.kind === 'briefing' ? begun.heading : null };
    }
    case 'briefing':
      return { on: { kind: 'briefing' }, lost: null };
  }
}

function describePassage({ section, range, exact }: Passage, sections: Section[] | null): Description {
  const found = sections?.find(({ id }) => id === section);
  const heading = found?.heading ?? '';
  if (found?.text.slice(range.start, range.end) !== exact)
    return {
      ...{ section, heading, quote: { exact, prefix: '', suffix: '' }, position: range },
      around: null,
    };
  return { section, heading, ...describe(found.text, range), around: surroundings(found.text, range) };
}

function findPassage(description: Description, sections: Section[] | null): Passage | null {
  const { section, quote, position, around } = description;
  if (sections === null) return { section, range: position, exact: quote.exact };
  const spot = anchor(sections, { section, quote, position, around: around ?? undefined });
  if ('candidates' in spot) return null;
  const text = sections.find(({ id }) => id === spot.section)?.text ?? '';
  return { section: spot.section, range: spot.range, exact: text.slice(spot.range.start, spot.range.end) };
}

/** A section whose id is gone was renamed or moved; its heading, where only one has it, tells where. */
function onSection(place: { section: string; heading: string } | undefined, sections: Section[] | null): On {
  const same = sections?.find(({ id }) => id === place?.section);
  const [alike, another] =
    sections?.filter(({ heading }) => heading !== '' && heading === place?.heading) ?? [];
  const found = same ?? (another === undefined ? alike : undefined);
  return found === undefined ? { kind: 'briefing' } : onOld(found.id);
}

function onOld(section: string): On {
  return { kind: 'section', section };
}
