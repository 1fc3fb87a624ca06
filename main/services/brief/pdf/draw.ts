/** Pages on paper: areas and rules first, as artifacts, then the text in reading order with its structure. */
import { places, type Target } from '../document.ts';
import { drawFigure } from './draw-figure.ts';
import { type Canvas, type Destination, drawRun, type PlacedRun, placeLine, totalWidth } from './draw-run.ts';
import type { Page, Placed } from './paginate.ts';
import type { Run } from './runs.ts';
import type { Decor, PageNumber, Slice, Text } from './slice.ts';
import { COLOUR, HIGHLIGHT } from './style.ts';

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
    if (slice.drawing) drawFigure(canvas, slice.drawing, top);
  }
  structure.leave();
}

/** Draws what is no part of the text. */
export function artifact(doc: PDFKit.PDFDocument, type: 'Layout' | 'Pagination', draw: () => void): void {
  doc.markContent('Artifact', { type });
  draw();
  doc.endMarkedContent();
}

/** The runs of an item with their places on the paper; a page number gets its digits here. */
function placedRuns(canvas: Canvas, item: Text | PageNumber, top: number): PlacedRun[] {
  const baseline = top + item.baseline;
  if (item.kind === 'text') return placeLine(item.line, leftOf(canvas, item), baseline);
  const runs = numberRuns(canvas, item);
  const width = totalWidth(runs);
  return placeLine({ ...item.line, runs, width }, canvas.across(item.right - width, width), baseline);
}

function leftOf(canvas: Canvas, { x, line }: Text): number {
  return canvas.across(x, line.width);
}

function numberRuns({ doc, use, destinations }: Canvas, { line, place }: PageNumber): Run[] {
  const text = String((destinations.get(place)?.page ?? 0) + 1);
  return line.runs.map((run) => {
    use(run);
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

function addLink(canvas: Canvas, link: Target, line: PlacedRun[], leading: number): void {
  const { doc, structure, destinations } = canvas;
  const first = line.findLastIndex(({ run }) => run.span.link !== link) + 1;
  const area = line.slice(first);
  const text = area.map(({ run }) => (run.hyphen ? '' : (run.actual ?? run.text))).join('');
  const x = Math.min(...area.map((each) => each.x));
  const width = Math.max(...area.map((each) => each.x + each.run.width)) - x;
  const y = (area[0]?.baseline ?? 0) - leading * 0.75;
  // A plain string would be written as a PDF name.
  const Contents = new String(text.trim()) as string;
  const options = { structParent: structure.link(), Contents };
  if ('url' in link) {
    doc.link(x, y, width, leading, link.url, options);
    return;
  }
  const destination = destinations.get(link.place);
  if (destination) doc.goTo(x, y, width, leading, destination.name, options);
}

function addDestination({ doc, destinations }: Canvas, place: string, top: number): void {
  const name = destinations.get(place)?.name;
  if (name) doc.addNamedDestination(name, 'XYZ', 0, Math.max(top - 12, 0), null);
}

function drawBehind(canvas: Canvas, { slice, y, gap }: Placed): void {
  const top = canvas.sheet.top + y;
  for (const decor of slice.decor) {
    const x = canvas.across(decor.x, decor.width);
    drawDecor(canvas, { ...decor, x }, top, gap, slice.height);
  }
  for (const item of slice.content) {
    if (item.kind === 'page') continue;
    const left = leftOf(canvas, item);
    const inside = { left, right: left + item.line.width };
    for (const placed of placedRuns(canvas, item, top)) drawMarks(canvas, placed, inside, item.leading);
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

/** Highlight, underline of a link to the web, and the line through deleted text; none goes out of the line's `inside`. */
function drawMarks(
  { doc, ink }: Canvas,
  { run, x, baseline }: PlacedRun,
  inside: { left: number; right: number },
  leading: number,
): void {
  const { span } = run;
  const left = Math.max(x, inside.left);
  const width = Math.min(x + run.width, inside.right) - left;
  if (width <= 0) return;
  if (span.highlight)
    doc.rect(left, baseline - leading * 0.72, width, leading * 0.96).fill(HIGHLIGHT[span.highlight]);
  const line = (y: number, colour: string, thickness: number) =>
    doc
      .lineWidth(thickness)
      .moveTo(left, y)
      .lineTo(left + width, y)
      .stroke(ink(colour));
  if (span.link && 'url' in span.link) line(baseline + run.size * 0.17, COLOUR.quiet, 0.4);
  if (span.strike) line(baseline - run.size * 0.24, run.colour, 0.6);
}
