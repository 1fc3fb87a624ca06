/** What pdfkit 0.20 has and its types do not know of. */
declare namespace PDFKit {
  interface PDFOutline {
    /** A destination on the current page: `top` from its top; `left` counts from its right edge. */
    addItem(title: string, options: { fit: false; top: number; left: number; zoom: 0 }): PDFOutline;
  }

  interface PDFStructureElement {
    /** The element's own object; `A` holds its attributes. */
    readonly dictionary: { data: { A?: Record<string, string | number[]>; ID?: unknown } };
  }

  /** One place in a line of glyphs, in thousandths of the font's size. */
  interface GlyphPosition {
    xAdvance: number;
    /** What the glyph itself advances, as the file has it. */
    advanceWidth: number;
    xOffset: number;
    yOffset: number;
  }

  /** A font within one document. */
  interface EmbeddedFont {
    readonly subset: { includeGlyph(id: number): number };
    readonly scale: number;
    /** By number in the file. */
    readonly widths: number[];
    readonly unicode: number[][];
    layout(text: string): { glyphs: import('fontkit').Glyph[]; positions: GlyphPosition[] };
    /** The glyphs' numbers in the file, four hexadecimal digits each, and where they go. */
    encode(text: string): [string[], GlyphPosition[]];
  }

  interface PDFKitReference {
    end(): void;
  }

  interface PDFDocument {
    /** The font that was set last. */
    readonly _font: EmbeddedFont;
    /** The catalogue. */
    readonly _root: { data: object };
    getStructTreeRoot(): { data: object };
  }

  namespace Mixins {
    interface StructureElementOptions {
      scope?: 'Column' | 'Row';
    }

    interface AnnotationOption {
      structParent?: PDFStructureElement | null;
    }

    interface PDFFont {
      /** A font that fontkit has parsed already. */
      registerFont(name: string, font: import('fontkit').Font): this;
    }
  }
}
