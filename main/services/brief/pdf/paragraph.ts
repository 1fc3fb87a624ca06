/** Paragraphs as slices, a line each. */
import type { Spans } from '../document.ts';
import { isFromRight } from './bidi.ts';
import { fill, type Line, wordsOf } from './lines.ts';
import type { Type } from './runs.ts';
import { type Slice, slice, type Tag, unwidowed } from './slice.ts';
import type { TextStyle } from './style.ts';

/** Where and in which letters blocks are set; `x`, `width` and `gap`, the space between paragraphs, in points. */
export type Frame = { x: number; width: number; gap: number; style: TextStyle; type: Type };

/** A paragraph's lines; an empty one takes no room. */
export function paragraph(spans: Spans, frame: Frame, tag: Tag): Slice[] {
  return unwidowed(linesOf(spans, frame).map((line) => lineSlice(line, frame, tag)));
}

/** A paragraph of the text: one that runs the other way than the document begins at the other side. */
export function prose(spans: Spans, frame: Frame, tag: Tag): Slice[] {
  return unwidowed(
    linesOf(spans, frame).map((line) => lineSlice(line, { ...frame, x: beginning(line, frame) }, tag)),
  );
}

function linesOf(spans: Spans, { style, type, width }: Frame): Line[] {
  const words = wordsOf(spans, style, type);
  return words.length === 0 ? [] : fill(words, width, type);
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
