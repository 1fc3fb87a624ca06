/** Tables as slices: thin rules, small sans text, one slice a row, the header again on every page. */
import { type Alignment, PLAIN, type PrintBlock, type Spans } from '../document.ts';
import { columnWidths, type Demand } from './columns.ts';
import { fill, type Line, naturalWidth, type Word, widestWord, wordsOf } from './lines.ts';
import { baselineOf, type Frame } from './paragraph.ts';
import { addTag, type Decor, kept, type Slice, slice, type Tag, type Text } from './slice.ts';
import { COLOUR, TABLE, TEXT, type TextStyle } from './style.ts';

type Table = Extract<PrintBlock, { kind: 'table' }>;
type Column = { x: number; width: number; align: Alignment };

/** Whether the columns are wide enough to be read; where they are not, `records` says the same below each other. */
export function tableFits({ header }: Table, width: number): boolean {
  return roomFor(header.length, width) / header.length >= TABLE.tight;
}

/** The columns' own room, without the white space between them. */
function roomFor(columns: number, width: number): number {
  return width - 2 * TABLE.padX * (columns - 1);
}

export function tableSlices(table: Table, frame: Frame, node: Tag): Slice[] {
  const available = roomFor(table.header.length, frame.width);
  const measured = (row: Spans[], style: TextStyle) => row.map((cell) => wordsOf(cell, style, frame.type));
  const header = measured(table.header, TEXT.cellHead);
  const rows = table.rows.map((row) => measured(row, TEXT.cell));
  const columns = columnsOf([header, ...rows], table.align, available, frame.x);
  const head = rowSlices(header, columns, frame, TEXT.cellHead, addTag(addTag(node, 'THead'), 'TR'), 'TH');
  const top = kept(head).map((each, index) => ({
    ...each,
    decor: [
      ...(index === 0 ? [line(frame, 0, 0.9, COLOUR.accent)] : []),
      ...(index === head.length - 1 ? [line(frame, each.height, 0.6, COLOUR.accent)] : []),
    ],
  }));
  const bodyTag = rows.length > 0 ? addTag(node, 'TBody') : node;
  const body = rows.flatMap((row) => {
    const slices = rowSlices(row, columns, frame, TEXT.cell, addTag(bodyTag, 'TR'), 'TD');
    const last = slices.at(-1);
    last?.decor.push(line(frame, last.height, 0.4, COLOUR.hairline));
    return slices.map((each) => ({ ...each, repeat: top }));
  });
  return [...top, ...withoutLoneEnds(body)];
}

/** The first row stays with the second and the last with the one before it. */
function withoutLoneEnds(rows: Slice[]): Slice[] {
  const joins = (index: number) => rows.length > 2 && (index === 0 || index === rows.length - 2);
  return rows.map((row, index) => (joins(index) ? { ...row, keep: true } : row));
}

function columnsOf(rows: Word[][][], align: Alignment[], available: number, left: number): Column[] {
  const demands = align.map((_, column): Demand => {
    const cells = rows.map((row) => row[column] ?? []);
    return {
      least: Math.min(Math.max(...cells.map(widestWord)), Math.max(available / align.length, TABLE.longWord)),
      natural: Math.max(...cells.map(naturalWidth)),
    };
  });
  let x = left;
  return columnWidths(demands, available).map((width, index) => {
    const column = { x, width, align: align[index] ?? 'left' };
    x += width + 2 * TABLE.padX;
    return column;
  });
}

/** One slice; several, which may stand on different pages, when the row is as tall as a good part of one. */
function rowSlices(
  cells: Word[][],
  columns: Column[],
  frame: Frame,
  style: TextStyle,
  tag: Tag,
  role: 'TH' | 'TD',
): Slice[] {
  const set = columns.map((column, index) => ({
    column,
    // A hair more room than was measured: the width of a line is not quite the sum of its words.
    lines: fill(cells[index] ?? [], column.width + 0.01, frame.type),
    tag: addTag(tag, role),
  }));
  const tallest = Math.max(...set.map(({ lines }) => lines.length));
  const step = tallest > TABLE.tallRow ? TABLE.part : tallest;
  return Array.from({ length: Math.ceil(tallest / step) }, (_, part) => {
    const from = part * step;
    const count = Math.min(step, tallest - from);
    const top = part === 0 ? TABLE.padY : 0;
    const bottom = from + count === tallest ? TABLE.padY : 0;
    return slice(top + count * style.leading + bottom, {
      content: set.flatMap((cell) =>
        cell.lines.slice(from, from + count).map((each, index): Text => {
          const x = cell.column.x + shiftOf(each, cell.column, frame.type.fromRight);
          const baseline = top + index * style.leading + baselineOf(style);
          return { kind: 'text', line: each, x, baseline, leading: style.leading, tag: cell.tag };
        }),
      ),
    });
  });
}

/** How far into its column a line begins; from right to left, where columns are mirrored, right is where all begin. */
function shiftOf(lineOfCell: Line, { width, align }: Column, fromRight: boolean): number {
  const room = Math.max(width - lineOfCell.width, 0);
  if (align === 'center') return room / 2;
  return align === 'right' && !fromRight ? room : 0;
}

function line({ x, width }: Frame, y: number, thickness: number, colour: string): Decor {
  return { kind: 'rule', x, width, y, thickness, colour, dotted: false };
}

/** A table with too many columns for the page as a list: each row says what its columns say. */
export function records({ header, rows }: Table): PrintBlock[] {
  const items = rows.map((row) => ({ label: '–', link: null, place: null, blocks: [record(header, row)] }));
  return [{ kind: 'list', ordered: false, items }];
}

function record(header: Spans[], row: Spans[]): PrintBlock {
  const cells = row.flatMap((cell, column) =>
    cell.length === 0 ? [] : [{ name: header[column] ?? [], cell }],
  );
  const spans = cells.flatMap(({ name, cell }, index) => [
    ...(index === 0 ? [] : [{ ...PLAIN, text: '; ' }]),
    ...name.map((span) => ({ ...span, strong: true })),
    { ...PLAIN, text: ': ' },
    ...cell,
  ]);
  return { kind: 'paragraph', tone: 'text', spans };
}
