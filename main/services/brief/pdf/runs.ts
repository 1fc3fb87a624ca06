/**
 * Runs: characters of one look in one face, measured. A character that a face lacks is taken from another face; one
 * that no face has becomes a visible box which still reads back as the character.
 */
import type { Span } from '../document.ts';
import { type Face, type Fonts, MISSING } from './fonts.ts';
import type { Hyphenate, Hyphenation } from './hyphenation.ts';
import { runsFromRight, SCRIPTS, scriptFaces } from './scripts.ts';
import { ARABIC_SCALE, COLOUR, faceOf, MONO_SCALE, SUPERSCRIPT, type TextStyle } from './style.ts';

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
  /** Drawn with thicker strokes, because its face has no bold. */
  thickened: boolean;
  /** Points; trailing spaces count. */
  width: number;
  /** The direction that it runs in: its embedding level (UAX #9). */
  level: number;
  /** Shows that a word goes on in the next line, and is no part of the text. */
  hyphen: boolean;
  span: Span;
};

/** Sets characters for one document. */
export type Type = {
  /** Whether the document's language runs from right to left. */
  fromRight: boolean;
  /** Width in points. */
  measure(face: Face, size: number, text: string): number;
  /** The runs that show `text`, which is all or part of `span`'s and of one level. */
  runs(span: Span, style: TextStyle, text: string, level: number): Run[];
  /** The same runs, neighbours that can be drawn as one joined. */
  joined(runs: Run[]): Run[];
  /** The hyphen at the end of a line, in the look of the run before it. */
  hyphenAfter(run: Run): Run;
  /** How words of a language are parted, null for the document's; null when that is not known. */
  hyphenate(lang: string | null): Hyphenate | null;
  /** Every character so far that no face has, once each. */
  missing: ReadonlySet<string>;
};

let clusters: Intl.Segmenter | undefined;

/**
 * Controls of layout that have no shape of their own: zero-width spaces and joiners, soft hyphens, selectors. The
 * joiners stay where they give Arabic letters their shape.
 */
const INVISIBLE = /(?![\u200c\u200d])\p{Default_Ignorable_Code_Point}|(?<!\p{Script=Arabic})[\u200c\u200d]/gu;

/** What a reader sees as single characters. */
export function characters(text: string): string[] {
  // Most words of Chinese and Japanese; the segmenter takes long to begin.
  if (text.length === 1) return [text];
  clusters ??= new Intl.Segmenter('und', { granularity: 'grapheme' });
  return Array.from(clusters.segment(text), ({ segment }) => segment);
}

/** For a document in `lang` (BCP 47). */
export function createType(
  fonts: Fonts,
  lang: string,
  hyphenation: Hyphenation,
  measure: Type['measure'],
): Type {
  const missing = new Set<string>();
  const scripts = scriptFaces(lang);
  const hyphenate = (other: string | null) => hyphenation(other ?? lang);

  function scriptsOf(span: Span) {
    return span.lang === null ? scripts : scriptFaces(span.lang);
  }

  function runs(span: Span, style: TextStyle, text: string, level: number): Run[] {
    const wanted = faceOf(style, span);
    const visible = text.replace(INVISIBLE, '');
    if (visible === '') return [];
    if (fonts.faceFor(wanted, visible, scriptsOf(span)) === wanted)
      return [run(span, style, wanted, visible, level)];
    return joined(characters(text).flatMap((cluster) => oneCharacter(span, style, cluster, level)));
  }

  function oneCharacter(span: Span, style: TextStyle, cluster: string, level: number): Run[] {
    const visible = cluster.replace(INVISIBLE, '');
    if (visible === '') return [];
    // A letter that no font has with its marks may still be put together of both.
    for (const form of [visible.normalize('NFC'), visible.normalize('NFD')]) {
      const face = fonts.faceFor(faceOf(style, span), form, scriptsOf(span));
      if (face !== null) return [run(span, style, face, form, level)];
    }
    missing.add(cluster);
    return [{ ...run(span, style, MISSING.face, MISSING.text, level), actual: cluster }];
  }

  function run(span: Span, style: TextStyle, face: Face, text: string, level: number): Run {
    const size = style.size * scaleOf(face, span) * (span.note === null ? 1 : SUPERSCRIPT.scale);
    return {
      text,
      actual: null,
      face,
      size,
      rise: span.note === null ? 0 : style.size * SUPERSCRIPT.rise,
      colour: span.link === null ? style.colour : COLOUR.accent,
      thickened: face in SCRIPTS && (style.bold || span.strong),
      width: measure(face, size, text),
      level,
      hyphen: false,
      span,
    };
  }

  function joined(all: Run[]): Run[] {
    const groups: Run[][] = [];
    for (const run of all) {
      const group = groups.at(-1);
      if (group?.[0] && canJoin(group[0], run)) group.push(run);
      else groups.push([run]);
    }
    return groups.flatMap((group) => (group.length === 1 ? group : oneRun(group)));
  }

  /** Measured as a whole, because letters stand closer or wider beside each other than alone. */
  function oneRun(group: Run[]): Run[] {
    const [first] = group;
    if (!first) return [];
    const text = group.map((run) => run.text).join('');
    return [{ ...first, text, width: measure(first.face, first.size, text) }];
  }

  function hyphenAfter(run: Run): Run {
    const face = run.face in SCRIPTS ? MISSING.face : run.face;
    return { ...run, text: '-', actual: null, face, hyphen: true, width: measure(face, run.size, '-') };
  }

  return { fromRight: runsFromRight(lang), measure, runs, joined, hyphenAfter, hyphenate, missing };
}

function scaleOf(face: Face, { code }: Span): number {
  if (face === 'arabic') return ARABIC_SCALE;
  return face === 'mono' && code ? MONO_SCALE : 1;
}

function canJoin(a: Run, b: Run): boolean {
  return (
    a.span === b.span &&
    a.face === b.face &&
    a.size === b.size &&
    a.level === b.level &&
    a.hyphen === b.hyphen &&
    a.actual === null &&
    b.actual === null
  );
}
