/** Paragraphs as slices, a line each. */
import type { Spans } from '../document.ts';
import { isFromRight } from './bidi.ts';
import { fill, fillSmoothly, hyphenatedWords, type Line, wordsOf } from './lines.ts';
import type { Type } from './runs.ts';
import { type Slice, slice, type Tag, unwidowed } from './slice.ts';
import type { TextStyle } from './style.ts';

/** Where and in which letters blocks are set; `x`, `width` and `gap`, the space between paragraphs, in points. */
export type Frame = { x: number; width: number; gap: number; style: TextStyle; type: Type };

/** A paragraph's lines; an empty one takes no room. */
export function paragraph(spans: Spans, frame: Frame, tag: Tag): Slice[] {
  const words = wordsOf(spans, frame.style, frame.type);
  if (words.length === 0) return [];
  return unwidowed(fill(words, frame.width, frame.type).map((line) => lineSlice(line, frame, tag)));
}

/**
 * A paragraph of the text, its lines of even length and hyphenated where that helps. One that runs the other way than
 * the document begins at the other side.
 */
export function prose(spans: Spans, frame: Frame, tag: Tag): Slice[] {
  return unwidowed(
    proseLines(spans, frame).map((line) => lineSlice(line, { ...frame, x: beginning(line, frame) }, tag)),
  );
}

/** Where a line stays emptier than this part of it, words are hyphenated. */
const LOOSE = 0.1;

function proseLines(spans: Spans, { style, type, width }: Frame): Line[] {
  const words = wordsOf(spans, style, type);
  if (words.length === 0) return [];
  const lines = fillSmoothly(words, width, type);
  const loose = lines.slice(0, -1).some((line) => line.width < width * (1 - LOOSE));
  return loose ? fillSmoothly(hyphenatedWords(spans, style, type), width, type) : lines;
}

function beginning({ base, width }: Line, frame: Frame): number {
  return isFromRight(base) === frame.type.fromRight ? frame.x : frame.x + frame.width - width;
}

/** One line of text as a slice, its baseline where the eye expects it within the leading. */
export function lineSlice(line: Line, { x, style }: Pick<Frame, 'x' | 'style'>, tag: Tag): Slice {
  const { leading } = style;
  return slice(leading, {
    content: [{ kind: 'text', line, x, baseline: baselineOf(style), leading, tag }],
  });
}

/** From the top of a line to its baseline: capitals stand in the middle of the leading, a little high. */
export function baselineOf(style: TextStyle): number {
  return style.leading / 2 + style.size * 0.31;
}
