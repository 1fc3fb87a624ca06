/** Contents: what is where. */
import { type ContentsEntry, PLAIN } from '../document.ts';
import { fill, wordsOf } from './lines.ts';
import { paginate } from './paginate.ts';
import { baselineOf, type Frame, lineSlice, paragraph } from './paragraph.ts';
import { addTag, kept, type Slice, spaced, type Tag, withNext } from './slice.ts';
import { COLOUR, TEXT } from './style.ts';

/** Room for a page number of any length. */
const NUMBER_ROOM = 34;

/**
 * Each entry is one link: heading, dots, page. `above` is what stands before them, `height` that of a page's text area:
 * contents that one page holds stay together, unless that would leave the page before nearly empty.
 */
export function contentsSlices(
  contents: ContentsEntry[],
  { above, height }: { above: Slice[]; height: number },
  frame: Frame,
  tag: Tag,
): Slice[] {
  if (contents.length === 0) return [];
  const heading = paragraph(
    [{ ...PLAIN, text: 'Contents' }],
    { ...frame, style: TEXT.label },
    addTag(tag, 'P'),
  );
  const list = addTag(tag, 'TOC');
  const entries = contents.map((entry) => contentsEntry(entry, frame, addTag(list, 'TOCI')));
  const whole = [...spaced(kept(heading), 14), ...spaced(entries.flat(), 3)];
  if (heightOf(whole) <= height && lastFilled(above, height) >= height * FILLED)
    return [...kept(whole.slice(0, -1)), ...whole.slice(-1)];
  const parted = entries.flatMap((entry, index) =>
    staysWithNext(contents, index) ? withNext(entry) : entry,
  );
  return [...spaced(kept(heading), 14), ...spaced(parted, 3)];
}

/** Of a page: less than this looks like a page that something is missing from. */
const FILLED = 1 / 3;

/** As many entries stand together at least, where contents are parted. */
const FEWEST = 3;

function heightOf(slices: Slice[]): number {
  return slices.reduce((sum, { before, height }, index) => sum + (index === 0 ? 0 : before) + height, 0);
}

/** How far down its last page the slices reach. */
function lastFilled(slices: Slice[], height: number): number {
  const last = paginate(slices, height).at(-1)?.at(-1);
  return last === undefined ? 0 : last.y + last.slice.height;
}

/** Few entries do not stand alone on a page, nor does a heading without the first of those under it. */
function staysWithNext(contents: ContentsEntry[], index: number): boolean {
  const [entry, next] = [contents[index], contents[index + 1]];
  if (entry === undefined || next === undefined) return false;
  const left = contents.length - 1 - index;
  return index + 1 < FEWEST || left < FEWEST || next.depth > entry.depth;
}

function contentsEntry({ heading, depth, place }: ContentsEntry, frame: Frame, tag: Tag): Slice[] {
  const style = depth === 1 ? TEXT.contentsTop : TEXT.contents;
  const indent = (depth - 1) * 14;
  const link = { place };
  // The space at the end parts the heading from its page number when they are read as text.
  const words = wordsOf(
    [{ ...PLAIN, text: `${heading} `, link }],
    { ...style, colour: COLOUR.ink },
    frame.type,
  );
  const x = frame.x + indent;
  const lines = fill(words, frame.width - indent - NUMBER_ROOM, frame.type);
  const right = frame.x + frame.width;
  return kept(lines.slice(0, -1).map((line) => lineSlice(line, { x, style }, tag))).concat(
    lines.slice(-1).map((line) => {
      const text = lineSlice(line, { x, style }, tag);
      const from = x + line.width + 5;
      const number = fill(
        wordsOf([{ ...PLAIN, text: '0', link }], style, frame.type),
        NUMBER_ROOM,
        frame.type,
      )[0];
      const baseline = baselineOf(style);
      return {
        ...text,
        content: number
          ? [
              ...text.content,
              { kind: 'page', place, right, line: number, baseline, leading: style.leading, tag },
            ]
          : text.content,
        decor: [
          {
            kind: 'rule',
            x: from,
            width: Math.max(right - 20 - from, 0),
            y: baseline - 0.4,
            thickness: 0.8,
            colour: COLOUR.hairline,
            dotted: true,
          },
        ],
      } satisfies Slice;
    }),
  );
}
