/**
 * Text from right to left as pdfkit's fonts do not write it: glyph after glyph in the order in which they are read,
 * each moved to its place. Then a program that takes the text from the file as it stands there (a screen reader, or
 * `pdfinfo -struct-text`) has it in order, and one that sorts by place has it too.
 */
import type { Glyph } from 'fontkit';
import { mirrored } from './bidi.ts';

/** Makes `font` write from the right; it is given what `shaped` made of the text. */
export function writeFromRight(font: PDFKit.EmbeddedFont): void {
  font.encode = (text) => {
    const { glyphs, positions } = font.layout(text);
    const left: number[] = [];
    let pen = 0;
    for (const { xAdvance } of positions) {
      left.push(pen);
      pen += xAdvance;
    }
    let written = 0;
    const codes: string[] = [];
    const places: PDFKit.GlyphPosition[] = [];
    for (let index = glyphs.length - 1; index >= 0; index--) {
      const [glyph, position] = [glyphs[index], positions[index]];
      if (!glyph || !position) continue;
      codes.push(codeOf(font, glyph, readsAs(glyph, position)));
      // An offset of nothing would not move the pen back.
      const xOffset = (left[index] ?? 0) - written + position.xOffset || Number.MIN_VALUE;
      places.push({ ...position, xOffset, xAdvance: position.advanceWidth });
      written += position.advanceWidth;
    }
    return [codes, places];
  };
}

/** The glyph's number in the file, where it is entered with its width and the characters that it reads back as. */
function codeOf(font: PDFKit.EmbeddedFont, glyph: Glyph, characters: number[]): string {
  const code = font.subset.includeGlyph(glyph.id);
  font.widths[code] ??= glyph.advanceWidth * font.scale;
  font.unicode[code] ??= characters;
  return code.toString(16).padStart(4, '0');
}

const SPACE = 0x20;
const NON_JOINER = 0x200c;
const JOINER = 0x200d;

function readsAs({ codePoints }: Glyph, { xAdvance }: PDFKit.GlyphPosition): number[] {
  // Amiri lengthens some letters with a stroke that stands for no character. One that reads back as nothing would
  // leave a gap, which programs take for a space; a joiner has no meaning between joined letters.
  if (codePoints.length === 0) return [JOINER];
  // What fontkit draws for a non-joiner; white space itself is never taken from a face of Arabic letters.
  if (codePoints[0] === SPACE && xAdvance === 0) return [NON_JOINER];
  return codePoints.map((codePoint) => mirrored(String.fromCodePoint(codePoint)).codePointAt(0) ?? codePoint);
}
