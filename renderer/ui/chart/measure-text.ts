import type { Measure } from '../../../shared/charts/index.ts';

let context: CanvasRenderingContext2D | null = null;
const known = new Map<string, number>();

/** The width of a text in the face of the interface, in pixels. */
export const measureText: Measure = (text, size, bold) => {
  const key = `${bold} ${text}`;
  const found = known.get(key) ?? widthAtOne(text, bold);
  known.set(key, found);
  return found * size;
};

/** Measured at a size at which rounding does not matter. */
const SIZE = 100;

function widthAtOne(text: string, bold: boolean): number {
  context ??= document.createElement('canvas').getContext('2d');
  if (context === null) return text.length * 0.6;
  const family = getComputedStyle(document.documentElement).getPropertyValue('--font-ui');
  context.font = `${bold ? 600 : 400} ${SIZE}px ${family}`;
  return context.measureText(text).width / SIZE;
}
