/** What stands in the margins of every page: the title above, the page's number below. */
import { PLAIN } from '../document.ts';
import { artifact, type Canvas, drawRun, placeLine } from './draw.ts';
import { fill, type Line, wordsOf } from './lines.ts';
import type { Type } from './runs.ts';
import { COLOUR, MARGIN, TEXT } from './style.ts';

export type Running = { title: string; imprint: string; width: number; height: number };

/** Draws the margins of page `index` of `count`. The first page carries the title itself, the last the imprint. */
export function drawMargins(
  canvas: Canvas,
  type: Type,
  running: Running,
  index: number,
  count: number,
): void {
  const { doc } = canvas;
  const room = running.width - 2 * MARGIN.side;
  const foot = running.height - 44;
  const number = oneLine(`Page ${index + 1} of ${count}`, room, type);
  artifact(doc, 'Pagination', () => {
    if (index > 0) {
      drawLine(canvas, oneLine(running.title, room, type), MARGIN.side, 52);
      doc
        .lineWidth(0.5)
        .moveTo(MARGIN.side, 59)
        .lineTo(MARGIN.side + room, 59)
        .stroke(COLOUR.hairline);
    }
    if (index === count - 1) {
      drawLine(canvas, oneLine(running.imprint, room - number.width - 20, type), MARGIN.side, foot);
    }
    drawLine(canvas, number, MARGIN.side + room - number.width, foot);
  });
}

/** The text on one line; what does not fit is left out with an ellipsis. */
function oneLine(text: string, width: number, type: Type): Line {
  const style = TEXT.margin;
  const lines = (words: string) => fill(wordsOf([{ ...PLAIN, text: words }], style, type), width, type);
  const [first, second] = lines(text);
  if (!first || !second) return first ?? { runs: [], width: 0, base: 0 };
  const shown = first.runs.map((run) => run.text).join('');
  return lines(`${shown.trimEnd().slice(0, -2).trimEnd()}…`)[0] ?? first;
}

function drawLine(canvas: Canvas, line: Line, x: number, baseline: number): void {
  for (const run of placeLine(line, canvas.across(x, line.width), baseline)) drawRun(canvas, run);
}
