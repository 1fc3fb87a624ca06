/** The first page's own: what the brief is, and what is where. */
import { type Chapter, type ContentsEntry, PLAIN } from '../document.ts';
import { fill, fillEvenly, wordsOf } from './lines.ts';
import { baselineOf, type Frame, lineSlice, paragraph } from './paragraph.ts';
import { addTag, kept, type Slice, slice, spaced, type Tag } from './slice.ts';
import { COLOUR, TEXT } from './style.ts';

/** Room for a page number of any length. */
const NUMBER_ROOM = 34;

type Title = Pick<Chapter, 'title' | 'meta'> & { kicker: string };

/** `isDense` where one page must hold all. */
export function titleSlices(
  { title, meta, kicker: above }: Title,
  frame: Frame,
  tag: Tag,
  isDense = false,
): Slice[] {
  const plain = (text: string) => [{ ...PLAIN, text }];
  const kicker = paragraph(plain(above), { ...frame, style: TEXT.kicker }, addTag(tag, 'P'));
  const style = isDense ? TEXT.denseTitle : TEXT.title;
  const lines = fillEvenly(wordsOf(plain(title), style, frame.type), frame.width, frame.type);
  const node = addTag(tag, 'H1');
  const heading = lines.map((line) => lineSlice(line, { x: frame.x, style }, node));
  return [...kept(kicker), ...spaced(kept(heading), isDense ? 2 : 5), ...metaSlices(meta, frame, tag)];
}

/** What a page had no room for is said at its end. */
export function leftOutSlices(leftOut: string, frame: Frame, tag: Tag): Slice[] {
  if (leftOut === '') return [];
  return spaced(
    paragraph([{ ...PLAIN, text: leftOut }], { ...frame, style: TEXT.quiet }, addTag(tag, 'P')),
    9,
  );
}

/** Label and value in two columns, between rules. */
function metaSlices(meta: Chapter['meta'], frame: Frame, tag: Tag): Slice[] {
  if (meta.length === 0) return [];
  const indent = 66;
  const rows = meta.flatMap(({ label, value }) => {
    const node = addTag(tag, 'P');
    const lines = paragraph(
      [{ ...PLAIN, text: value }],
      { ...frame, x: frame.x + indent, width: frame.width - indent, style: TEXT.meta },
      node,
    );
    const [first, ...rest] = lines;
    if (!first) return [];
    const words = wordsOf([{ ...PLAIN, text: `${label} ` }], TEXT.metaLabel, frame.type);
    const [name] = fill(words, indent, frame.type);
    const named = name ? lineSlice(name, { x: frame.x, style: TEXT.metaLabel }, node).content : [];
    return [{ ...first, content: [...named, ...first.content] }, ...rest];
  });
  const line = (y: number) =>
    slice(9, {
      decor: [
        {
          kind: 'rule',
          x: frame.x,
          width: frame.width,
          y,
          thickness: 0.7,
          colour: COLOUR.accent,
          dotted: false,
        },
      ],
    });
  return spaced(kept([line(2), ...rows, line(7)]), 14);
}

/** Each entry is one link: heading, dots, page. */
export function contentsSlices(contents: ContentsEntry[], frame: Frame, tag: Tag): Slice[] {
  if (contents.length === 0) return [];
  const heading = paragraph(
    [{ ...PLAIN, text: 'Contents' }],
    { ...frame, style: TEXT.label },
    addTag(tag, 'P'),
  );
  const list = addTag(tag, 'TOC');
  const entries = contents.flatMap((entry) => contentsEntry(entry, frame, addTag(list, 'TOCI')));
  return [...spaced(kept(heading), 14), ...spaced(entries, 3)];
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
