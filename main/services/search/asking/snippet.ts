/** The few lines of a section text that show best why it was found. Offsets are UTF-16 units. */
import type { Range } from '../../../../shared/model/annotation.ts';

/** Longest snippet. */
const LENGTH = 240;
/** Text shown before the first match. */
const LEAD = 60;
/** Furthest a cut is moved to fall between words. */
const WORD_REACH = 40;

/** A match in the text, and which of the query's terms it is of. */
export type Mark = Range & { term: number };

/** The ranges in order, overlapping and touching ones joined. */
export function joinRanges(marks: Range[]): Range[] {
  const joined: Range[] = [];
  for (const { start, end } of marks.toSorted((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
    else joined.push({ start, end });
  }
  return joined;
}

/** A verbatim slice of `text`, at most 240 units, around the marks that say most; its beginning when there are none. */
export function cutSnippet(text: string, marks: Mark[]): { snippet: string; snippetStart: number } {
  const window = densest(marks.toSorted((a, b) => a.start - b.start));
  const room = LENGTH - (window.end - window.start);
  const lead = Math.max(0, Math.min(LEAD, room));
  let start = Math.max(0, Math.min(window.start - lead, text.length - LENGTH));
  if (start > 0) start = afterCut(text, start, Math.min(start + WORD_REACH, window.start));
  let end = Math.min(text.length, start + LENGTH);
  if (end < text.length) end = beforeCut(text, end, Math.max(end - WORD_REACH, window.end, start + 1));
  while (start < end && isSpace(text, start)) start++;
  while (end > start && isSpace(text, end - 1)) end--;
  return { snippet: text.slice(start, end), snippetStart: start };
}

/** From the first to the last of the marks that fit in one snippet: those of most terms, then the most. */
function densest(marks: Mark[]): Range {
  let best = { start: 0, end: 0 };
  let most = 0;
  let from = 0;
  marks.forEach((mark, index) => {
    while (from < index && mark.end - (marks[from]?.start ?? 0) > LENGTH) from++;
    const within = marks.slice(from, index + 1);
    const worth = new Set(within.map(({ term }) => term)).size * LENGTH + within.length;
    if (worth <= most) return;
    most = worth;
    const start = within[0]?.start ?? 0;
    best = { start, end: Math.min(mark.end, start + LENGTH) };
  });
  return best;
}

/** The first place from `start` up to `last` that parts no word; where there is none, one that parts no character. */
function afterCut(text: string, start: number, last: number): number {
  for (let place = start; place <= last; place++) {
    if (!partsWord(text, place)) return place;
  }
  return partsCharacter(text, start) ? start + 1 : start;
}

/** The last place from `end` down to `first` that parts no word; where there is none, one that parts no character. */
function beforeCut(text: string, end: number, first: number): number {
  for (let place = end; place >= first; place--) {
    if (!partsWord(text, place)) return place;
  }
  return partsCharacter(text, end) ? end - 1 : end;
}

function partsWord(text: string, place: number): boolean {
  return isLetter(text, place - 1) && isLetter(text, place);
}

/** Halves of surrogate pairs count as letters, so that no pair is parted where there is another place. */
function isLetter(text: string, place: number): boolean {
  return /[\p{L}\p{N}\p{M}\uD800-\uDFFF]/u.test(text.charAt(place));
}

function isSpace(text: string, place: number): boolean {
  return /\s/.test(text.charAt(place));
}

function partsCharacter(text: string, place: number): boolean {
  return /[\uDC00-\uDFFF]/.test(text.charAt(place)) && /[\uD800-\uDBFF]/.test(text.charAt(place - 1));
}
