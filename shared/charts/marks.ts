/** Marks in short: the looks that charts share. */
import type { Words } from './legible.ts';
import type { Anchor, Ink, Mark, Measure } from './scene.ts';

type Look = { bold?: boolean; anchor?: Anchor; ink?: Ink };

export function text(words: string, x: number, y: number, size: number, look: Look = {}): Words {
  return { kind: 'text', x, y, text: words, size, bold: false, anchor: 'start', ink: 'text', ...look };
}

export function line(x1: number, y1: number, x2: number, y2: number, ink: Ink, dashed = false): Mark {
  return { kind: 'line', x1, y1, x2, y2, ink, thickness: 1, dashed };
}

export function area(
  [x, y]: [number, number],
  [width, height]: [number, number],
  fill: Ink | null,
  edge: Ink | null = null,
): Mark {
  return { kind: 'area', x, y, width, height, fill, edge };
}

/** A triangle whose tip is at `x`: what goes on in its direction. */
export function arrow(x: number, y: number, reach: number, ink: Ink): Mark {
  const half = Math.abs(reach) * 0.6;
  const points = [
    { x, y },
    { x: x - reach, y: y - half },
    { x: x - reach, y: y + half },
  ];
  return { kind: 'shape', points, fill: ink };
}

/** The words in lines no wider than `width`; a word wider than that is cut short. At most `most` lines, the last with … where more follows. */
export function wrapped(
  words: string,
  width: number,
  most: number,
  measure: (text: string) => number,
): string[] {
  const lines: string[] = [];
  let open = '';
  for (const word of words.split(/\s+/).filter(Boolean)) {
    const longer = open === '' ? word : `${open} ${word}`;
    if (open !== '' && measure(longer) > width) {
      lines.push(open);
      open = word;
    } else {
      open = longer;
    }
  }
  if (open !== '') lines.push(open);
  const shown = lines.slice(0, most);
  const last = shown.at(-1);
  if (lines.length > most && last !== undefined) shown[most - 1] = `${last} …`;
  return shown.map((each) => cut(each, width, measure));
}

function cut(words: string, width: number, measure: (text: string) => number): string {
  if (measure(words) <= width) return words;
  const characters = [...words.replace(/ …$/, '')];
  while (characters.length > 1 && measure(`${characters.join('')}…`) > width) characters.pop();
  return `${characters.join('')}…`;
}

/** A measure for one look. */
export function measuring(measure: Measure, size: number, bold: boolean): (text: string) => number {
  return (words) => measure(words, size, bold);
}
