/** Marks as elements of SVG, for whatever makes elements. */
import { assertNever } from '../errors.ts';
import type { Ink, Mark } from './scene.ts';

/** `attributes` are named as a DOM's properties are: `strokeWidth`. */
export type SvgElement = {
  tag: 'line' | 'rect' | 'circle' | 'polygon' | 'text';
  attributes: Record<string, string | number>;
  text: string | null;
};

/** Colours are the page's own: `--chart-text`, `--chart-line` and so on. */
export function elementOf(mark: Mark): SvgElement {
  switch (mark.kind) {
    case 'line': {
      const { x1, y1, x2, y2, ink, thickness, dashed } = mark;
      const dashes: Record<string, string> = dashed ? { strokeDasharray: '3 3' } : {};
      return element('line', { x1, y1, x2, y2, stroke: colour(ink), strokeWidth: thickness, ...dashes });
    }
    case 'area': {
      const { x, y, width, height, fill, edge } = mark;
      return element('rect', { x, y, width, height, fill: colour(fill), stroke: colour(edge) });
    }
    case 'dot': {
      const { x, y, radius, fill, edge } = mark;
      return element('circle', { cx: x, cy: y, r: radius, fill: colour(fill), stroke: colour(edge) });
    }
    case 'shape': {
      const points = mark.points.map(({ x, y }) => `${rounded(x)},${rounded(y)}`).join(' ');
      return element('polygon', { points, fill: colour(mark.fill) });
    }
    case 'text': {
      const { x, y, size, bold, anchor, ink } = mark;
      const weight: Record<string, string> = bold ? { fontWeight: '600' } : {};
      const look = { fontSize: size, textAnchor: anchor, fill: colour(ink), ...weight };
      return { ...element('text', { x, y, ...look }), text: mark.text };
    }
    default:
      return assertNever(mark, 'mark');
  }
}

function element(tag: SvgElement['tag'], given: Record<string, string | number>): SvgElement {
  const attributes = Object.fromEntries(
    Object.entries(given).map(([name, value]) => [name, typeof value === 'number' ? rounded(value) : value]),
  );
  return { tag, attributes, text: null };
}

function colour(ink: Ink | null): string {
  return ink === null ? 'none' : `var(--chart-${ink})`;
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
