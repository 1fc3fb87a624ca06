/** What pdfkit 0.20 has and its types do not know of. */
declare namespace PDFKit {
  interface PDFOutline {
    /** A destination on the current page: `top` from its top; `left` counts from its right edge. */
    addItem(title: string, options: { fit: false; top: number; left: number; zoom: 0 }): PDFOutline;
  }

  interface PDFStructureElement {
    /** The element's own object; `A` holds its attributes. */
    readonly dictionary: { data: { A?: Record<string, string> } };
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
