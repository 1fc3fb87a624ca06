/**
 * Lines: words with their spaces, filled greedily. pdfkit's own wrapping knows one look a call, parts words from
 * their marks and, justified, loses the spaces from the text that a reader copies; so lines are made here.
 */
import { LINE_BREAK, type Span, type Spans } from '../document.ts';
import { canJoin, characters, type Run, type Type } from './runs.ts';
import type { TextStyle } from './style.ts';

/** `width` leaves the trailing space out, which is drawn all the same so that words stay parted when read back. */
export type Line = { runs: Run[]; width: number };

/** What may not be parted, and what follows it. */
export type Word = {
  runs: Run[];
  width: number;
  /** The white space after the word, in the look that it has there. */
  space: Run | null;
  /** The line ends here, whatever room is left. */
  ends: boolean;
  /** Where the line is broken here, a hyphen shows it. */
  soft: boolean;
};

/** White space that a line may end at; the no-break spaces are not in it. */
const SPACE = '[ \\u1680\\u2000-\\u2006\\u2008-\\u200a\\u205f\\u3000]';

/**
 * Where a line may end: at white space, but not before a dash that stands between spaces; after dashes and slashes
 * between letters, at zero-width spaces and soft hyphens. Far less than UAX #14, and enough for scripts with spaces.
 */
const OPPORTUNITY = new RegExp(
  [
    `${SPACE}*${LINE_BREAK}${SPACE}*`,
    `${SPACE}+(?![–—]${SPACE})`,
    '(?<=\\p{L})[-‐](?=\\p{L})',
    '[–—](?=\\p{L})',
    '(?<=[\\p{L}\\p{N}])/(?=\\p{L})',
    '[\\u200b\\u00ad]',
  ].join('|'),
  'gu',
);

/** The words of a paragraph, measured; they can be filled into lines of any width. */
export function wordsOf(given: Spans, style: TextStyle, type: Type): Word[] {
  // The ends of the file's lines are white space like any other.
  const spans = given.map((span) => ({ ...span, text: span.text.replace(/[\t\n\v\f\r]/g, ' ') }));
  const text = spans.map((span) => span.text).join('');
  const words: Word[] = [];
  let from = 0;
  for (const { 0: found, index } of text.matchAll(OPPORTUNITY)) {
    const isSpace = /^\s/.test(found);
    const to = isSpace ? index : index + found.length;
    const ends = found.includes(LINE_BREAK);
    // White space at the beginning of a paragraph shows nothing.
    if (to === 0 && !ends) {
      from = index + found.length;
      continue;
    }
    words.push({
      ...piece(spans, from, to, style, type),
      space: isSpace ? spaceAt(spans, index, style, type) : null,
      ends,
      soft: found === '\u00ad',
    });
    from = index + found.length;
  }
  if (from < text.length) {
    words.push({ ...piece(spans, from, text.length, style, type), space: null, ends: false, soft: false });
  }
  return words;
}

function piece(
  spans: Spans,
  from: number,
  to: number,
  style: TextStyle,
  type: Type,
): Pick<Word, 'runs' | 'width'> {
  const runs: Run[] = [];
  let start = 0;
  for (const span of spans) {
    const end = start + span.text.length;
    if (start < to && from < end) {
      runs.push(...type.runs(span, style, span.text.slice(Math.max(from - start, 0), to - start)));
    }
    start = end;
  }
  return { runs, width: widthOf(runs) };
}

function spaceAt(spans: Spans, at: number, style: TextStyle, type: Type): Run | null {
  let end = 0;
  for (const span of spans) {
    end += span.text.length;
    if (at < end) return type.runs(span, style, ' ')[0] ?? null;
  }
  return null;
}

/** The width that the words take on one line, or on the widest of the lines that they ask for. */
export function naturalWidth(words: Word[]): number {
  let widest = 0;
  let x = 0;
  for (const word of words) {
    widest = Math.max(widest, x + word.width);
    x = word.ends ? 0 : x + word.width + (word.space?.width ?? 0);
  }
  return widest;
}

