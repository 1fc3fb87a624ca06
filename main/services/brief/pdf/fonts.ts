/**
 * The faces that every brief is set in, read and parsed once and shared by all exports: parsing costs more than
 * setting six pages.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { create, type Font, type GlyphRun } from 'fontkit';
import { AttacheError } from '../../../../shared/errors.ts';
import { remembering } from './remember.ts';

const FILES = {
  serif: 'SourceSerif4-Regular.ttf',
  'serif italic': 'SourceSerif4-Italic.ttf',
  'serif bold': 'SourceSerif4-SemiBold.ttf',
  'serif bold italic': 'SourceSerif4-SemiBoldItalic.ttf',
  sans: 'SourceSans3-Regular.ttf',
  'sans italic': 'SourceSans3-Italic.ttf',
  'sans bold': 'SourceSans3-SemiBold.ttf',
  'sans bold italic': 'SourceSans3-SemiBoldItalic.ttf',
  mono: 'SourceCodePro-Regular.ttf',
} as const;

export type Face = keyof typeof FILES;

const FACES = Object.keys(FILES) as Face[];

/** Where a character is looked for when its own face lacks it. */
const FALLBACKS: Face[] = ['sans', 'serif', 'mono'];

/** Stands for a character that no face has. Every face that text falls back to draws it as an empty box. */
export const MISSING: { face: Face; text: string } = { face: 'sans', text: '□' };

export type Fonts = {
  /** The parsed font, as pdfkit takes it. */
  font(face: Face): Font;
  /** The width of `text`, as pdfkit sets it, at a size of 1 point. */
  width(face: Face, text: string): number;
  /** `face` when it has all of `text`, else the first that does; null when none has. */
  faceFor(face: Face, text: string): Face | null;
};

/** Reads every face from the folder; error `unreadable-file` when one is not there. */
export async function loadFonts(folder: string): Promise<Fonts> {
  const files = new Map(
    await Promise.all(FACES.map(async (face) => [face, await read(folder, face)] as const)),
  );
  const opened = new Map<Face, Opened>();
  const open = (face: Face): Opened => {
    const known = opened.get(face);
    if (known) return known;
    const fresh = openFont(files.get(face) ?? new Uint8Array());
    opened.set(face, fresh);
    return fresh;
  };
  return {
    font: (face) => open(face).font,
    width: (face, text) => open(face).width(text),
    faceFor: (face, text) => [face, ...FALLBACKS].find((candidate) => open(candidate).covers(text)) ?? null,
  };
}

async function read(folder: string, face: Face): Promise<Uint8Array> {
  const file = join(folder, FILES[face]);
  try {
    return await readFile(file);
  } catch (cause) {
    throw new AttacheError(
      'unreadable-file',
      `The brief could not be printed because its font ${file} could not be read. Installing Attaché again brings it back.`,
      { file },
      cause,
    );
  }
}

type Opened = { font: Font; covers(text: string): boolean; width(text: string): number };

function openFont(data: Uint8Array): Opened {
  const font = create(data);
  settleCharacters(font);
  rememberShapes(font);
  const characters = new Set(font.characterSet);
  return {
    font,
    width: remembering((text) => widthOf(font, text)),
    covers: remembering((text) => codePoints(text).every((codePoint) => characters.has(codePoint))),
  };
}

/** pdfkit shapes each word with the space after it. */
function widthOf(font: Font, text: string): number {
  const words = text.match(/[^ \t]*[ \t]|[^ \t]+/g) ?? [];
  // A last word is measured as it is drawn within a line, with a space after it.
  const units = words.reduce((sum, word) => sum + advance(font, /[ \t]$/.test(word) ? word : `${word} `), 0);
  const extra = /[ \t]$/.test(text) || text === '' ? 0 : advance(font, ' ');
  return (units - extra) / font.unitsPerEm;
}

function advance(font: Font, word: string): number {
  return font.layout(word).advanceWidth;
}

/**
 * Shaping a word costs more than all else that is done to it, and each document would shape its words anew. pdfkit changes
 * the positions that it gets, and so gets its own each time.
 */
function rememberShapes(font: Font): void {
  const shape = font.layout.bind(font);
  const shaped = remembering((text) => shape(text));
  font.layout = (text, features) => (features === undefined ? ownCopy(shaped(text)) : shape(text, features));
}

function ownCopy({ glyphs, positions: known }: GlyphRun): GlyphRun {
  const positions = known.map((position) => ({ ...position }));
  return {
    glyphs,
    positions,
    get advanceWidth() {
      return positions.reduce((sum, { xAdvance }) => sum + xAdvance, 0);
    },
  };
}

/**
 * Decides, before any text is set, which character each glyph reads back as.
 *
 * A font draws several characters with one glyph (space and no-break space, hyphen and no-break hyphen, the closing
 * quotation mark and the letter apostrophe, ﬁ and the ligature of f and i), and fontkit remembers the first that asked
 * for it, for as long as the font is open. Left to chance, one no-break space turns every space of all later briefs
 * into one, and words cannot be searched for. So punctuation comes before letters that look like it, and both before
 * characters that Unicode keeps for compatibility only.
 */
function settleCharacters(font: Font): void {
  const rank = (codePoint: number): number => (!isPlain(codePoint) ? 2 : isPunctuation(codePoint) ? 0 : 1);
  const ranked = Map.groupBy(font.characterSet, rank);
  for (const codePoint of [0, 1, 2].flatMap((each) => ranked.get(each) ?? [])) {
    const glyph = font.glyphForCodePoint(codePoint);
    // ﬀ to ﬆ are the ligatures that the font itself makes of letters, and read back as those.
    if (codePoint >= 0xfb00 && codePoint <= 0xfb06) glyph.codePoints = codePoints(normal(codePoint));
  }
}

function isPunctuation(codePoint: number): boolean {
  return /\p{P}/u.test(String.fromCodePoint(codePoint));
}

function isPlain(codePoint: number): boolean {
  return normal(codePoint) === String.fromCodePoint(codePoint);
}

function normal(codePoint: number): string {
  return String.fromCodePoint(codePoint).normalize('NFKC');
}

function codePoints(text: string): number[] {
  return Array.from(text, (character) => character.codePointAt(0) ?? 0);
}
