/**
 * Offsets of the Web Annotation model and of ours: its TextPositionSelector counts Unicode code points
 * (https://www.w3.org/TR/annotation-model/#text-position-selector), we count UTF-16 units as JavaScript does. They are
 * converted here, where annotations leave and enter.
 */
import type { Range } from '../../../../shared/model/annotation.ts';

/** A range in UTF-16 units of `text` as one in code points. An offset within a surrogate pair counts as after it. */
export function toCodePoints(text: string, { start, end }: Range): Range {
  return { start: pointsBefore(text, start), end: pointsBefore(text, end) };
}

/** A range in code points of `text` as one in UTF-16 units; what lies beyond the text ends with it. */
export function toUnits(text: string, { start, end }: Range): Range {
  return { start: unitsBefore(text, start), end: unitsBefore(text, end) };
}

function pointsBefore(text: string, units: number): number {
  return Array.from(text.slice(0, units)).length;
}

function unitsBefore(text: string, points: number): number {
  let units = 0;
  for (let count = 0; count < points && units < text.length; count += 1) {
    units += (text.codePointAt(units) ?? 0) > 0xffff ? 2 : 1;
  }
  return units;
}
