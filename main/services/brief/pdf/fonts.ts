/**
 * The faces that briefs are set in, each read and parsed when a brief first needs it and then shared by all exports:
 * parsing costs more than setting six pages.
 */
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { create, type Font, type GlyphRun } from 'fontkit';
import { type Pairs, type Readings, shapeByPairs } from './pairs.ts';
import { readAsset } from './read-asset.ts';
import { remembering } from './remember.ts';
import { SCRIPTS, type ScriptFace } from './scripts.ts';

const SOURCE = {
  serif: 'SourceSerif4-Regular.ttf.br',
  'serif italic': 'SourceSerif4-Italic.ttf.br',
  'serif bold': 'SourceSerif4-SemiBold.ttf.br',
  'serif bold italic': 'SourceSerif4-SemiBoldItalic.ttf.br',
  sans: 'SourceSans3-Regular.ttf.br',
  'sans italic': 'SourceSans3-Italic.ttf.br',
  'sans bold': 'SourceSans3-SemiBold.ttf.br',
  'sans bold italic': 'SourceSans3-SemiBoldItalic.ttf.br',
  mono: 'SourceCodePro-Regular.ttf.br',
} as const;

export type Face = keyof typeof SOURCE | ScriptFace;

const FILES: Record<Face, string> = {
  ...SOURCE,
  arabic: SCRIPTS.arabic.file,
  hebrew: SCRIPTS.hebrew.file,
  hans: SCRIPTS.hans.file,
  hant: SCRIPTS.hant.file,
  japanese: SCRIPTS.japanese.file,
  korean: SCRIPTS.korean.file,
};

/** Where a character is looked for first when its own face lacks it. */
const FALLBACKS: Face[] = ['sans', 'serif', 'mono'];

/** Stands for a character that no face has. Every face that text falls back to draws it as an empty box. */
export const MISSING: { face: Face; text: string } = { face: 'sans', text: '□' };

/** Both read a font that was not needed before; error `unreadable-file` when it is not there. */
export type Fonts = {
  /** The parsed font, as pdfkit takes it. */
  font(face: Face): Font;
  /** The width of `text`, as pdfkit sets it, at a size of 1 point. */
  width(face: Face, text: string): number;
  /** `face` when it has all of `text`, else the first that does, `scripts` last; null when none has. */
  faceFor(face: Face, text: string, scripts: readonly ScriptFace[]): Face | null;
};

/** The fonts of the folder. */
export function createFonts(folder: string): Fonts {
  const opened = new Map<Face, Opened>();
  const open = (face: Face): Opened => {
    const known = opened.get(face);
    if (known) return known;
    const read = (file: string) => readAsset(join(folder, file), brotliDecompressSync);
    const fresh = openFont(read(FILES[face]), hasPairs(face) ? pairsIn(read(pairsFile(FILES[face]))) : null);
    opened.set(face, fresh);
    return fresh;
  };
  return {
    font: (face) => open(face).font,
    width: (face, text) => open(face).width(text),
    faceFor(face, text, scripts) {
      const has = (candidate: Face) => open(candidate).covers(text);
      if (has(face)) return face;
      return (
        FALLBACKS.find(has) ??
        scripts.find((script) => SCRIPTS[script].writes.test(text) && has(script)) ??
        null
      );
    },
  };
}

/** The faces of Latin letters; code needs no kerning. */
function hasPairs(face: Face): boolean {
  return face in SOURCE && face !== 'mono';
}

function pairsFile(file: string): string {
  return file.replace('.ttf.br', '.pairs.br');
}

function pairsIn(bytes: Uint8Array): Pairs {
  return JSON.parse(Buffer.from(bytes).toString()) as Pairs;
}

type Opened = { font: Font; covers(text: string): boolean; width(text: string): number };

