/** Runs on paper, and what all that is drawn there needs to know. */
import { isFromRight, shaped, visualOrder } from './bidi.ts';
import type { Ink } from './ink.ts';
import type { Line } from './lines.ts';
import type { Run } from './runs.ts';
import type { Sheet } from './sheet.ts';
import type { Structure } from './structure.ts';
import { THICKENING } from './style.ts';

/** `page` is an index; `name` is what the file calls the place. */
export type Destination = { page: number; name: string };

export type Canvas = {
  doc: PDFKit.PDFDocument;
  sheet: Sheet;
  structure: Structure;
  destinations: ReadonlyMap<string, Destination>;
  ink: Ink;
  /** Sets the face that the next text is drawn in. */
  use(run: Pick<Run, 'face' | 'size' | 'level' | 'hyphen'>): void;
  /**
   * From the left edge of the paper to what is `width` wide and was laid out at `x`: in a document from right to left
   * the whole layout is seen in a mirror.
   */
  across(x: number, width: number): number;
};

export type PlacedRun = { run: Run; x: number; baseline: number };

/** The runs of a line, in reading order still, each where it is seen when the line's visible part begins at `left`. */
export function placeLine({ runs, width, base }: Line, left: number, baseline: number): PlacedRun[] {
  // The space at the end hangs out at the side where the line ends.
  let x = isFromRight(base) ? left - (totalWidth(runs) - width) : left;
  const places: number[] = [];
  for (const index of visualOrder(runs.map(({ level }) => level))) {
    places[index] = x;
    x += runs[index]?.width ?? 0;
  }
  return runs.map((run, index) => ({ run, x: places[index] ?? left, baseline }));
}

export function totalWidth(runs: Run[]): number {
  return runs.reduce((sum, run) => sum + run.width, 0);
}

export function drawRun({ doc, use, ink }: Canvas, { run, x, baseline }: PlacedRun): void {
  use(run);
  doc.fillColor(ink(run.colour));
  if (run.thickened) doc.strokeColor(ink(run.colour)).lineWidth(run.size * THICKENING);
  doc.text(shaped(run.text, run.level), x, baseline - run.rise, {
    lineBreak: false,
    baseline: 'alphabetic',
    fill: true,
    stroke: run.thickened,
  });
}
