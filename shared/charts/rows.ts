/** Charts of rows: words at the left, a plot beside them over one axis. A long chart becomes several, each with its axis. */
import { measuring, text, wrapped } from './marks.ts';
import type { Item, Mark, Room, Scene } from './scene.ts';

export type ChartRow = {
  /** Of the fact. */
  id: string;
  title: string;
  /** Smaller, below the title; may be empty. */
  detail: string;
  section: string | null;
  /** How much further in than others it stands: a part below its whole. */
  indent: number;
  /** Marks around the height `y`. */
  plot(y: number): Mark[];
};

export type ChartGroup = { heading: string; rows: ChartRow[] };

/** Where the plot is. */
export type Plot = { left: number; right: number };

export type RowsChart = {
  title: string;
  alternative: string;
  /** Heads of the table behind it: of headings, titles and details. */
  columns: [string, string, string];
  groups: ChartGroup[];
  /** What must be known to read it, below its last row. */
  note: string;
  /** What stands behind the rows, between `top` and `bottom`; its words stand above `top`. */
  axis(top: number, bottom: number): Mark[];
};

/** The part of the width that words take, and most lines of each. */
const WORDS = 0.4;
const MOST_LINES = 3;

export function plotIn({ width, size }: Room): Plot {
  return { left: Math.round(width * WORDS) + size, right: width - size * 1.5 };
}

/** A row or a heading, set into lines. */
type Set = { heading: string; lines: Line[]; row: ChartRow | null; height: number };
type Line = { words: string; bold: boolean; leading: number };

export function rowsScenes(chart: RowsChart, room: Room): Scene[] {
  const sets = chart.groups.flatMap(({ heading, rows }) => [
    headingSet(heading, room),
    ...rows.map((row) => rowSet(row, heading, room)),
  ]);
  const pages = parted(sets, room);
  return pages.map((page, index) => draw(chart, page, room, { index, count: pages.length }));
}

function headingSet(heading: string, { size }: Room): Set {
  return { heading, lines: [], row: null, height: size * 2.1 };
}

function rowSet(row: ChartRow, heading: string, { width, size, measure }: Room): Set {
  const room = width * WORDS - row.indent * size;
  const title = wrapped(row.title, room, MOST_LINES, measuring(measure, size, true));
  const detail = wrapped(row.detail, room, MOST_LINES, measuring(measure, size * DETAIL, false));
  const lines = [
    ...title.map((words) => ({ words, bold: true, leading: size * 1.3 })),
    ...detail.map((words) => ({ words, bold: false, leading: size * DETAIL * 1.3 })),
  ];
  return { heading, lines, row, height: lines.reduce((sum, { leading }) => sum + leading, size * 0.9) };
}

/** The size of details against that of titles. */
const DETAIL = 0.88;

function parted(sets: Set[], room: Room): Set[][] {
  const most = room.height - headOf(room);
  const pages: Set[][] = [];
  let page: Set[] = [];
  let height = 0;
  sets.forEach((set, index) => {
    // A heading stays with the first row below it.
    const needed = set.row === null ? set.height + (sets[index + 1]?.height ?? 0) : set.height;
    if (page.length > 0 && height + needed > most) {
      pages.push(page);
      page = set.row === null ? [] : [headingSet(`${set.heading}, continued`, room)];
      height = page[0]?.height ?? 0;
    }
    page.push(set);
    height += set.height;
  });
  return page.length > 0 ? [...pages, page] : pages;
}

/** The height that the words of the axis take. */
function headOf({ size }: Room): number {
  return size * 2;
}

function draw(
  chart: RowsChart,
  sets: Set[],
  room: Room,
  { index, count }: { index: number; count: number },
): Scene {
  const top = headOf(room);
  let y = top;
  const behind: Mark[] = [];
  const items: Item[] = [];
  for (const set of sets) {
    if (set.row === null)
      behind.push(
        text(set.heading, 0, y + room.size * 1.5, room.size * DETAIL, { ink: 'accent', bold: true }),
      );
    else items.push(itemOf(set.row, set, y, room));
    y += set.height;
  }
  const { title, alternative, columns } = chart;
  const part = count > 1 ? ` (${index + 1} of ${count})` : '';
  const note = index === count - 1 ? noteMarks(chart.note, y, room) : [];
  return {
    title: title + part,
    alternative: alternative + part,
    columns,
    width: room.width,
    height: y + room.size * (0.6 + note.length * NOTE_LEADING),
    behind: [...chart.axis(top, y), ...behind, ...note],
    items,
  };
}

/** Against the size of titles. */
const NOTE_LEADING = 1.15;

function noteMarks(note: string, y: number, { width, size, measure }: Room): Mark[] {
  const lines = wrapped(note, width, MOST_LINES, measuring(measure, size * DETAIL, false));
  return lines.map((words, index) =>
    text(words, 0, y + size * (0.4 + (index + 1) * NOTE_LEADING), size * DETAIL, { ink: 'quiet' }),
  );
}

function itemOf(row: ChartRow, { heading, lines, height }: Set, y: number, { width, size }: Room): Item {
  const x = row.indent * size;
  let baseline = y + size * 0.25;
  const words = lines.map((line) => {
    baseline += line.leading;
    return text(line.words, x, baseline - line.leading * 0.25, line.bold ? size : size * DETAIL, {
      bold: line.bold,
      ink: line.bold ? 'text' : 'quiet',
    });
  });
  return {
    id: row.id,
    label: [row.title.replace(/\.$/, ''), row.detail].filter(Boolean).join(', '),
    cells: [heading, row.title, row.detail],
    section: row.section,
    box: { x: 0, y, width, height },
    marks: [...words, ...row.plot(y + height / 2)],
  };
}
