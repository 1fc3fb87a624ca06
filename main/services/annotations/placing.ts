/** Where rows of the store stand in the briefings as they are now. */
import { anchor, type Target } from '../../../shared/anchoring/index.ts';
import { type Anchor, type Annotation, spotOf } from '../../../shared/model/annotation.ts';
import type { Section } from '../../../shared/model/section.ts';
import type { AnnotationRow, Description } from './annotation-row.ts';

/** `sections` is null when the library has no such briefing any more. */
export function placed(row: AnnotationRow, sections: Section[] | null): Annotation {
  const { id, briefing, kind, section, heading, colour, note, tags, replies, created, updated } = row;
  const passage =
    kind === 'passage' ? { quote: row.quote, position: row.position } : { quote: null, position: null };
  return {
    ...{ id, briefing, kind, section, heading, colour, note, tags, ...passage, replies, created, updated },
    anchor: sections === null ? { state: 'orphaned', candidates: [] } : knownAnchor(row, sections),
  };
}

/** Anchors by the sections they were sought in, which are others whenever the briefing has changed, and by annotation. */
const known = new WeakMap<Section[], Map<string, { state: string; anchor: Anchor }>>();

/** Seeking words that are gone costs a millisecond; a library may have thousands of such annotations. */
function knownAnchor(row: AnnotationRow, sections: Section[]): Anchor {
  const inSections = known.get(sections) ?? new Map<string, { state: string; anchor: Anchor }>();
  known.set(sections, inSections);
  const { section, position, earlier, updated } = row;
  const state = [section, position.start, position.end, earlier.length, updated].join();
  const before = inSections.get(row.id);
  if (before?.state === state) return before.anchor;
  const found = anchorOf(row, sections);
  inSections.set(row.id, { state, anchor: found });
  return found;
}

function anchorOf(row: AnnotationRow, sections: Section[]): Anchor {
  switch (row.kind) {
    case 'passage':
      return anchorPassage(row, sections);
    case 'briefing':
      return atStartOf('exact', sections[0]);
    case 'section':
    case 'bookmark':
      return anchorSection(row, sections);
  }
}

/** What the reader attached it to last, else what it stood on before: when the old text comes back, so does the anchor. */
function anchorPassage(row: AnnotationRow, sections: Section[]): Anchor {
  const now = anchor(sections, target(row));
  if (now.state === 'exact' || now.state === 'moved') return now;
  const before = row.earlier.toReversed().map((earlier: Description) => anchor(sections, target(earlier)));
  return before.find(({ state }) => state === 'exact' || state === 'moved') ?? now;
}

function target({ around, ...rest }: Description): Target {
  return { ...rest, around: around ?? undefined };
}

/** A section whose id is gone was renamed or moved; its heading, where only one has it, tells where. */
function anchorSection({ section, heading }: AnnotationRow, sections: Section[]): Anchor {
  const same = sections.find(({ id }) => id === section);
  if (same !== undefined) return atStartOf('exact', same);
  const [alike, another] = sections.filter((each) => heading !== '' && each.heading === heading);
  return atStartOf('moved', another === undefined ? alike : undefined);
}

function atStartOf(state: 'exact' | 'moved', section: Section | undefined): Anchor {
  if (section === undefined) return { state: 'orphaned', candidates: [] };
  return { state, section: section.id, range: { start: 0, end: 0 }, score: 1 };
}

/** What the search knows of a section's annotations: their notes, and how many there are with a note or without. */
export type Marks = { notes: string[]; highlights: number };

/** The marks on each section that has any, by its id. Replies and tags are found as notes are. */
export function marksBySection(annotations: Annotation[]): Map<string, Marks> {
  const marks = new Map<string, Marks>();
  for (const annotation of annotations) {
    const spot = spotOf(annotation);
    if (spot === null) continue;
    const { notes, highlights } = marks.get(spot.section) ?? { notes: [], highlights: 0 };
    const { kind, note, tags, replies } = annotation;
    const texts = [note, ...replies.map(({ text }) => text), tags.join(' ')].filter((text) => text !== '');
    marks.set(spot.section, {
      notes: [...notes, ...texts],
      highlights: highlights + Number(kind === 'passage'),
    });
  }
  return marks;
}
