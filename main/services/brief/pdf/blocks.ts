/** Blocks as slices: paragraphs, lists, quotes and code; tables are in `table.ts`. */
import type { PrintBlock, PrintItem, Spans } from '../document.ts';
import { PLAIN } from '../document.ts';
import { figureSlices } from './figure.ts';
import { fill, preformatted, wordsOf } from './lines.ts';
import { type Frame, lineSlice, prose } from './paragraph.ts';
import { addTag, boxed, type Slice, slice, spaced, type Tag, unwidowed, withNext } from './slice.ts';
import { CODE, COLOUR, GAP, INDENT, TEXT, type TextStyle } from './style.ts';
import { records, tableFits, tableSlices } from './table.ts';

/** Sets blocks below each other; the white space above the first is the caller's. */
export function blockSlices(blocks: PrintBlock[], frame: Frame, tag: Tag): Slice[] {
  return blocks.flatMap((block, index) => {
    const next = blocks[index + 1];
    const caption = next?.kind === 'table' && isCaption(block);
    const set = oneBlock(block, caption ? { ...frame, style: TEXT.label } : frame, tag);
    const slices = block.kind === 'paragraph' && introduces(next) ? withNext(set) : set;
    return index === 0 ? slices : spaced(slices, gapBetween(blocks[index - 1], block, frame.gap));
  });
}

/** A paragraph wholly in bold before a table is its caption. */
function isCaption(block: PrintBlock): boolean {
  return block.kind === 'paragraph' && block.spans.every((span) => span.strong || span.note !== null);
}

/** A paragraph stays with the list, table, quote or code after it. */
function introduces(next: PrintBlock | undefined): boolean {
  return next !== undefined && next.kind !== 'paragraph' && next.kind !== 'rule';
}

function gapBetween(above: PrintBlock | undefined, block: PrintBlock, gap: number): number {
  const flows = above?.kind === 'paragraph' || above?.kind === 'list';
  if (block.kind === 'paragraph' && block.tone === 'quiet') return GAP.quiet;
  if (block.kind === 'list' && above?.kind === 'paragraph') return GAP.item;
  if (block.kind === 'table' && above && isCaption(above)) return GAP.item;
  if (above?.kind === 'table' || above?.kind === 'figure') return GAP.afterTable;
  return flows && (block.kind === 'paragraph' || block.kind === 'list') ? gap : GAP.block;
}

function oneBlock(block: PrintBlock, frame: Frame, tag: Tag): Slice[] {
  switch (block.kind) {
    case 'paragraph':
      return prose(
        block.spans,
        block.tone === 'quiet' ? { ...frame, style: TEXT.quiet } : frame,
        addTag(tag, 'P'),
      );
    case 'list':
      return list(block, frame, addTag(tag, 'L', { numbered: block.ordered }));
    case 'quote':
      return quote(block.blocks, frame, addTag(tag, 'BlockQuote'));
    case 'code':
      return code(block.spans, frame, addTag(addTag(tag, 'P'), 'Code'));
    case 'table':
      if (!tableFits(block, frame.width)) return blockSlices(records(block), frame, tag);
      return tableSlices(block, frame, addTag(tag, 'Table'));
    case 'rule':
      return [rule(frame)];
    case 'figure':
      return figureSlices(block, frame, tag);
  }
}

function list(block: { items: PrintItem[]; ordered: boolean }, frame: Frame, tag: Tag): Slice[] {
  const labels = block.items.map(({ label, link }) =>
    fill(
      wordsOf([{ ...PLAIN, text: label, link }], labelStyle(frame.style, block.ordered), frame.type),
      90,
      frame.type,
    ),
  );
  const widest = Math.max(...labels.map((lines) => lines[0]?.width ?? 0));
  const indent = Math.max(INDENT.list, widest + 6);
  const between = isLoose(block.items) ? GAP.looseItem : GAP.item;
  return block.items.flatMap((item, index) => {
    const node = addTag(tag, 'LI');
    const labelTag = addTag(node, 'Lbl');
    const body = {
      ...frame,
      gap: GAP.inItem,
      x: frame.x + indent,
      width: Math.max(frame.width - indent, frame.width / 3),
    };
    const slices = blockSlices(item.blocks, body, addTag(node, 'LBody'));
    const [first = slice(frame.style.leading), ...rest] = slices;
    const label = labels[index]?.[0];
    const text = label && lineSlice(label, { x: frame.x, style: frame.style }, labelTag).content;
    const labelled = {
      ...first,
      before: index === 0 ? 0 : between,
      content: [...(text ?? []), ...first.content],
      places: item.place === null ? first.places : [...first.places, item.place],
    };
    return [labelled, ...rest];
  });
}

/** Items of several paragraphs stand further apart than the paragraphs in them. */
function isLoose(items: PrintItem[]): boolean {
  return items.some(({ blocks }) => blocks.filter(({ kind }) => kind !== 'list').length > 1);
}

/** Labels stand in the display face; numbers are bold, so that they are found while leafing. */
function labelStyle({ size, leading }: TextStyle, ordered: boolean): TextStyle {
  const small = { ...TEXT.label, size: size * 0.92, leading };
  return ordered ? small : { ...small, bold: false, colour: COLOUR.ink };
}

function quote(blocks: PrintBlock[], frame: Frame, tag: Tag): Slice[] {
  const inner = {
    ...frame,
    x: frame.x + INDENT.quote,
    width: Math.max(frame.width - INDENT.quote, frame.width / 3),
  };
  const slices = blockSlices(blocks, inner, tag);
  return boxed(slices, {
    x: frame.x,
    width: frame.width,
    colour: null,
    bar: { width: 1.6, colour: COLOUR.hairline },
    pad: 0,
  });
}

function code(spans: Spans, frame: Frame, tag: Tag): Slice[] {
  const style = { ...frame.style, size: CODE.size / 0.88, leading: CODE.leading };
  const inner = { x: frame.x + INDENT.code, style };
  const lines = preformatted(spans, style, frame.width - 2 * INDENT.code, frame.type);
  const slices = unwidowed(lines.map((line) => lineSlice(line, inner, tag)));
  return boxed(slices, { x: frame.x, width: frame.width, colour: COLOUR.codeTint, bar: null, pad: 6 });
}

function rule({ x, width }: Frame): Slice {
  const middle = width / 3;
  return slice(9, {
    decor: [
      {
        kind: 'rule',
        x: x + middle,
        width: middle,
        y: 4.5,
        thickness: 0.6,
        colour: COLOUR.hairline,
        dotted: false,
      },
    ],
  });
}
