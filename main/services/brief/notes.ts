/** Annotations as the numbered notes of a brief. */
import { type Annotation, spotOf } from '../../../shared/model/annotation.ts';
import type { Section } from '../../../shared/model/section.ts';
import { writtenDate } from './dates.ts';
import {
  LINE_BREAK,
  type Part,
  PLAIN,
  type PrintBlock,
  type PrintItem,
  places,
  type Spans,
} from './document.ts';
import type { Mark } from './spans.ts';

/** `marks` by section id, in the text's order; `parts` are what stands at the end of the brief. */
export type Notes = { marks: Map<string, Mark[]>; parts: Part[] };

type Anchored = { annotation: Annotation; section: Section; start: number; end: number };

/**
 * Numbers the annotations that stand on `printed` sections, in the text's order, then those whose words are gone.
 * An annotation on a section of the briefing that is not printed is left out with it.
 */
export function numberNotes(annotations: Annotation[], printed: Section[], all: Section[]): Notes {
  const anchored = printed.flatMap((section) => onSection(annotations, section));
  const left = new Set(all.map(({ id }) => id));
  for (const { id } of printed) left.delete(id);
  const orphaned = annotations.filter(
    (annotation) => spotOf(annotation) === null && !left.has(annotation.section),
  );
  const marks = new Map<string, Mark[]>();
  anchored.forEach((entry, index) => {
    marks.set(entry.section.id, [...(marks.get(entry.section.id) ?? []), markOf(entry, index + 1)]);
  });
  const headings = new Map(all.map(({ id, heading }) => [id, heading]));
  return {
    marks,
    parts: [
      part(
        'notes',
        'Notes',
        anchored.map(({ annotation, section }, index) =>
          note(annotation, index + 1, section.heading, section.id),
        ),
      ),
      part(
        'notes-orphaned',
        'Notes on passages no longer in the text',
        orphaned.map((annotation, index) => {
          const heading = headings.get(annotation.section) ?? annotation.section;
          return note(annotation, anchored.length + index + 1, heading, null);
        }),
      ),
    ].flatMap((made) => made ?? []),
  };
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

function part(id: string, heading: string, items: PrintItem[]): Part | null {
  if (items.length === 0) return null;
  const blocks: PrintBlock[] = [{ kind: 'list', ordered: true, items }];
  return { place: id, heading, depth: 1, look: 'notes', blocks };
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
function note(annotation: Annotation, number: number, heading: string, section: string | null): PrintItem {
  const origin: Spans = [
    { ...PLAIN, text: heading, link: section === null ? null : { place: places.section(section) } },
    { ...PLAIN, text: ` · ${writtenDate(annotation.created)}` },
  ];
  return {
    label: String(number),
    link: section === null ? null : { place: places.reference(number) },
    place: places.note(number),
    blocks: [
      ...quoted(annotation),
      ...paragraphs(annotation.note),
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
