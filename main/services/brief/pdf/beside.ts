/** Notes beside the text: each as near as can be to the line that refers to it, none over another. */
import type { Chapter } from '../document.ts';
import { PLAIN } from '../document.ts';
import { blockSlices } from './blocks.ts';
import type { Page, Placed } from './paginate.ts';
import type { Type } from './runs.ts';
import type { Sheet } from './sheet.ts';
import { addTag, type Slice, type Tag } from './slice.ts';
import { BESIDE, TEXT } from './style.ts';

type Note = { slices: Slice[]; height: number };

/**
 * The pages with the notes placed on them. A note that a page has no room for goes on to the next; pages are added where notes
 * are left when the text has ended.
 */
export function placeBeside(
  pages: Page[],
  beside: Chapter['beside'],
  sheet: Sheet,
  type: Type,
  root: Tag,
): Page[] {
  const column = sheet.beside;
  if (column === null || beside.length === 0) return pages;
  const tag = addTag(root, 'Sect');
  const notes = new Map(beside.map(({ number, item }) => [number, setNote(item, column, type, tag)]));
  const waiting: Note[] = [];
  const placed = pages.map((page) => [...page, ...placeOn(page, notes, waiting, sheet.textHeight)]);
  while (waiting.length > 0) placed.push(placeOn([], notes, waiting, sheet.textHeight));
  return placed;
}

/** The number of the note, and what it says; the words that it quotes stand in the text already. */
function setNote(
  item: Chapter['beside'][number]['item'],
  column: { x: number; width: number },
  type: Type,
  tag: Tag,
): Note {
  const [, ...rest] = item.blocks;
  const said = rest.length > 1 ? rest.slice(0, -1) : rest;
  const [first, ...others] = said;
  const label = { ...PLAIN, text: `${item.label} `, strong: true, link: item.link };
  const blocks =
    first?.kind === 'paragraph' ? [{ ...first, spans: [label, ...first.spans] }, ...others] : said;
  const frame = { ...column, gap: BESIDE.paragraph, style: TEXT.beside, type };
  const slices = blockSlices(blocks, frame, addTag(tag, 'Note'));
  const named = slices.map((slice, index) =>
    index === 0 && item.place !== null ? { ...slice, places: [item.place, ...slice.places] } : slice,
  );
  const height = slices.reduce(
    (sum, slice, index) => sum + slice.height + (index === 0 ? 0 : slice.before),
    0,
  );
  return { slices: named, height };
}

/** Those waiting from the page before first; `waiting` then holds what this page has no room for. */
function placeOn(page: Page, notes: ReadonlyMap<number, Note>, waiting: Note[], height: number): Placed[] {
  const wanted = [
    ...waiting.splice(0).map((note) => ({ note, y: 0 })),
    ...page.flatMap(({ slice, y }) =>
      referencesIn(slice).flatMap((number) => {
        const note = notes.get(number);
        return note === undefined ? [] : { note, y };
      }),
    ),
  ];
  const placed: Placed[] = [];
  let bottom = 0;
  for (const { note, y } of settled(wanted, height)) {
    const top = Math.max(y, bottom);
    // A note higher than a page is cut off nowhere: it is alone on its page, and its lines go over its foot.
    if (waiting.length > 0 || (top + note.height > height && placed.length > 0)) {
      waiting.push(note);
      continue;
    }
    placed.push(...linesOf(note, top));
    bottom = top + note.height + BESIDE.between;
  }
  return placed;
}

/** Notes that would run over the foot move up as far as those above them leave room. */
function settled(wanted: { note: Note; y: number }[], height: number): { note: Note; y: number }[] {
  let limit = height;
  return wanted
    .toReversed()
    .map(({ note, y }) => {
      const top = Math.max(0, Math.min(y, limit - note.height));
      limit = top - BESIDE.between;
      return { note, y: top };
    })
    .toReversed();
}

function referencesIn({ content }: Slice): number[] {
  return content
    .flatMap((item) => item.line.runs)
    .flatMap(({ span }) => (span.note === null ? [] : [span.note]));
}

function linesOf({ slices }: Note, top: number): Placed[] {
  let y = top;
  return slices.map((slice, index) => {
    const gap = index === 0 ? 0 : slice.before;
    const placed = { slice, y: y + gap, gap, repeated: false };
    y += gap + slice.height;
    return placed;
  });
}