/** The narrowest lines that part no word. */
export function widestWord(words: Word[]): number {
  return words.reduce((widest, { width }) => Math.max(widest, width), 0);
}

/** Fills lines of `width` points; a word wider than that is parted between characters. At least one line. */
export function fill(words: Word[], width: number, type: Type): Line[] {
  const lines: Line[] = [];
  let line: Word[] = [];
  let x = 0;
  const end = () => {
    lines.push(setLine(line, type));
    line = [];
    x = 0;
  };
  for (const word of words.flatMap((whole) => (whole.width > width ? parted(whole, width, type) : [whole]))) {
    if (line.length > 0 && x + word.width > width) end();
    line.push(word);
    x += word.width + (word.space?.width ?? 0);
    if (word.ends) end();
  }
  if (line.length > 0 || lines.length === 0) end();
  return lines;
}

/** As few lines as `fill` makes, of lengths as equal as can be: for titles, which no single word should end. */
export function fillEvenly(words: Word[], width: number, type: Type): Line[] {
  const count = fill(words, width, type).length;
  let [short, enough] = [Math.min(widestWord(words), width), width];
  while (enough - short > 1) {
    const middle = (short + enough) / 2;
    if (fill(words, middle, type).length > count) short = middle;
    else enough = middle;
  }
  return fill(words, enough, type);
}

function setLine(words: Word[], type: Type): Line {
  const last = words.at(-1);
  const hyphen = last?.soft ? last.runs.at(-1) : undefined;
  const shown = words.flatMap(({ runs }, index) => {
    const space = words[index]?.space;
    return space && index < words.length - 1 ? [...runs, space] : runs;
  });
  const runs = joined(hyphen ? [...shown, { ...hyphen, text: '-', actual: null }] : shown, type);
  const width = widthOf(runs);
  return { runs: last?.space ? joined([...runs, last.space], type) : runs, width };
}

function joined(runs: Run[], type: Type): Run[] {
  const all: Run[] = [];
  for (const run of runs) {
    const last = all.at(-1);
    if (last && canJoin(last, run)) all[all.length - 1] = type.extended(last, run.text);
    else all.push(run);
  }
  return all;
}

/** A word as parts that each fit `width`; a single character is never parted, however narrow the line. */
function parted(word: Word, width: number, type: Type): Word[] {
  const parts: Word[] = [];
  let runs: Run[] = [];
  for (const run of word.runs) {
    for (const character of run.actual === null ? characters(run.text) : [run.text]) {
      const next = { ...run, text: character, width: type.measure(run.face, run.size, character) };
      // Joined before it is measured, because letters stand closer or wider beside each other than alone.
      const longer = joined([...runs, next], type);
      if (runs.length > 0 && widthOf(longer) > width) {
        parts.push({ runs, width: widthOf(runs), space: null, ends: false, soft: false });
        runs = [next];
      } else {
        runs = longer;
      }
    }
  }
  return [...parts, { ...word, runs, width: widthOf(runs) }];
}

function widthOf(runs: Run[]): number {
  return runs.reduce((width, run) => width + run.width, 0);
}

/** Lines of preformatted text: spaces and line ends as written, too long lines parted between characters. */
export function preformatted(spans: Span[], style: TextStyle, width: number, type: Type): Line[] {
  const rows: Span[][] = [[]];
  for (const span of spans) {
    span.text.split('\n').forEach((text, index) => {
      if (index > 0) rows.push([]);
      rows.at(-1)?.push({ ...span, text: text.replaceAll('\t', '    ').replaceAll('\r', '') });
    });
  }
  return rows.flatMap((row) => {
    const runs = row.flatMap((span) => type.runs(span, style, span.text));
    const whole: Word = { runs, width: widthOf(runs), space: null, ends: false, soft: false };
    const parts = whole.width > width ? parted(whole, width, type) : [whole];
    return parts.map((part) => setLine([part], type));
  });
}
