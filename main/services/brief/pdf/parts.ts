/** The parts of a brief, headings and all, as slices. */
import type { Part } from '../document.ts';
import { PLAIN } from '../document.ts';
import { blockSlices } from './blocks.ts';
import { type Frame, paragraph } from './paragraph.ts';
import { addTag, boxed, kept, type Role, type Slice, spaced, type Tag } from './slice.ts';
import { COLOUR, GAP, HEADINGS, INDENT, TEXT, type TextStyle } from './style.ts';

const LETTERS: Record<Part['look'], TextStyle> = {
  'bottom-line': TEXT.bottomLine,
  judgements: TEXT.body,
  lead: TEXT.body,
  body: TEXT.body,
  facts: TEXT.body,
  figures: TEXT.body,
  assumptions: TEXT.body,
  'other-views': TEXT.body,
  indicators: TEXT.body,
  sources: TEXT.small,
  notes: TEXT.small,
};

const HEADING_ROLES: readonly Role[] = ['H2', 'H3', 'H4', 'H5', 'H6'];

/**
 * `stacked` when the part stands right under the heading of another that has no text; `isDense` where one page must hold all;
 * `under` is how many headings stand above it in the outline.
 */
type Place = { stacked: boolean; isDense: boolean; under: number };

export function partSlices(part: Part, { stacked, isDense, under }: Place, frame: Frame, root: Tag): Slice[] {
  const tag = addTag(root, 'Sect');
  if (isDense) return opened(part, densePart(part, frame, tag), under);
  const look = HEADINGS[Math.min(part.depth, HEADINGS.length) - 1];
  if (part.look === 'bottom-line') return opened(part, bottomLine(part, frame, tag), under);
  const style = look?.style ?? TEXT.label;
  const heading = paragraph([{ ...PLAIN, text: part.heading }], { ...frame, style }, headingTag(part, tag));
  const body = blockSlices(part.blocks, { ...frame, style: LETTERS[part.look] }, tag);
  const slices = [...kept(heading), ...spaced(body, look?.after ?? GAP.paragraph)];
  return opened(part, spaced(slices, stacked ? GAP.block : (look?.before ?? GAP.block)), under);
}

/** The bottom line stands in a tinted box, so that it is what is read when nothing else is. */
function bottomLine(part: Part, frame: Frame, tag: Tag): Slice[] {
  const x = frame.x + INDENT.box;
  const width = frame.width - 2 * INDENT.box;
  const heading = paragraph(
    [{ ...PLAIN, text: part.heading }],
    { ...frame, x, width, style: TEXT.label },
    headingTag(part, tag),
  );
  const body = blockSlices(part.blocks, { ...frame, x, width, style: LETTERS['bottom-line'] }, tag);
  const slices = boxed([...kept(heading), ...spaced(body, 4)], {
    x: frame.x,
    width: frame.width,
    colour: COLOUR.tint,
    bar: { width: 2.6, colour: COLOUR.accent },
    pad: 13,
  });
  // Whole on one page where it fits: nobody should have to turn the page within it.
  return spaced([...kept(slices.slice(0, -1)), ...slices.slice(-1)], 22);
}

/** A small heading over small text, all in the letters of the frame but the sources, which are smaller still. */
function densePart(part: Part, frame: Frame, tag: Tag): Slice[] {
  const heading = paragraph(
    [{ ...PLAIN, text: part.heading }],
    { ...frame, style: TEXT.label },
    headingTag(part, tag),
  );
  const style = part.look === 'bottom-line' ? TEXT.body : part.look === 'sources' ? TEXT.quiet : frame.style;
  const body = blockSlices(part.blocks, { ...frame, gap: GAP.inItem, style }, tag);
  return spaced([...kept(heading), ...spaced(body, GAP.quiet)], GAP.block);
}

/** A part without a heading of its own, as text before the first heading may be, has no heading in the structure. */
function headingTag(part: Part, tag: Tag): Tag {
  if (part.heading === '') return tag;
  return addTag(tag, HEADING_ROLES[Math.min(part.depth, HEADING_ROLES.length) - 1] ?? 'H6');
}

/** Marks the first slice of a part as what links and the outline lead to. */
function opened({ place, heading, depth }: Part, slices: Slice[], under: number): Slice[] {
  const [first, ...rest] = slices;
  if (!first) return [];
  return [
    { ...first, places: [place], outline: heading === '' ? null : { title: heading, depth: depth + under } },
    ...rest,
  ];
}
