/** Words that are left out of a chart rather than drawn over others. */
import type { Box, Mark, Measure } from './scene.ts';

export type Words = Extract<Mark, { kind: 'text' }>;

/** Those of `all`, dearest first, that stand clear of `taken` and of each other. */
export function legible(all: Words[], measure: Measure, taken: Words[] = []): Set<Words> {
  const boxes = taken.map((words) => boxOf(words, measure));
  const kept = new Set<Words>();
  for (const words of all) {
    const box = boxOf(words, measure);
    if (boxes.some((other) => meet(box, other, words.size * BETWEEN))) continue;
    boxes.push(box);
    kept.add(words);
  }
  return kept;
}

/** How far apart words stand in a line, how high letters reach and how deep they hang, against their size. */
const BETWEEN = 0.4;
const ABOVE = 0.75;
const BELOW = 0.25;

function boxOf({ x, y, text, size, bold, anchor }: Words, measure: Measure): Box {
  const width = measure(text, size, bold);
  const before = { start: 0, middle: width / 2, end: width }[anchor];
  return { x: x - before, y: y - size * ABOVE, width, height: size * (ABOVE + BELOW) };
}

function meet(a: Box, b: Box, between: number): boolean {
  const across = a.x < b.x + b.width + between && b.x < a.x + a.width + between;
  return across && a.y < b.y + b.height && b.y < a.y + a.height;
}
