/**
 * A brief before it is set in type: what is printed, in which order, with nothing left to decide but where on the
 * page it goes. `compose.ts` makes it from a briefing, `pdf.ts` prints it.
 */
import type { Colour } from '../../../shared/model/annotation.ts';
import type { BriefOptions } from '../../../shared/model/brief.ts';
import type { SectionKind } from '../../../shared/model/section.ts';

/** Where a link leads: out of the brief, or to a place in it. */
export type Target = { url: string } | { place: string };

/** A place in the brief that links lead to. */
export const places = {
  section: (id: string): string => `section ${id}`,
  note: (number: number): string => `note ${number}`,
  /** The superscript number in the text that refers to a note. */
  reference: (number: number): string => `reference ${number}`,
};

/** Characters of one look; `LINE_BREAK` among them ends the line. */
export type Span = {
  text: string;
  strong: boolean;
  emphasis: boolean;
  code: boolean;
  strike: boolean;
  link: Target | null;
  highlight: Colour | null;
  /** Set when the span is the superscript number of a note; its characters are no part of the section text. */
  note: number | null;
};

/** U+2028 LINE SEPARATOR: a line break that the author asked for. */
export const LINE_BREAK = '\u2028';

export const PLAIN: Omit<Span, 'text'> = {
  strong: false,
  emphasis: false,
  code: false,
  strike: false,
  link: null,
  highlight: null,
  note: null,
};

/** A cell's or a paragraph's spans. */
export type Spans = Span[];

export type Alignment = 'left' | 'center' | 'right';

export type PrintItem = {
  /** What stands before the item: a bullet, a number, a ticked box. */
  label: string;
  /** Where the label leads, for a note: back to its reference. */
  link: Target | null;
  /** The place that the item is, for a note. */
  place: string | null;
  blocks: PrintBlock[];
};

export type PrintBlock =
  | { kind: 'paragraph'; tone: 'text' | 'quiet'; spans: Spans }
  | { kind: 'list'; ordered: boolean; items: PrintItem[] }
  | { kind: 'quote'; blocks: PrintBlock[] }
  /** `spans` hold the lines as written, parted by `\n`. */
  | { kind: 'code'; spans: Spans }
  | { kind: 'table'; align: Alignment[]; header: Spans[]; rows: Spans[][] }
  | { kind: 'rule' };

/** A printed section, or the notes at the end. */
export type Part = {
  place: string;
  heading: string;
  /** 1 stands directly under the title; one more than its parent's, whatever levels the file skips. */
  depth: number;
  look: SectionKind | 'notes';
  blocks: PrintBlock[];
};

export type ContentsEntry = { heading: string; depth: number; place: string };

export type BriefDocument = {
  title: string;
  /** BCP 47. */
  lang: string;
  paper: BriefOptions['paper'];
  /** The briefing's own date, so that the same briefing gives the same file. */
  created: Date;
  /** What the title block says about the briefing. */
  meta: { label: string; value: string }[];
  /** Empty when there is only one part to find. */
  contents: ContentsEntry[];
  parts: Part[];
  /** At the foot of the last page: where the brief comes from, and the hash of what it was made from. */
  imprint: string;
};
