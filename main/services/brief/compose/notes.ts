/** Annotations as the numbered notes of a brief. */
import { type Annotation, spotOf } from '../../../../shared/model/annotation.ts';
import type { Section } from '../../../../shared/model/section.ts';
import {
  LINE_BREAK,
  type Part,
  PLAIN,
  type PrintBlock,
  type PrintItem,
  places,
  type Spans,
} from '../document.ts';
import { writtenDate } from './dates.ts';
import type { Mark } from './spans.ts';

/** `marks` by section id, in the text's order; `items` are the notes on them, and `orphaned` those whose words are gone. */
export type Notes = {
  marks: Map<string, Mark[]>;
  items: { number: number; item: PrintItem }[];
  orphaned: PrintItem[];
};

type Anchored = { annotation: Annotation; section: Section; start: number; end: number };

/** What notes are numbered by, and how they name and reach their sections. */
export type Numbering = {
  /** The number of the first. */
  from: number;
  nameOf(section: string): string;
  placeOf(section: string): string;
};

/**
 * Numbers the annotations that stand on `printed` sections, in the text's order, then those whose words are gone.
 * An annotation on a section of the briefing that is not printed is left out with it.
 */
export function numberNotes(
  annotations: Annotation[],
  printed: Section[],
  all: Section[],
  numbering: Numbering,
): Notes {
  const anchored = printed.flatMap((section) => onSection(annotations, section));
  const left = new Set(all.map(({ id }) => id));
  for (const { id } of printed) left.delete(id);
  const orphaned = annotations.filter(
    (annotation) => spotOf(annotation) === null && !left.has(annotation.section),
  );
  const marks = new Map<string, Mark[]>();
  anchored.forEach((entry, index) => {
    const mark = markOf(entry, numbering.from + index);
    marks.set(entry.section.id, [...(marks.get(entry.section.id) ?? []), mark]);
  });
  return {
    marks,
    items: anchored.map(({ annotation, section }, index) => {
      const number = numbering.from + index;
      return { number, item: note(annotation, number, section.id, numbering) };
    }),
    orphaned: orphaned.map((annotation, index) =>
      note(annotation, numbering.from + anchored.length + index, null, numbering),
    ),
  };
}

/** Notes as parts at the end of a chapter. */
export function noteParts({ items, orphaned }: Notes, place: (id: string) => string): Part[] {
  return [
    ...part(
      place('notes'),
      'Notes',
      items.map(({ item }) => item),
    ),
    ...part(place('notes-orphaned'), 'Notes on passages no longer in the text', orphaned),
  ];
}

/** Only the notes whose words are gone, for where the others stand beside the text. */
export function orphanedPart({ orphaned }: Notes, place: (id: string) => string): Part[] {
  return part(place('notes-orphaned'), 'Notes on passages no longer in the text', orphaned);
}

function onSection(annotations: Annotation[], section: Section): Anchored[] {
  return annotations
    .flatMap((annotation) => {
      const spot = spotOf(annotation);
      return spot?.section === section.id ? [{ annotation, section, ...spot.range }] : [];
    })
    .sort((a, b) => a.start - b.start || a.end - b.end || (a.annotation.id < b.annotation.id ? -1 : 1));
}

function markOf({ annotation, section, start, end }: Anchored, number: number): Mark {
  const words = section.text.slice(start, end).trimEnd();
  return { number, colour: annotation.colour, start, end, after: words === '' ? end : start + words.length };
}

function part(place: string, heading: string, items: PrintItem[]): Part[] {
  if (items.length === 0) return [];
  const blocks: PrintBlock[] = [{ kind: 'list', ordered: true, items }];
  return [{ place, heading, depth: 1, look: 'notes', blocks }];
}

/** The words that an annotation is on, where it is on words. */
function quoted({ quote, colour }: Annotation): PrintBlock[] {
  if (quote === null) return [];
  const spans: Spans = [
    { ...PLAIN, text: '“' },
    { ...PLAIN, text: oneLine(quote.exact), highlight: colour },
    { ...PLAIN, text: '”' },
  ];
  return [{ kind: 'paragraph', tone: 'text', spans }];
}

/** `section` is null when the passage is not in the text any more. */
function note(
  annotation: Annotation,
  number: number,
  section: string | null,
  { nameOf, placeOf }: Numbering,
): PrintItem {
  const link = section === null ? null : { place: placeOf(section) };
  const origin: Spans = [
    { ...PLAIN, text: nameOf(annotation.section), link },
    { ...PLAIN, text: ` · ${writtenDate(annotation.created)}` },
  ];
  return {
    label: String(number),
    link: section === null ? null : { place: places.reference(number) },
    place: places.note(number),
    blocks: [
      ...quoted(annotation),
      ...paragraphs(annotation.note),
      ...annotation.replies.flatMap(({ text }) => paragraphs(`↳ ${text}`)),
      { kind: 'paragraph', tone: 'quiet', spans: origin },
    ],
  };
}

function paragraphs(text: string): PrintBlock[] {
  return text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')
    .map((paragraph) => ({
      kind: 'paragraph',
      tone: 'text',
      spans: [{ ...PLAIN, text: paragraph.replaceAll('\n', LINE_BREAK) }],
    }));
}

function oneLine(text: string): string {
  return text.trim().replace(/\s+/g, ' ');
}
