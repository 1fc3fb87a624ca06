/**
 * The faces that briefs are set in, each read and parsed when a brief first needs it and then shared by all exports:
 * parsing costs more than setting six pages.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { create, type Font } from 'fontkit';
import { AttacheError } from '../../../../shared/errors.ts';
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
  /** `face` when it has all of `text`, else the first that does, `scripts` last; null when none has. */
  faceFor(face: Face, text: string, scripts: readonly ScriptFace[]): Face | null;
};

/** The fonts of the folder. */
export function createFonts(folder: string): Fonts {
  const opened = new Map<Face, Opened>();
  const open = (face: Face): Opened => {
    const known = opened.get(face);
    if (known) return known;
    const fresh = openFont(read(join(folder, FILES[face])));
    opened.set(face, fresh);
    return fresh;
  };
  return {
    font: (face) => open(face).font,
    faceFor(face, text, scripts) {
      const has = (candidate: Face) => covers(open(candidate), text);
      if (has(face)) return face;
      return (
        FALLBACKS.find(has) ??
        scripts.find((script) => SCRIPTS[script].writes.test(text) && has(script)) ??
        null
      );
    },
  };
}

/** Brotli takes two thirds off a font and a millisecond or two to undo. */
function read(file: string): Uint8Array {
  try {
    return brotliDecompressSync(readFileSync(file));
  } catch (cause) {
    throw new AttacheError(
      'unreadable-file',
      `The brief could not be printed because its font ${file} could not be read. Installing Attaché again brings it back.`,
      { file },
      cause,
    );
  }
}

type Opened = { font: Font; characters: ReadonlySet<number> };

function openFont(data: Uint8Array): Opened {
  const font = create(data);
  settleCharacters(font);
  return { font, characters: new Set(font.characterSet) };
}

function covers({ characters }: Opened, text: string): boolean {
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
  const rank = (codePoint: number) => (!isPlain(codePoint) ? 2 : isPunctuation(codePoint) ? 0 : 1);
  for (const codePoint of font.characterSet.toSorted((a, b) => rank(a) - rank(b))) {
    const glyph = font.glyphForCodePoint(codePoint);
    if (isForm(codePoint)) glyph.codePoints = codePoints(normal(codePoint));
  }
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
