/** What stands in the margins of every page: title and marking above, imprint, marking and the page's number below. */
import type { BriefDocument } from '../document.ts';
import { PLAIN } from '../document.ts';
import { artifact } from './draw.ts';
import { type Canvas, drawRun, placeLine } from './draw-run.ts';
import { fill, type Line, wordsOf } from './lines.ts';
import type { Type } from './runs.ts';
import { COLOUR, FURNITURE, TEXT, type TextStyle } from './style.ts';

/** `title` is empty on a page that shows it large; `index` counts the pages from 0. */
export type Running = { document: BriefDocument; title: string; index: number; count: number };

/** Draws the margins of a page. The first carries the logo, the last the imprint. */
export function drawMargins(canvas: Canvas, type: Type, { document, title, index, count }: Running): void {
  const { doc, sheet } = canvas;
  const room = sheet.width - 2 * sheet.x;
  const foot = sheet.height - FURNITURE.foot;
  const number = oneLine(`Page ${index + 1} of ${count}`, room, type);
  const marking = oneLine(document.letterhead.marking, room / 2, type, TEXT.marking);
  artifact(doc, 'Pagination', () => {
    if (title !== '') {
      drawLine(canvas, oneLine(title, room, type), sheet.x, FURNITURE.head);
      doc
        .lineWidth(0.5)
        .moveTo(sheet.x, FURNITURE.rule)
        .lineTo(sheet.x + room, FURNITURE.rule)
        .stroke(COLOUR.hairline);
    }
    const middle = (sheet.width - marking.width) / 2;
    drawLine(canvas, marking, middle, FURNITURE.marking);
    drawLine(canvas, marking, middle, sheet.height - FURNITURE.marking + TEXT.marking.size);
    if (index === count - 1) {
      drawLine(canvas, oneLine(document.imprint, room - number.width - 20, type), sheet.x, foot);
    }
    drawLine(canvas, number, sheet.x + room - number.width, foot);
    if (index === 0) drawLogo(canvas, document.letterhead.logo);
  });
}

/** At the top right, no larger than its place. */
function drawLogo({ doc, sheet }: Canvas, logo: string | null): void {
  if (logo === null) return;
  const { width, height, top } = FURNITURE.logo;
  const x = sheet.width - sheet.x - width;
  doc.image(logo, x, Math.min(top, sheet.top - height - 4), { fit: [width, height], align: 'right' });
}

/** The text on one line; what does not fit is left out with an ellipsis. */
function oneLine(text: string, width: number, type: Type, style: TextStyle = TEXT.margin): Line {
  const lines = (words: string) => fill(wordsOf([{ ...PLAIN, text: words }], style, type), width, type);
  const [first, second] = lines(text);
  if (!first || !second) return first ?? { runs: [], width: 0, base: 0 };
  const shown = first.runs.map((run) => run.text).join('');
  return lines(`${shown.trimEnd().slice(0, -2).trimEnd()}…`)[0] ?? first;
}

function drawLine(canvas: Canvas, line: Line, x: number, baseline: number): void {
  for (const run of placeLine(line, canvas.across(x, line.width), baseline)) drawRun(canvas, run);
}
