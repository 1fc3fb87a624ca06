/**
 * The printer: a composed brief in, a tagged PDF 1.7 out. Words are measured, set into lines, lines into slices,
 * slices into pages; only then is anything drawn, so that contents and page numbers need no second run.
 */
import { join } from 'node:path';
import PDFDocument from 'pdfkit';
import type { BriefDocument, Fitting } from './document.ts';
import { drawPage, findPlaces } from './pdf/draw.ts';
import type { Canvas } from './pdf/draw-run.ts';
import { fitted } from './pdf/fitted.ts';
import { createFonts, type Fonts } from './pdf/fonts.ts';
import { createHyphenation, type Hyphenation } from './pdf/hyphenation.ts';
import { inkOf } from './pdf/ink.ts';
import { type Laid, layOut } from './pdf/lay-out.ts';
import { drawMargins } from './pdf/margins.ts';
import { pack } from './pdf/pack.ts';
import { readAsset } from './pdf/read-asset.ts';
import { createType, type Type } from './pdf/runs.ts';
import { sheetOf } from './pdf/sheet.ts';
import { claimStandards } from './pdf/standards.ts';
import { createStructure } from './pdf/structure.ts';
import { PAPERS } from './pdf/style.ts';
import { prepare, renamed, variantOf } from './pdf/variants.ts';
import { writeOrigins } from './provenance.ts';

export type Printed = {
  pdf: Uint8Array;
  pages: number;
  /** The characters that no font has; each is shown as a box. */
  missing: string[];
  /** What one page had no room for, in a sentence; empty when it holds all. */
  leftOut: string;
};

/** How a long print is followed and ended; `done` of `all` pages. */
export type Follow = { signal?: AbortSignal; onProgress?: (done: number, all: number) => void };

/** The same document gives the same bytes. Throws the signal's reason when it is ended. */
export type Printer = (given: BriefDocument | Fitting, follow?: Follow) => Promise<Printed>;

/** What ships with the app for setting text. */
type Typesetting = { fonts: Fonts; hyphenation: Hyphenation; colours: () => Uint8Array };

/** `assets` is the folder of what ships with the app; its fonts are read when they are first needed and then kept. */
export function createPrinter(assets: string): Printer {
  const typesetting = {
    fonts: createFonts(join(assets, 'fonts')),
    hyphenation: createHyphenation(join(assets, 'hyphenation')),
    colours: () => readAsset(join(assets, 'colour/sRGB.icc')),
  };
  return (given, follow) => printPdf(given, typesetting, follow);
}

/** Pages drawn between two looks at what else there is to do. */
const AT_ONCE = 20;

async function printPdf(
  given: BriefDocument | Fitting,
  { fonts, hyphenation, colours }: Typesetting,
  { signal, onProgress }: Follow = {},
): Promise<Printed> {
  const longest = 'last' in given ? given.at(0) : given;
  const doc = new PDFDocument(documentOptions(longest));
  const bytes = collected(doc);
  const use = fontSwitch(doc, fonts);
  const measure: Type['measure'] = (face, size, text) => fonts.width(face, text) * size;
  const types = new Map<string, Type>();
  const typeFor = (lang: string): Type => {
    const known = types.get(lang);
    if (known !== undefined) return known;
    const fresh = createType(fonts, lang, hyphenation, measure);
    types.set(lang, fresh);
    return fresh;
  };
  const type = typeFor(longest.lang);
  const sheet = sheetOf(longest.template, longest.paper);
  const lay = (document: BriefDocument) => layOut(document, sheet, typeFor);
  const { document, pages, root }: Laid = 'last' in given ? fitted(given, lay) : lay(given);
  const canvas: Canvas = {
    doc,
    sheet,
    structure: createStructure(doc, root),
    destinations: findPlaces(pages.map(({ placed }) => placed)),
    ink: inkOf(document.letterhead.accent),
    use,
    across: type.fromRight ? (x, width) => sheet.width - x - width : (x) => x,
  };
  const outline = createOutline(doc, sheet.width);
  for (const [index, { placed, title }] of pages.entries()) {
    if (index % AT_ONCE === 0 && index > 0) {
      onProgress?.(index, pages.length);
      await new Promise((resolve) => setImmediate(resolve));
      signal?.throwIfAborted();
    }
    doc.addPage();
    drawPage(canvas, placed);
    drawMargins(canvas, type, { document, title, index, count: pages.length });
    for (const { slice, y } of placed) if (slice.outline) outline({ ...slice.outline, top: sheet.top + y });
  }
  claimStandards(doc, colours());
  doc.end();
  return {
    pdf: await bytes,
    pages: pages.length,
    missing: [...new Set([...types.values()].flatMap(({ missing }) => [...missing]))],
    leftOut: document.leftOut,
  };
}

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
      ...(document.letterhead.name === '' ? {} : { Author: inMetadata(document.letterhead.name) }),
      Creator: 'Attaché',
      Producer: 'Attaché (PDFKit)',
      CreationDate: document.created,
      ...{ AttacheOrigins: writeOrigins(document.origins) },
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
  doc.on('end', () => resolve(new Uint8Array(pack(Buffer.concat(chunks)))));
  doc.on('error', reject);
  return promise;
}
