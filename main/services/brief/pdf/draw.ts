/** Pages on paper: areas and rules first, as artifacts, then the text in reading order with its structure. */
import { places, type Target } from '../document.ts';
import type { Ink } from './ink.ts';
import type { Page, Placed } from './paginate.ts';
import type { Run } from './runs.ts';
import type { Sheet } from './sheet.ts';
import type { Decor, PageNumber, Slice, Text } from './slice.ts';
import type { Structure } from './structure.ts';
import { COLOUR, HIGHLIGHT } from './style.ts';

type Document = PDFKit.PDFDocument;

/** `page` is an index; `name` is what the file calls the place. */
type Destination = { page: number; name: string };

export type Canvas = {
  doc: Document;
  sheet: Sheet;
  structure: Structure;
  destinations: ReadonlyMap<string, Destination>;
  ink: Ink;
  /** Sets the face that the next text is drawn in. */
  use(face: Run['face'], size: number): void;
};

/**
 * Where every place is. The names are of one length, so that pdfkit's order of names, which is a language's, is the
 * order of bytes that readers search them in.
 */
export function findPlaces(pages: Page[]): Map<string, Destination> {
  const found = new Map<string, Destination>();
  pages.forEach((placed, page) => {
    for (const { slice, repeated } of placed) {
      if (repeated) continue;
      for (const place of placesOf(slice)) {
        found.set(place, { page, name: `place-${String(found.size).padStart(6, '0')}` });
      }
    }
  });
  return found;
}

function placesOf({ places: named, content }: Slice): string[] {
  const references = content
    .flatMap(({ line }) => line.runs)
    .flatMap(({ span }) => (span.note === null ? [] : [places.reference(span.note)]));
  return [...named, ...references];
}

export function drawPage(canvas: Canvas, page: Page): void {
  const { doc, structure } = canvas;
  artifact(doc, 'Layout', () => {
    for (const placed of page) drawBehind(canvas, placed);
  });
  for (const { slice, y, repeated } of page) {
    const top = canvas.sheet.top + y;
    if (repeated) {
      const runs = slice.content.flatMap((item) => placedRuns(canvas, item, top));
      artifact(doc, 'Pagination', () => {
        for (const run of runs) drawRun(canvas, run);
      });
      continue;
    }
    for (const place of slice.places) addDestination(canvas, place, top);
    for (const item of slice.content) drawText(canvas, item, top);
  }
  structure.leave();
}

/** Draws what is no part of the text. */
export function artifact(doc: Document, type: 'Layout' | 'Pagination', draw: () => void): void {
  doc.markContent('Artifact', { type });
  draw();
  doc.endMarkedContent();
}

type PlacedRun = { run: Run; x: number; baseline: number };

/** The runs of an item with their places on the paper; a page number gets its digits here. */
function placedRuns(canvas: Canvas, item: Text | PageNumber, top: number): PlacedRun[] {
  const baseline = top + item.baseline;
  const runs = item.kind === 'page' ? numberRuns(canvas, item) : item.line.runs;
  const width = runs.reduce((sum, run) => sum + run.width, 0);
  let x = item.kind === 'page' ? item.right - width : item.x;
  return runs.map((run) => {
    const placed = { run, x, baseline };
    x += run.width;
    return placed;
  });
}

function numberRuns({ doc, use, destinations }: Canvas, { line, place }: PageNumber): Run[] {
  const text = String((destinations.get(place)?.page ?? 0) + 1);
  return line.runs.map((run) => {
    use(run.face, run.size);
    return { ...run, text, width: doc.widthOfString(text) };
  });
}

function drawText(canvas: Canvas, item: Text | PageNumber, top: number): void {
  const { structure } = canvas;
  const runs = placedRuns(canvas, item, top);
  runs.forEach((placed, index) => {
    const { span } = placed.run;
    structure.enter(item.tag, placed.run);
    drawRun(canvas, placed);
    if (span.note !== null) addDestination(canvas, places.reference(span.note), top);
    // The last run of a link on this line covers the whole of it.
    if (span.link !== null && runs[index + 1]?.run.span.link !== span.link) {
      addLink(canvas, span.link, runs.slice(0, index + 1), item.leading);
    }
  });
}

export function drawRun({ doc, use, ink }: Canvas, { run, x, baseline }: PlacedRun): void {
  use(run.face, run.size);
  doc.fillColor(ink(run.colour));
  doc.text(run.text, x, baseline - run.rise, { lineBreak: false, baseline: 'alphabetic' });
}

function addLink(canvas: Canvas, link: Target, line: PlacedRun[], leading: number): void {
  const { doc, structure, destinations } = canvas;
  const first = line.findLastIndex(({ run }) => run.span.link !== link) + 1;
  const area = line.slice(first);
  const [left] = area;
  const text = area.map(({ run }) => run.actual ?? run.text).join('');
  const right = area.at(-1);
  if (!left || !right) return;
  const y = left.baseline - leading * 0.75;
  const width = right.x + right.run.width - left.x;
  // A plain string would be written as a PDF name.
  const Contents = new String(text.trim()) as string;
  const options = { structParent: structure.link(), Contents };
  if ('url' in link) {
    doc.link(left.x, y, width, leading, link.url, options);
    return;
  }
  const destination = destinations.get(link.place);
  if (destination) doc.goTo(left.x, y, width, leading, destination.name, options);
}

function addDestination({ doc, destinations }: Canvas, place: string, top: number): void {
  const name = destinations.get(place)?.name;
  if (name) doc.addNamedDestination(name, 'XYZ', 0, Math.max(top - 12, 0), null);
}

function drawBehind(canvas: Canvas, { slice, y, gap }: Placed): void {
  const top = canvas.sheet.top + y;
  for (const decor of slice.decor) drawDecor(canvas, decor, top, gap, slice.height);
  for (const item of slice.content) {
    const end = item.kind === 'page' ? item.right : item.x + item.line.width;
    for (const placed of placedRuns(canvas, item, top)) drawMarks(canvas, placed, end, item.leading);
  }
}

function drawDecor({ doc, ink }: Canvas, decor: Decor, top: number, gap: number, height: number): void {
  if (decor.kind === 'area') {
    const above = decor.overGap ? gap : 0;
    // The overlap hides the hairline that viewers leave between touching areas.
    doc.rect(decor.x, top - above, decor.width, height + above + 0.3).fill(ink(decor.colour));
    return;
  }
  const { x, width, thickness, colour } = decor;
  doc
    .lineWidth(thickness)
    .moveTo(x, top + decor.y)
    .lineTo(x + width, top + decor.y);
  if (decor.dotted) doc.lineCap('round').dash(0.01, { space: 3.2 });
  doc.stroke(ink(colour));
  if (decor.dotted) doc.undash().lineCap('butt');
}

/** Highlight, underline of a link to the web, and the line through deleted text; none goes past the `end` of the line. */
function drawMarks(
  { doc, ink }: Canvas,
  { run, x, baseline }: PlacedRun,
  end: number,
  leading: number,
): void {
  const { span } = run;
  const width = Math.min(run.width, end - x);
  if (span.highlight)
    doc.rect(x, baseline - leading * 0.72, width, leading * 0.96).fill(HIGHLIGHT[span.highlight]);
  const line = (y: number, colour: string, thickness: number) =>
    doc
      .lineWidth(thickness)
      .moveTo(x, y)
      .lineTo(x + width, y)
      .stroke(ink(colour));
  if (span.link && 'url' in span.link) line(baseline + run.size * 0.17, COLOUR.quiet, 0.4);
  if (span.strike) line(baseline - run.size * 0.24, run.colour, 0.6);
}
