/**
 * Lines: words with their spaces, filled greedily. pdfkit's own wrapping knows one look a call, parts words from
 * their marks and, justified, loses the spaces from the text that a reader copies; so lines are made here.
 */
import { LINE_BREAK, type Span, type Spans } from '../document.ts';
import { type Levels, levelsOf } from './bidi.ts';
import { type Break, breaksOf, inOrder } from './breaks.ts';
import { hyphenBreaks } from './hyphenation.ts';
import { evenLines } from './rag.ts';
import { characters, type Run, type Type } from './runs.ts';
import type { TextStyle } from './style.ts';

/**
 * `runs` in reading order, whatever order they are seen in. `width` leaves the trailing space out, which is drawn all
 * the same so that words stay parted when read back. `base` is the level of the paragraph (UAX #9): it is odd when
 * the line begins at the right.
 */
export type Line = { runs: Run[]; width: number; base: number };

/** What may not be parted, and what follows it. */
export type Word = {
  runs: Run[];
  width: number;
  /** The white space after the word, in the look that it has there. */
  space: Run | null;
  /** The line ends here, whatever room is left. */
  ends: boolean;
  /** Shown where the line is broken here, in the middle of what is written as one word. */
  hyphen: Run | null;
  /** The level of its paragraph. */
  base: number;
};

/** Text as it is set: what has a look, what it says, and which way each character runs. */
type Setting = { spans: Spans; levels: Levels; style: TextStyle; type: Type };

/** The words of a paragraph, measured; they can be filled into lines of any width. */
export function wordsOf(given: Spans, style: TextStyle, type: Type): Word[] {
  return cutWords(given, style, type, (spans) => breaksOf(withoutNotes(spans)));
}

/** The same words, cut where their language allows that they are hyphenated. */
export function hyphenatedWords(given: Spans, style: TextStyle, type: Type): Word[] {
  return cutWords(given, style, type, (spans) =>
    inOrder([...breaksOf(withoutNotes(spans)), ...hyphenBreaks(spans, type.hyphenate)]),
  );
}

function cutWords(given: Spans, style: TextStyle, type: Type, breaksIn: (spans: Spans) => Break[]): Word[] {
  // The ends of the file's lines are white space like any other.
  const spans = given.map((span) => ({ ...span, text: span.text.replace(/[\t\n\v\f\r]/g, ' ') }));
  const text = spans.map((span) => span.text).join('');
  const setting: Setting = { spans, levels: levelsOf(spans, type.fromRight), style, type };
  const words: Word[] = [];
  let from = 0;
  for (const each of breaksIn(spans)) {
    const isSpace = /^\s/.test(each.found);
    // White space at the beginning of a paragraph shows nothing.
    if (!isSpace || each.at > 0 || each.found.includes(LINE_BREAK)) words.push(word(setting, from, each));
    from = each.at + each.found.length;
  }
  if (from < text.length) words.push(word(setting, from, endOf(text)));
  return words;
}

function endOf(text: string): Break {
  return { at: text.length, found: '', hyphen: false };
}

/** The numbers of notes are no characters of the text: they stand like accents on what they follow. */
function withoutNotes(spans: Spans): string {
  return spans.map(({ text, note }) => (note === null ? text : '\u0301'.repeat(text.length))).join('');
}

function word(setting: Setting, from: number, { at, found, hyphen }: Break): Word {
  const isSpace = /^\s/.test(found);
  const runs = runsBetween(setting, from, isSpace ? at : at + found.length);
  const last = runs.at(-1);
  return {
    runs,
    width: widthOf(runs),
    space: isSpace ? spaceAt(setting, at) : null,
    ends: found.includes(LINE_BREAK),
    hyphen: hyphen && last ? setting.type.hyphenAfter(last) : null,
    base: setting.levels.base,
  };
}

