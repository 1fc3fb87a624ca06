/** Charts on paper: vectors and words in one node of the structure, whose alternative text says what they show. */
import { assertNever } from '../../../../shared/errors.ts';
import { type Canvas, drawRun, placeLine } from './draw-run.ts';
import { INKS } from './figure.ts';
import type { Drawing } from './slice.ts';

export function drawFigure(canvas: Canvas, drawing: Drawing, top: number): void {
  const { doc, structure, destinations, sheet } = canvas;
  const left = canvas.across(drawing.x, drawing.width);
  const bottom = sheet.height - top - drawing.height;
  structure.figure(drawing.tag, [left, bottom, left + drawing.width, bottom + drawing.height], () => {
    doc.save().translate(left, top);
    for (const mark of drawing.marks) drawMark(canvas, mark);
    doc.restore();
    for (const { line, x, baseline } of drawing.words) {
      for (const placed of placeLine(line, left + x, top + baseline)) drawRun(canvas, placed);
    }
  });
  for (const { label, place, box } of drawing.links) {
    const destination = destinations.get(place);
    if (destination === undefined) continue;
    const Contents = new String(label) as string;
    structure.within(drawing.tag, 'Link', (structParent) =>
      doc.goTo(left + box.x, top + box.y, box.width, box.height, destination.name, {
        structParent,
        Contents,
      }),
    );
  }
}

function drawMark({ doc, ink }: Canvas, mark: Drawing['marks'][number]): void {
  switch (mark.kind) {
    case 'line':
      doc
        .lineWidth(mark.thickness * HAIR)
        .moveTo(mark.x1, mark.y1)
        .lineTo(mark.x2, mark.y2);
      if (mark.dashed) doc.dash(2.4, { space: 2 });
      doc.stroke(ink(INKS[mark.ink]));
      if (mark.dashed) doc.undash();
      break;
    case 'area':
      doc.lineWidth(HAIR).rect(mark.x, mark.y, mark.width, mark.height);
      if (mark.fill !== null && mark.edge !== null)
        doc.fillAndStroke(ink(INKS[mark.fill]), ink(INKS[mark.edge]));
      else if (mark.fill !== null) doc.fill(ink(INKS[mark.fill]));
      else if (mark.edge !== null) doc.stroke(ink(INKS[mark.edge]));
      break;
    case 'dot':
      doc
        .lineWidth(HAIR)
        .circle(mark.x, mark.y, mark.radius)
        .fillAndStroke(ink(INKS[mark.fill]), ink(INKS[mark.edge]));
      break;
    case 'shape':
      doc.polygon(...mark.points.map(({ x, y }) => [x, y])).fill(ink(INKS[mark.fill]));
      break;
    default:
      assertNever(mark, 'mark');
  }
}

/** A line of thickness 1, in points: finer than a pixel of the screen. */
const HAIR = 0.6;
