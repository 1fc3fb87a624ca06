/**
 * Runs: characters of one look in one face, measured. A character that a face lacks is taken from another face; one
 * that no face has becomes a visible box which still reads back as the character.
 */
import type { Span } from '../document.ts';
import { type Face, type Fonts, MISSING } from './fonts.ts';
import { COLOUR, faceOf, MONO_SCALE, SUPERSCRIPT, type TextStyle } from './style.ts';

export type Run = {
  /** What is drawn. */
  text: string;
  /** What it reads back as, where that is something else. */
  actual: string | null;
  face: Face;
  size: number;
  /** How far above the baseline it stands. */
  rise: number;
  colour: string;
  /** Points; trailing spaces count. */
  width: number;
  span: Span;
};

/** Sets characters for one document. */
export type Type = {
  /** Width in points. */
  measure(face: Face, size: number, text: string): number;
  /** The runs that show `text`, which is all or part of `span`'s. */
  runs(span: Span, style: TextStyle, text: string): Run[];
  /** The run with more text at its end. */
  extended(run: Run, text: string): Run;
  /** Every character so far that no face has, once each. */
  missing: ReadonlySet<string>;
};

const clusters = new Intl.Segmenter('und', { granularity: 'grapheme' });
/** Controls of layout that have no shape of their own: zero-width spaces and joiners, soft hyphens, selectors. */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu;

/** What a reader sees as single characters. */
export function characters(text: string): string[] {
  return Array.from(clusters.segment(text), ({ segment }) => segment);
}

export function createType(fonts: Fonts, measure: Type['measure']): Type {
  const missing = new Set<string>();

  function runs(span: Span, style: TextStyle, text: string): Run[] {
    const wanted = faceOf(style, span);
    const visible = text.replace(INVISIBLE, '');
    if (fonts.faceFor(wanted, visible) === wanted)
      return visible === '' ? [] : [run(span, style, wanted, visible)];
    return gathered(characters(text).flatMap((cluster) => oneCharacter(span, style, wanted, cluster)));
  }

  function oneCharacter(span: Span, style: TextStyle, wanted: Face, cluster: string): Run[] {
    const visible = cluster.replace(INVISIBLE, '').normalize('NFC');
    if (visible === '') return [];
    const face = fonts.faceFor(wanted, visible);
    if (face !== null) return [run(span, style, face, visible)];
    missing.add(cluster);
    return [{ ...run(span, style, MISSING.face, MISSING.text), actual: cluster }];
  }

  function run(span: Span, style: TextStyle, face: Face, text: string): Run {
    const scale =
      (face === 'mono' && span.code ? MONO_SCALE : 1) * (span.note === null ? 1 : SUPERSCRIPT.scale);
    const size = style.size * scale;
    const rise = span.note === null ? 0 : style.size * SUPERSCRIPT.rise;
    const colour = span.link === null ? style.colour : COLOUR.accent;
    return { text, actual: null, face, size, rise, colour, width: measure(face, size, text), span };
  }

  function extended(run: Run, text: string): Run {
    const whole = run.text + text;
    // Words are shaped each with the space after it, so that their widths add up; letters are drawn closer or wider together.
    const isApart = text === ' ' || run.text.endsWith(' ');
    const width = isApart
      ? run.width + measure(run.face, run.size, text)
      : measure(run.face, run.size, whole);
    return { ...run, text: whole, width };
  }

  function gathered(single: Run[]): Run[] {
    const all: Run[] = [];
    for (const next of single) {
      const last = all.at(-1);
      if (last && canJoin(last, next)) all[all.length - 1] = extended(last, next.text);
      else all.push(next);
    }
    return all;
  }

  return { measure, runs, extended, missing };
}

/** Whether two neighbouring runs can be drawn as one. */
export function canJoin(a: Run, b: Run): boolean {
  return (
    a.span === b.span && a.face === b.face && a.size === b.size && a.actual === null && b.actual === null
  );
}