function runsBetween({ spans, levels, style, type }: Setting, from: number, to: number): Run[] {
  const runs: Run[] = [];
  let start = 0;
  for (const span of spans) {
    const end = start + span.text.length;
    let at = Math.max(from, start);
    while (at < Math.min(to, end)) {
      const next = levelEnd(levels, at, Math.min(to, end));
      runs.push(...type.runs(span, style, span.text.slice(at - start, next - start), levelAt(levels, at)));
      at = next;
    }
    start = end;
  }
  return runs;
}

function levelAt({ base, each }: Levels, index: number): number {
  return each?.[index] ?? base;
}

/** The end of what has one level from `from` on, at most `to`. */
function levelEnd(levels: Levels, from: number, to: number): number {
  if (levels.each === null) return to;
  let end = from + 1;
  while (end < to && levelAt(levels, end) === levelAt(levels, from)) end++;
  return end;
}

function spaceAt({ spans, levels, style, type }: Setting, at: number): Run | null {
  let end = 0;
  for (const span of spans) {
    end += span.text.length;
    if (at < end) return type.runs(span, style, ' ', levelAt(levels, at))[0] ?? null;
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
  const lines: Word[][] = [];
  let line: Word[] = [];
  let x = 0;
  const end = () => {
    lines.push(line);
    line = [];
    x = 0;
  };
  for (const word of narrowed(words, width, type)) {
    if (line.length > 0 && x + word.width > width) end();
    line.push(word);
    x += word.width + (word.space?.width ?? 0);
    if (word.ends) end();
  }
  if (line.length > 0 || lines.length === 0) end();
  return lines.map((each) => setLine(each, type));
}

/** Fills lines of `width` points so that they are of even length, as far as their words allow. */
export function fillSmoothly(words: Word[], width: number, type: Type): Line[] {
  return stretches(narrowed(words, width, type)).flatMap((stretch) =>
    evenLines(stretch, width).map((line) => setLine(line, type)),
  );
}

/** The words between the places where a line has to end. */
function stretches(words: Word[]): Word[][] {
  const all: Word[][] = [[]];
  words.forEach((word, index) => {
    all.at(-1)?.push(word);
    if (word.ends && index < words.length - 1) all.push([]);
  });
  return all;
}

function narrowed(words: Word[], width: number, type: Type): Word[] {
  return words.flatMap((whole) => (whole.width > width ? parted(whole, width, type) : [whole]));
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
  const base = last?.base ?? 0;
  const shown = words.flatMap(({ runs }, index) => {
    const space = words[index]?.space;
    return space && index < words.length - 1 ? [...runs, space] : runs;
  });
  const runs = type.joined(last?.hyphen ? [...shown, last.hyphen] : shown);
  const width = widthOf(runs);
  // White space at the end of a line runs as its paragraph does (L1).
  return { runs: last?.space ? type.joined([...runs, { ...last.space, level: base }]) : runs, width, base };
}

/** A word as parts that each fit `width`; a single character is never parted, however narrow the line. */
function parted(word: Word, width: number, type: Type): Word[] {
  const parts: Word[] = [];
  let runs: Run[] = [];
  for (const run of word.runs) {
    for (const character of run.actual === null ? characters(run.text) : [run.text]) {
      const next = { ...run, text: character, width: type.measure(run.face, run.size, character) };
      const longer = type.joined([...runs, next]);
      if (runs.length > 0 && widthOf(longer) > width) {
        parts.push({ ...word, runs, width: widthOf(runs), space: null, ends: false, hyphen: null });
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
export function preformatted(given: Spans, style: TextStyle, width: number, type: Type): Line[] {
  const rows: Span[][] = [[]];
  for (const span of given) {
    span.text.split('\n').forEach((text, index) => {
      if (index > 0) rows.push([]);
      rows.at(-1)?.push({ ...span, text: text.replaceAll('\t', '    ').replaceAll('\r', '') });
    });
  }
  return rows.flatMap((spans) => {
    const text = spans.map((span) => span.text).join('');
    // Code begins at the left, whatever the document's language.
    const setting = { spans, levels: levelsOf(spans, false), style, type };
    const whole = word(setting, 0, endOf(text));
    const parts = whole.width > width ? parted(whole, width, type) : [whole];
    return parts.map((part) => setLine([part], type));
  });
}
