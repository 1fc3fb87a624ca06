import type { Range } from '../../../shared/model/annotation.ts';

export type Part = { text: string; start: number; isMatch: boolean };

/**
 * A snippet parted at its matches. `ranges` are offsets in the section text (UTF-16 units, in order, not overlapping),
 * of which the snippet is the slice that begins at `snippetStart`. The parts joined are the snippet.
 */
export function markedParts(snippet: string, snippetStart: number, ranges: Range[]): Part[] {
  const parts: Part[] = [];
  let at = 0;
  const take = (end: number, isMatch: boolean) => {
    if (end > at) parts.push({ text: snippet.slice(at, end), start: at, isMatch });
    at = Math.max(at, end);
  };
  for (const { start, end } of ranges) {
    const within = (offset: number) => Math.min(Math.max(offset - snippetStart, 0), snippet.length);
    take(within(start), false);
    take(within(end), true);
  }
  take(snippet.length, false);
  return parts;
}

/** Letters before the first match: enough to read it in, few enough to have it among the lines shown. */
const LEAD_IN = 48;

/** Where in the section text a snippet is best begun: at a word shortly before its first match. */
export function snippetBegin(snippet: string, snippetStart: number, ranges: Range[]): number {
  const first = (ranges.find(({ end }) => end > snippetStart)?.start ?? snippetStart) - snippetStart;
  if (first <= LEAD_IN) return snippetStart;
  const space = snippet.indexOf(' ', first - LEAD_IN);
  return snippetStart + Math.min(space + 1, first);
}
