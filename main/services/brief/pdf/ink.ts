/** The reader's accent colour in place of ours, dark enough to be read on white. */
import { COLOUR } from './style.ts';

/** Contrast of text with its ground that WCAG 2.2, 1.4.3 asks for. */
const ENOUGH = 4.5;

/** What a colour of the style is drawn in. */
export type Ink = (colour: string) => string;

export function inkOf(accent: string): Ink {
  const shown = readable(accent);
  return (colour) => (colour === COLOUR.accent ? shown : colour);
}

/** The colour, darkened in steps until it can be read on white. */
export function readable(colour: string): string {
  let parts = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  while (contrastWithWhite(parts) < ENOUGH) parts = parts.map((part) => Math.floor(part * 0.94));
  return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}

/** Source: https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
function contrastWithWhite(parts: number[]): number {
  const [red = 0, green = 0, blue = 0] = parts.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
}
