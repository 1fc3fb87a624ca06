/**
 * Slices: what a page is built of from top to bottom, each too small to be parted: a line of text, a row of a table,
 * the padding of a box. Pure layout; `draw.ts` puts them on paper.
 */
import type { Box, Mark } from '../../../../shared/charts/index.ts';
import type { Line } from './lines.ts';

/** The roles of PDF 1.7 (ISO 32000-1, 14.8.4) that a brief uses for its structure. */
export type Role =
  | 'Document'
  | `H${1 | 2 | 3 | 4 | 5 | 6}`
  | 'P'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'BlockQuote'
  | 'Code'
  | 'Table'
  | 'THead'
  | 'TBody'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'TOC'
  | 'TOCI'
  | 'Sect'
  | 'Note'
  | 'Figure'
  | 'Link';

/**
 * What a node tells of itself: that its list is numbered, in which language (BCP 47) it is where that changes, and what a
 * figure shows.
 */
type About = { numbered?: boolean; lang?: string; alternative?: string };

/** A node of the document's structure; what is drawn refers to the node that it belongs to. */
export type Tag = About & { role: Role; children: Tag[] };

/** Adds a node under `parent`, after those that are there. */
export function addTag(parent: Tag, role: Role, about: About = {}): Tag {
  const tag: Tag = { ...about, role, children: [] };
  parent.children.push(tag);
  return tag;
}

export function rootTag(): Tag {
  return { role: 'Document', children: [] };
}

/** A line of text; `x` from the left edge of the paper, `baseline` from the top of its slice. */
export type Text = { kind: 'text'; line: Line; x: number; baseline: number; leading: number; tag: Tag };

/** The number of the page where `place` stands, ending at `right`; known when all pages are made. */
export type PageNumber = Omit<Text, 'kind' | 'x'> & { kind: 'page'; place: string; right: number };

/** Areas and rules behind the text; `overGap` also covers the white space above the slice. */
export type Decor =
  | { kind: 'area'; x: number; width: number; colour: string; overGap: boolean }
  | { kind: 'rule'; x: number; width: number; y: number; thickness: number; colour: string; dotted: boolean };

/** A chart: its marks and words from its own upper left corner, which is `x` from the left edge of the paper. */
export type Drawing = {
  x: number;
  width: number;
  height: number;
  tag: Tag;
  marks: Exclude<Mark, { kind: 'text' }>[];
  words: { line: Line; x: number; baseline: number }[];
  links: { label: string; place: string; box: Box }[];
};

export type Slice = {
  /** White space above, left out at the top of a page. */
  before: number;
  height: number;
  content: (Text | PageNumber)[];
  decor: Decor[];
  drawing: Drawing | null;
  /** May not be parted from the slice that follows. */
  keep: boolean;
  /** Drawn once more above this slice when a page begins with it: the header of its table. */
  repeat: Slice[];
  /** Places that links lead to. */
  places: string[];
  /** The heading that begins here. */
  outline: { title: string; depth: number } | null;
};

export function slice(height: number, given: Partial<Slice> = {}): Slice {
  return {
    before: 0,
    height,
    content: [],
    decor: [],
    drawing: null,
    keep: false,
    repeat: [],
    places: [],
    outline: null,
    ...given,
  };
}

/** The slices with `before` as the white space above the first. */
export function spaced(slices: Slice[], before: number): Slice[] {
  const [first, ...rest] = slices;
  return first ? [{ ...first, before }, ...rest] : [];
}

/** The same slices, not parted from what follows. */
export function kept(slices: Slice[]): Slice[] {
  return slices.map((each) => ({ ...each, keep: true }));
}

/** The same slices, the last of them not parted from what follows. */
export function withNext(slices: Slice[]): Slice[] {
  return slices.map((each, index) => (index === slices.length - 1 ? { ...each, keep: true } : each));
}

/** Lines of one paragraph: neither its first nor its last line stands alone on a page. */
export function unwidowed(slices: Slice[]): Slice[] {
  return slices.map((each, index) => {
    const joins = index === 0 || index === slices.length - 2;
    return joins && index < slices.length - 1 ? { ...each, keep: true } : each;
  });
}

type Backing = {
  x: number;
  width: number;
  colour: string | null;
  bar: { width: number; colour: string } | null;
  pad: number;
};

/** Sets an area, a bar at the left or both behind the slices, with `pad` points above and below. */
export function boxed(slices: Slice[], box: Backing): Slice[] {
  const areas = (overGap: boolean): Decor[] => [
    ...(box.colour ? [area(box.x, box.width, box.colour, overGap)] : []),
    ...(box.bar ? [area(box.x, box.bar.width, box.bar.colour, overGap)] : []),
  ];
  const padding = box.pad > 0 ? [slice(box.pad)] : [];
  const inner = slices.map((each, index) => ({
    ...each,
    before: index === 0 && box.pad > 0 ? 0 : each.before,
    keep: each.keep || (box.pad > 0 && index === slices.length - 1),
  }));
  return [...kept(padding), ...inner, ...padding].map((each, index) => ({
    ...each,
    decor: [...areas(index > 0), ...each.decor],
  }));
}

function area(x: number, width: number, colour: string, overGap: boolean): Decor {
  return { kind: 'area', x, width, colour, overGap };
}
