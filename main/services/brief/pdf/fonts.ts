/**
 * The faces that briefs are set in, each read and parsed when a brief first needs it and then shared by all exports:
 * parsing costs more than setting six pages.
 */
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { create, type Font, type GlyphRun } from 'fontkit';
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
    const fresh = openFont(readAsset(join(folder, FILES[face]), brotliDecompressSync));
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

type Opened = { font: Font; covers(text: string): boolean; width(text: string): number };

function openFont(data: Uint8Array): Opened {
  const font = create(data);
  settleCharacters(font);
  rememberShapes(font);
  const characters = new Set(font.characterSet);
  const advance = remembering((word) => font.layout(word).advanceWidth / font.unitsPerEm);
  return {
    font,
    width: (text) => widthOf(text, advance),
    covers: (text) => covers(characters, text),
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

function covers(characters: ReadonlySet<number>, text: string): boolean {
  // No array is made of the text: this is asked of every word, and of every character that a face lacks.
  for (const character of text) if (!characters.has(character.codePointAt(0) ?? 0)) return false;
  return true;
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
  const ranked = Map.groupBy(font.characterSet, rank);
  for (const codePoint of [0, 1, 2].flatMap((each) => ranked.get(each) ?? [])) {
    const glyph = font.glyphForCodePoint(codePoint);
    if (isForm(codePoint)) glyph.codePoints = codePoints(normal(codePoint));
  }
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
