/** How a brief looks: paper, measures in points, sizes and colours. Nothing else in the folder holds a number of taste. */
import type { Colour } from '../../../../shared/model/annotation.ts';
import type { BriefOptions, Template } from '../../../../shared/model/brief.ts';
import type { Face } from './fonts.ts';

type Paper = { width: number; height: number };

export const PAPERS: Record<BriefOptions['paper'], Paper> = {
  a4: { width: 595.28, height: 841.89 },
  letter: { width: 612, height: 792 },
};

/** The text stands inside these; running head and foot stand in them. */
export const MARGINS: Record<Template, { top: number; bottom: number; side: number }> = {
  'one-page': { top: 58, bottom: 62, side: 64 },
  full: { top: 86, bottom: 82, side: 86 },
  annotated: { top: 86, bottom: 82, side: 58 },
};

/** The column of notes beside the text, and the white space between notes and between their paragraphs. */
export const BESIDE = { width: 132, gap: 22, between: 9, paragraph: 3 };

export const COLOUR = {
  ink: '#1d2127',
  accent: '#1d3557',
  quiet: '#5a6472',
  hairline: '#c6ccd5',
  tint: '#f1f4f8',
  codeTint: '#f5f5f2',
} as const;

/** Light enough for black text on a grey printer. */
export const HIGHLIGHT: Record<Colour, string> = {
  yellow: '#fbecab',
  green: '#d2edd3',
  blue: '#d2e5f9',
  pink: '#fbdae4',
};

/** `leading` is the distance between baselines. */
export type TextStyle = {
  family: 'serif' | 'sans';
  bold: boolean;
  size: number;
  leading: number;
  colour: string;
};

const serif = (size: number, leading: number): TextStyle => ({
  family: 'serif',
  bold: false,
  size,
  leading,
  colour: COLOUR.ink,
});
export const sans = (
  size: number,
  leading: number,
  colour: string = COLOUR.ink,
  bold = false,
): TextStyle => ({
  family: 'sans',
  bold,
  size,
  leading,
  colour,
});

export const TEXT = {
  body: serif(10.6, 15.4),
  bottomLine: serif(11.8, 17.2),
  small: serif(9.4, 13.6),
  kicker: sans(9, 13, COLOUR.quiet, true),
  title: sans(25, 30, COLOUR.accent, true),
  denseTitle: sans(19, 23, COLOUR.accent, true),
  meta: sans(9, 13.4),
  metaLabel: sans(9, 13.4, COLOUR.quiet),
  contents: sans(9.6, 14.6),
  contentsTop: sans(9.6, 14.6, COLOUR.ink, true),
  label: sans(9, 13, COLOUR.accent, true),
  cell: sans(8.8, 12),
  cellHead: sans(8.8, 12, COLOUR.accent, true),
  dense: serif(9.6, 13),
  beside: sans(8, 10.8),
  quiet: sans(8.8, 12.6, COLOUR.quiet),
  margin: sans(8, 11, COLOUR.quiet),
  marking: sans(8.4, 11, COLOUR.ink, true),
} as const;

/** What running text is set in. */
export function bodyStyle(template: Template): TextStyle {
  return template === 'one-page' ? TEXT.dense : TEXT.body;
}

/** Headings by depth; deeper ones look like the last. */
export const HEADINGS: readonly { style: TextStyle; before: number; after: number }[] = [
  { style: sans(15.5, 19.5, COLOUR.accent, true), before: 27, after: 6 },
  { style: sans(12.4, 16.4, COLOUR.accent, true), before: 20, after: 4 },
  { style: sans(10.8, 14.8, COLOUR.ink, true), before: 15, after: 3 },
  { style: sans(10, 14, COLOUR.quiet, true), before: 13, after: 3 },
];

/** Where head, foot, marking and logo stand: baselines from the edge of the paper that they are near to. */
export const FURNITURE = {
  head: 52,
  rule: 59,
  foot: 44,
  marking: 26,
  logo: { width: 120, height: 34, top: 40 },
};

/** Monospaced letters are wide for their size. */
export const MONO_SCALE = 0.88;
/** The bodies of Arabic letters are small for their size. */
export const ARABIC_SCALE = 1.12;
export const CODE = { size: 8.6, leading: 12 };

/** The stroke around letters of a face that has no bold, as a part of their size. */
export const THICKENING = 0.03;

/** A note's number: smaller, and lifted by a part of the size of the text around it. */
export const SUPERSCRIPT = { scale: 0.64, rise: 0.36 };

export const GAP = { paragraph: 7, inItem: 4, item: 4, looseItem: 9, block: 11, afterTable: 17, quiet: 2 };
/** `tallest` leaves room for a title on every paper. */
export const CHART = { size: 8.6, tallest: 560, soft: '#c9d6e4', paper: '#ffffff' };
export const INDENT = { list: 17, quote: 15, box: 16, code: 9 };
/**
 * `tight`: columns narrower than this cannot be read; `longWord`: wider words, addresses mostly, may be parted rather
 * than starve the other columns; rows of more than `tallRow` lines may go over a page, `part` lines at a time.
 */
export const TABLE = { padX: 5, padY: 3.6, tight: 30, longWord: 110, tallRow: 16, part: 6 };

/** The face of a style's letters. */
export function faceOf(style: TextStyle, look: { strong: boolean; emphasis: boolean; code: boolean }): Face {
  if (look.code) return 'mono';
  const bold = style.bold || look.strong;
  if (bold) return look.emphasis ? `${style.family} bold italic` : `${style.family} bold`;
  return look.emphasis ? `${style.family} italic` : style.family;
}
