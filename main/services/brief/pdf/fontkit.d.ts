/** What is used of fontkit 2, the library that pdfkit reads fonts with; it ships no types of its own. */
declare module 'fontkit' {
  export type Glyph = {
    readonly id: number;
    codePoints: number[];
    readonly advanceWidth: number;
    readonly path: { toSVG(): string };
  };
  export type Font = {
    readonly postscriptName: string;
    readonly unitsPerEm: number;
    /** Every code point that has a glyph, ascending. */
    readonly characterSet: number[];
    /** The one object of a glyph; the first call for it decides which characters it reads back as. */
    glyphForCodePoint(codePoint: number): Glyph;
    hasGlyphForCodePoint(codePoint: number): boolean;
    /** The same by its number in the font; `codePoints` are what it reads back as when it was never asked for before. */
    getGlyph(id: number, codePoints?: number[]): Glyph;
    /** Shapes a text. What it answers is the caller's to change. */
    layout(text: string, features?: object): GlyphRun;
  };
  /** Units of the font. */
  export type Position = { xAdvance: number; yAdvance: number; xOffset: number; yOffset: number };
  export type GlyphRun = { glyphs: Glyph[]; positions: Position[]; readonly advanceWidth: number };
  /** Throws on anything that is no font. */
  export function create(data: Uint8Array): Font;
}
