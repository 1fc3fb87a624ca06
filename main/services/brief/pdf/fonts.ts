/**
 * The faces that every brief is set in, read and parsed once and shared by all exports: parsing costs more than
 * setting six pages.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { create, type Font } from 'fontkit';
import { AttacheError } from '../../../../shared/errors.ts';

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
    faceFor: (face, text) => [face, ...FALLBACKS].find((candidate) => covers(open(candidate), text)) ?? null,
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

type Opened = { font: Font; characters: ReadonlySet<number> };

function openFont(data: Uint8Array): Opened {
  const font = create(data);
  settleCharacters(font);
  return { font, characters: new Set(font.characterSet) };
}

function covers({ characters }: Opened, text: string): boolean {
  return codePoints(text).every((codePoint) => characters.has(codePoint));
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
