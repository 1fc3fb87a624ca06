/**
 * Blocks as they are printed: markup flattened to spans, marked passages highlighted, and the number of each note
 * set after the last of its words.
 */
import type { Colour } from '../../../../shared/model/annotation.ts';
import type { Align, Block, Inline, Row } from '../../../../shared/model/section.ts';
import { inlineText } from '../../../../shared/text.ts';
import {
  type Alignment,
  LINE_BREAK,
  PLAIN,
  type PrintBlock,
  places,
  type Span,
  type Spans,
  type Target,
} from '../document.ts';

/** A numbered passage; offsets in the section text, UTF-16 units, ends exclusive. */
export type Mark = {
  number: number;
  colour: Colour;
  start: number;
  end: number;
  /** Where the number goes: after the last marked character that is not white space. */
  after: number;
};

/** What is needed besides a section's blocks to print them. */
export type Printing = {
  marks: Mark[];
  /** Where a link of the text leads on paper; null when nowhere. */
  target(href: string): Target | null;
  /** What a link to a passage or a source says on paper, and where it leads; null for any other link. */
  cite(href: string, words: string): { text: string; link: Target | null } | null;
};

const BULLETS = ['•', '–', '·'];

export function printBlocks(blocks: Block[], printing: Printing, listDepth = 0): PrintBlock[] {
  return blocks.map((block) => printBlock(block, printing, listDepth));
}

function printBlock(block: Block, printing: Printing, listDepth: number): PrintBlock {
  switch (block.kind) {
    case 'paragraph':
      return { kind: 'paragraph', tone: 'text', spans: flatten(block.children, PLAIN, printing) };
    case 'quote':
      return { kind: 'quote', blocks: printBlocks(block.blocks, printing, listDepth) };
    case 'code':
      return { kind: 'code', spans: cut(block, { ...PLAIN, code: true }, printing.marks) };
    case 'rule':
      return { kind: 'rule' };
    case 'list':
      return {
        kind: 'list',
        ordered: block.ordered,
        items: block.items.map((item, index) => ({
          label: label(block, item.checked, index, listDepth),
          link: null,
          place: null,
          blocks: printBlocks(item.blocks, printing, listDepth + 1),
        })),
      };
    case 'table':
      return {
        kind: 'table',
        align: block.header.map((_, column) => alignment(block.align[column] ?? null, block.rows, column)),
        header: block.header.map((cell) => flatten(cell, PLAIN, printing)),
        rows: block.rows.map((row) =>
          block.header.map((_, column) => flatten(row[column] ?? [], PLAIN, printing)),
        ),
      };
  }
}

function label(
  list: { ordered: boolean; from: number },
  checked: boolean | null,
  index: number,
  depth: number,
) {
  if (checked !== null) return checked ? '☑' : '☐';
  if (list.ordered) return `${list.from + index}.`;
  return BULLETS[Math.min(depth, BULLETS.length - 1)] ?? '•';
}

const NUMBER = /^[\s\p{Sc}A-Z~≈<>±+(−–-]*\d[\d\s.,/:–-]*\s?(%|[a-z]{1,2}|million|billion|trillion)?\)?$/u;

/** As the file asks; where it asks nothing, numbers stand under each other by their last digit. */
function alignment(asked: Align, rows: Row[], column: number): Alignment {
  if (asked !== null) return asked;
  const texts = rows.map((row) => inlineText(row[column] ?? []).trim()).filter((text) => text !== '');
  return texts.length > 0 && texts.every((text) => NUMBER.test(text) && !isDate(text)) ? 'right' : 'left';
}

function isDate(text: string): boolean {
  return /^\d{4}(-\d{2}(-\d{2})?)?$/.test(text);
}

type Look = Omit<Span, 'text'>;

function flatten(inlines: Inline[], look: Look, printing: Printing): Spans {
  return inlines.flatMap((inline) => flattenOne(inline, look, printing));
}

function flattenOne(inline: Inline, look: Look, printing: Printing): Spans {
  switch (inline.kind) {
    case 'text':
      return cut(inline, look, printing.marks);
    case 'code':
      return cut(inline, { ...look, code: true }, printing.marks);
    case 'break':
      return cut({ text: '\n', start: inline.start }, look, printing.marks).map((span) =>
        span.note === null ? { ...span, text: LINE_BREAK } : span,
      );
    case 'image':
      return cut(inline, { ...look, emphasis: true }, printing.marks);
    case 'strong':
      return flatten(inline.children, { ...look, strong: true }, printing);
    case 'emphasis':
      return flatten(inline.children, { ...look, emphasis: true }, printing);
    case 'delete':
      return flatten(inline.children, { ...look, strike: true }, printing);
    case 'link':
      return linked(inline, look, printing);
    case 'foreign':
      return flatten(inline.children, { ...look, lang: inline.lang }, printing);
  }
}

/** A citation says the number of what it cites, unless an annotation parts its words. */
function linked(inline: Inline & { kind: 'link' }, look: Look, printing: Printing): Spans {
  const spans = flatten(inline.children, { ...look, link: printing.target(inline.href) }, printing);
  const cited = printing.cite(inline.href, inlineText(inline.children));
  const [only] = spans;
  return cited === null || only === undefined || spans.length > 1 ? spans : [{ ...only, ...cited }];
}

/** A leaf's text, cut wherever a marked passage begins or ends, with the numbers of those that end in it. */
function cut(leaf: { text: string; start: number }, look: Look, marks: Mark[]): Spans {
  const end = leaf.start + leaf.text.length;
  const edges = marks
    .flatMap((mark) => [mark.start, mark.end, mark.after])
    .filter((edge) => edge > leaf.start && edge < end);
  const bounds = [...new Set([leaf.start, ...edges, end])].sort((a, b) => a - b);
  const spans: Spans = [];
  bounds.slice(1).forEach((to, index) => {
    const from = bounds[index] ?? to;
    const text = leaf.text.slice(from - leaf.start, to - leaf.start);
    const on = marks.findLast((mark) => mark.start <= from && to <= mark.end);
    spans.push({ ...look, text, highlight: on?.colour ?? null });
    marks
      .filter((mark) => mark.after === to)
      .forEach((mark, place) => {
        spans.push(reference(mark.number, place > 0));
      });
  });
  return spans;
}

function reference(number: number, follows: boolean): Span {
  return {
    ...PLAIN,
    text: follows ? `,${number}` : String(number),
    link: { place: places.note(number) },
    note: number,
  };
}