function openFont(data: Uint8Array, pairs: Pairs | null): Opened {
  const font = create(data);
  settleReadings(font, pairs?.readings ?? readingsOf(font));
  rememberShapes(font, pairs);
  const advance = remembering((word) => font.layout(word).advanceWidth / font.unitsPerEm);
  const known = new Map<number, boolean>();
  const has = (codePoint: number): boolean => {
    const found = known.get(codePoint) ?? font.hasGlyphForCodePoint(codePoint);
    known.set(codePoint, found);
    return found;
  };
  return {
    font,
    width: (text) => widthOf(text, advance),
    covers: (text) => covers(has, text),
  };
}

/** pdfkit shapes each word with the space after it. */
function widthOf(text: string, advance: (word: string) => number): number {
  const words = text.match(/[^ \t]*[ \t]|[^ \t]+/g) ?? [];
  // A last word is measured as it is drawn within a line, with a space after it.
  const width = words.reduce((sum, word) => sum + advance(/[ \t]$/.test(word) ? word : `${word} `), 0);
  return /[ \t]$/.test(text) || text === '' ? width : width - advance(' ');
}

/**
 * Shaping a word costs more than all else that is done to it, and each document would shape its words anew. pdfkit changes
 * the positions that it gets, and so gets its own each time.
 */
function rememberShapes(font: Font, pairs: Pairs | null): void {
  const shape = font.layout.bind(font);
  const shapeSimply = pairs === null ? () => null : shapeByPairs(font, pairs);
  const shaped = remembering((text) => shapeSimply(text) ?? shape(text));
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

function covers(has: (codePoint: number) => boolean, text: string): boolean {
  // No array is made of the text: this is asked of every word, and of every character that a face lacks.
  for (const character of text) if (!has(character.codePointAt(0) ?? 0)) return false;
  return true;
}

/**
 * The characters that each glyph of a character reads back as, by its number.
 *
 * A font draws several characters with one glyph (space and no-break space, hyphen and no-break hyphen, the closing
 * quotation mark and the letter apostrophe, ﬁ and the ligature of f and i), and fontkit remembers the first that asked
 * for it, or none where it was first a part of another, as the e in é, for as long as the font is open. Left to chance, one
 * no-break space turns every space of all later briefs into one, and words cannot be searched for. So punctuation comes
 * before letters that look like it, and both before characters that Unicode keeps for compatibility only.
 */
export function readingsOf(font: Font): Readings {
  const ranked = Map.groupBy(font.characterSet, rank);
  const readings: Readings = {};
  for (const codePoint of [0, 1, 2].flatMap((each) => ranked.get(each) ?? [])) {
    const glyph = font.glyphForCodePoint(codePoint);
    if (readings[glyph.id] !== undefined) continue;
    const reading = isForm(codePoint) ? normal(codePoint) : String.fromCodePoint(codePoint);
    readings[glyph.id] = reading;
    glyph.codePoints = codePoints(reading);
  }
  return readings;
}

/** Glyphs read back as what is settled for them, whoever asks for them first. */
function settleReadings(font: Font, readings: Readings): void {
  const get = font.getGlyph.bind(font);
  font.getGlyph = (id, characters) => {
    const reading = readings[id];
    return get(id, reading === undefined ? characters : codePoints(reading));
  };
}

/** Most faces have the same characters, and Unicode is slow to tell of each. */
const RANKS = new Map<number, number>();

function rank(codePoint: number): number {
  const known = RANKS.get(codePoint);
  if (known !== undefined) return known;
  const fresh = !isPlain(codePoint) ? 2 : isPunctuation(codePoint) ? 0 : 1;
  RANKS.set(codePoint, fresh);
  return fresh;
}

/**
 * ﬀ to ﬆ, and the forms of Hebrew and Arabic letters: glyphs that the font itself makes of letters while shaping, and
 * that read back as those. The forms of marks stand on a space and stay what they are.
 */
function isForm(codePoint: number): boolean {
  const shaped = (codePoint >= 0xfb00 && codePoint <= 0xfdff) || (codePoint >= 0xfe80 && codePoint <= 0xfefc);
  return shaped && !normal(codePoint).includes(' ');
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
