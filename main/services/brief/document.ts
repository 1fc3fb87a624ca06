/**
 * A brief before it is set in type: what is printed, in which order, with nothing left to decide but where on the
 * page it goes. `compose/` makes it from briefings; `pdf.ts`, `html.ts` and `markdown.ts` print it.
 */
import type { Room, Scene } from '../../../shared/charts/index.ts';
import type { Colour } from '../../../shared/model/annotation.ts';
import type { BriefOptions, Letterhead, Template } from '../../../shared/model/brief.ts';
import type { SectionKind } from '../../../shared/model/section.ts';

/** Where a link leads: out of the brief, or to a place in it. */
export type Target = { url: string } | { place: string };

/** A place in the brief that links lead to; `chapter` counts from 0. */
export const places = {
  chapter: (chapter: number): string => `chapter ${chapter}`,
  section: (chapter: number, id: string): string => `section ${chapter} ${id}`,
  source: (chapter: number, number: number): string => `source ${chapter} ${number}`,
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
  /** BCP 47; null for the language of the briefing. */
  lang: string | null;
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
  lang: null,
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

/** A chart, drawn for the room that there is; `placeOf` turns a section into a place of the brief, if it is printed. */
export type Figure = {
  kind: 'figure';
  scenes(room: Room): Scene[];
  placeOf(section: string): string | null;
};

export type PrintBlock =
  | { kind: 'paragraph'; tone: 'text' | 'quiet'; spans: Spans }
  | { kind: 'list'; ordered: boolean; items: PrintItem[] }
  | { kind: 'quote'; blocks: PrintBlock[] }
  /** `spans` hold the lines as written, parted by `\n`. */
  | { kind: 'code'; spans: Spans }
  | { kind: 'table'; align: Alignment[]; header: Spans[]; rows: Spans[][] }
  | Figure
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

/** What one briefing gives to a brief. */
export type Chapter = {
  place: string;
  title: string;
  /** BCP 47. */
  lang: string;
  /** What the title block says about the briefing. */
  meta: { label: string; value: string }[];
  /** Empty when there is only one part to find. */
  contents: ContentsEntry[];
  parts: Part[];
  /** Notes that stand beside the words that refer to them, by number; where they stand at the end they are parts. */
  beside: { number: number; item: PrintItem }[];
};

/** A briefing that a brief was made from, and what it said then: hashes are SHA-256, hex. */
export type Origin = {
  /** The briefing's id. */
  briefing: string;
  title: string;
  /** Of the whole file. */
  hash: string;
  /** The first 16 digits of the hash of each printed section's text, by section id. */
  sections: Record<string, string>;
};

export type BriefDocument = {
  template: Template;
  /** Of the one briefing, or what several have in common: that they are several. */
  title: string;
  /** BCP 47; of the first briefing. */
  lang: string;
  paper: BriefOptions['paper'];
  letterhead: Letterhead;
  /** The latest of the briefings' own dates, so that the same briefings give the same file. */
  created: Date;
  /** The briefings, where there are several. */
  cover: { meta: Chapter['meta']; contents: ContentsEntry[] } | null;
  chapters: Chapter[];
  /** At the foot of the last page: where the brief comes from, and the hash of what it was made from. */
  imprint: string;
  origins: Origin[];
  /** What there was no room for, in a sentence; empty when there is nothing. */
  leftOut: string;
};

/** Versions of a document, each shorter than the one before; the first that one page holds is the one to print. */
export type Fitting = {
  /** The number of the shortest version; the longest is 0. */
  last: number;
  at(version: number): BriefDocument;
};
