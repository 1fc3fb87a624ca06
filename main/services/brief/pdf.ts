/**
 * The printer: a composed brief in, a tagged PDF 1.7 out. Words are measured, set into lines, lines into slices,
 * slices into pages; only then is anything drawn, so that contents and page numbers need no second run.
 */
import PDFDocument from 'pdfkit';
import type { BriefDocument } from './document.ts';
import { type Canvas, drawPage, findPlaces } from './pdf/draw.ts';
import type { Fonts } from './pdf/fonts.ts';
import { contentsSlices, titleSlices } from './pdf/front.ts';
import type { Hyphenation } from './pdf/hyphenation.ts';
import { drawMargins } from './pdf/margins.ts';
import { paginate } from './pdf/paginate.ts';
import type { Frame } from './pdf/paragraph.ts';
import { partSlices } from './pdf/parts.ts';
import { createType } from './pdf/runs.ts';
import { rootTag } from './pdf/slice.ts';
import { createStructure } from './pdf/structure.ts';
import { GAP, MARGIN, PAPERS, TEXT } from './pdf/style.ts';
import { prepare, renamed, variantOf } from './pdf/variants.ts';

export type Printed = {
  pdf: Uint8Array;
  pages: number;
  /** The characters that no font has; each is shown as a box. */
  missing: string[];
};

/** The same document gives the same bytes. */
export async function printPdf(
  document: BriefDocument,
  fonts: Fonts,
  hyphenation: Hyphenation,
): Promise<Printed> {
  const doc = new PDFDocument(documentOptions(document));
  const bytes = collected(doc);
  doc.appendXML(PDF_UA);
  const paper = PAPERS[document.paper];
  const use = fontSwitch(doc, fonts);
  const type = createType(fonts, document.lang, hyphenation(document.lang), (face, size, text) => {
    use({ face, size, level: 0, hyphen: false });
    // Words are drawn with the space after them, and pdfkit shapes and keeps them so: measured alike, they are shaped once.
    return doc.widthOfString(`${text} `) - doc.widthOfString(' ');
  });
  const frame: Frame = {
    x: MARGIN.side,
    width: paper.width - 2 * MARGIN.side,
    gap: GAP.paragraph,
    style: TEXT.body,
    type,
  };
  const root = rootTag();
  const partsFrom = (from: number, to?: number) =>
    document.parts
      .slice(from, to)
      .flatMap((part, index) =>
        partSlices(part, document.parts[from + index - 1]?.blocks.length === 0, frame, root),
      );
  // The bottom line is read first, and by some alone: it stands before the contents.
  const opening = document.parts[0]?.look === 'bottom-line' ? 1 : 0;
  const slices = [
    ...titleSlices(document, frame, root),
    ...partsFrom(0, opening),
    ...contentsSlices(document.contents, frame, root),
    ...partsFrom(opening),
  ];
  const pages = paginate(slices, paper.height - MARGIN.top - MARGIN.bottom);
  const canvas: Canvas = {
    doc,
    structure: createStructure(doc, root),
    destinations: findPlaces(pages),
    use,
    across: type.fromRight ? (x, width) => paper.width - x - width : (x) => x,
  };
  const outline = createOutline(doc, paper.width);
  pages.forEach((page, index) => {
    doc.addPage();
    drawPage(canvas, page);
    drawMargins(canvas, type, { ...document, ...paper }, index, pages.length);
    for (const { slice, y } of page) if (slice.outline) outline({ ...slice.outline, top: MARGIN.top + y });
  });
  doc.end();
  return { pdf: await bytes, pages: pages.length, missing: [...type.missing] };
}

/** Says in the metadata that the file means to keep to PDF/UA-1 (ISO 14289-1), as 5 of that standard asks. */
const PDF_UA = `
        <rdf:Description xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" rdf:about="">
            <pdfuaid:part>1</pdfuaid:part>
        </rdf:Description>`;

function documentOptions(document: BriefDocument): PDFKit.PDFDocumentOptions {
  const { width, height } = PAPERS[document.paper];
  return {
    size: [width, height],
    margin: 0,
    autoFirstPage: false,
    pdfVersion: '1.7',
    tagged: true,
    displayTitle: true,
    lang: document.lang,
    // Else pdfkit begins with Helvetica, whose metrics it looks for beside itself, where no bundle has them. A font of
    // ours instead would be opened anew, and compared by its names, at every later change to it.
    font: null as unknown as string,
    info: {
      Title: inMetadata(document.title),
      Subject: inMetadata(document.imprint),
      Creator: 'Attaché',
      Producer: 'Attaché (PDFKit)',
      CreationDate: document.created,
    },
  };
}

/** pdfkit puts the same string into the file's dictionary, as it is, and into XML, where it forgets to escape it. */
function inMetadata(text: string): string {
  const escaped = text
    .replace(/[^\P{Cc}\t\n\r]/gu, ' ')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
  return Object.assign(new String(text), { toString: () => escaped }) as string;
}

/** Registers a font when it is first used, so that a brief without code does not parse the monospaced one. */
function fontSwitch(doc: PDFKit.PDFDocument, fonts: Fonts): Canvas['use'] {
  const registered = new Set<string>();
  return (run) => {
    const variant = variantOf(run);
    const name = run.face + variant;
    if (registered.has(name)) {
      doc.font(name, run.size);
      return;
    }
    registered.add(name);
    const font = fonts.font(run.face);
    doc.registerFont(name, variant === '' ? font : renamed(font, variant)).font(name, run.size);
    prepare(doc._font, run);
  };
}

type Heading = { title: string; depth: number; top: number };

/** Adds headings in reading order to the file's outline, each under the last that is less deep. */
function createOutline(doc: PDFKit.PDFDocument, pageWidth: number): (heading: Heading) => void {
  const open: { depth: number; item: PDFKit.PDFOutline }[] = [];
  return ({ title, depth, top }) => {
    while ((open.at(-1)?.depth ?? 0) >= depth) open.pop();
    const parent = open.at(-1)?.item ?? doc.outline;
    const item = parent.addItem(title, { fit: false, top: Math.max(top - 12, 0), left: pageWidth, zoom: 0 });
    open.push({ depth, item });
  };
}

function collected(doc: PDFKit.PDFDocument): Promise<Uint8Array> {
  const { promise, resolve, reject } = Promise.withResolvers<Uint8Array>();
  const chunks: Uint8Array[] = [];
  doc.on('data', (chunk: Uint8Array) => chunks.push(chunk));
  doc.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))));
  doc.on('error', reject);
  return promise;
}
