/** Charts as slices: a title, and below it the chart, whole. */
import type { Ink, Mark, Measure, Scene } from '../../../../shared/charts/index.ts';
import { type Figure, PLAIN } from '../document.ts';
import { fill, wordsOf } from './lines.ts';
import { type Frame, paragraph } from './paragraph.ts';
import type { Type } from './runs.ts';
import { addTag, type Drawing, kept, type Slice, slice, spaced, type Tag } from './slice.ts';
import { CHART, COLOUR, GAP, sans, TEXT } from './style.ts';

export function figureSlices({ scenes, placeOf }: Figure, frame: Frame, tag: Tag): Slice[] {
  const { width, type } = frame;
  const room = { width, height: CHART.tallest, size: CHART.size, measure: measureOf(type) };
  return scenes(room).flatMap((scene, index) => {
    const title = paragraph(
      [{ ...PLAIN, text: scene.title }],
      { ...frame, style: TEXT.label },
      addTag(tag, 'P'),
    );
    const figure = addTag(tag, 'Figure', { alternative: scene.alternative });
    const drawn = slice(scene.height, {
      before: GAP.item,
      drawing: drawingOf(scene, placeOf, frame, figure),
    });
    return [...kept(index === 0 ? title : spaced(title, GAP.afterTable)), drawn];
  });
}

function measureOf(type: Type): Measure {
  return (text, size, bold) => type.measure(bold ? 'sans bold' : 'sans', size, text);
}

function drawingOf(scene: Scene, placeOf: Figure['placeOf'], { x, type }: Frame, tag: Tag): Drawing {
  const marks = [...scene.behind, ...scene.items.flatMap((item) => item.marks)];
  return {
    ...{ x, width: scene.width, height: scene.height, tag },
    marks: marks.filter((mark) => mark.kind !== 'text'),
    words: marks.flatMap((mark) => (mark.kind === 'text' ? wordsAt(mark, type) : [])),
    links: scene.items.flatMap(({ label, section, box }) => {
      const place = section === null ? null : placeOf(section);
      return place === null ? [] : [{ label, place, box }];
    }),
  };
}

type TextMark = Extract<Mark, { kind: 'text' }>;

function wordsAt({ text, x, y, size, bold, anchor, ink }: TextMark, type: Type): Drawing['words'] {
  const style = sans(size, size * 1.3, INKS[ink], bold);
  // The space parts it from the next words when it is read back.
  const [line] = fill(wordsOf([{ ...PLAIN, text: `${text} ` }], style, type), Number.POSITIVE_INFINITY, type);
  if (line === undefined) return [];
  const before = { start: 0, middle: line.width / 2, end: line.width }[anchor];
  return [{ line, x: x - before, baseline: y }];
}

export const INKS: Record<Ink, string> = {
  text: COLOUR.ink,
  quiet: COLOUR.quiet,
  line: COLOUR.hairline,
  accent: COLOUR.accent,
  soft: CHART.soft,
  paper: CHART.paper,
};
