/** The first page's own: what the brief is; and what is said at the end of a page that had no room for all. */
import { type Chapter, PLAIN } from '../document.ts';
import { fill, fillEvenly, wordsOf } from './lines.ts';
import { type Frame, lineSlice, paragraph } from './paragraph.ts';
import { addTag, kept, type Slice, slice, spaced, type Tag } from './slice.ts';
import { COLOUR, TEXT } from './style.ts';

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
