/** One briefing, and what the reader chose of it, as a chapter of a brief: the full one, or the annotated copy. */
import { factCharts } from '../../../../shared/charts/index.ts';
import type { Annotation } from '../../../../shared/model/annotation.ts';
import type { BriefOptions } from '../../../../shared/model/brief.ts';
import type { Briefing } from '../../../../shared/model/briefing.ts';
import { type Section, sectionName } from '../../../../shared/model/section.ts';
import { statedDate } from '../../../../shared/model/stated-date.ts';
import {
  type Chapter,
  type ContentsEntry,
  type Figure,
  type Part,
  type PrintBlock,
  places,
} from '../document.ts';
import { citations, sectionNumbers } from './citations.ts';
import { meta } from './meta.ts';
import { noteParts, numberNotes, orphanedPart } from './notes.ts';
import { printBlocks } from './spans.ts';

/** Contents longer than this push the bottom line off the first page; deeper headings are then left out of them. */
const LONGEST_CONTENTS = 16;

/** What goes into a brief: a briefing, and its living annotations with their anchors in its present text. */
export type Content = { briefing: Briefing; annotations: Annotation[] };

/** `index` counts the chapters from 0, `firstNote` is the number of its first note; `nextNote` is that of the next chapter's. */
export function composeChapter(
  { briefing, annotations }: Content,
  options: BriefOptions,
  { index, firstNote }: { index: number; firstNote: number },
): { chapter: Chapter; nextNote: number } {
  const sections = chosenSections(briefing, options);
  const depths = depthsOf(sections);
  const numbers = sectionNumbers(sections, depths);
  const place = (id: string) => places.section(index, id);
  const names = new Map(briefing.sections.map((section) => [section.id, sectionName(section)]));
  const notes = numberNotes(options.annotations ? annotations : [], sections, briefing.sections, {
    from: firstNote,
    nameOf: (id) => names.get(id) ?? id,
    placeOf: place,
  });
  const printed = new Set(sections.map(({ id }) => id));
  const cited = citations(briefing, { chapter: index, sections: printed, numbers });
  const placeIn = (id: string) => (printed.has(id) ? place(id) : null);
  const parts = sections.map((section, at): Part => {
    const blocks = printBlocks(section.blocks, { marks: notes.marks.get(section.id) ?? [], ...cited });
    return {
      place: place(section.id),
      heading: headingOf(section, at, numbers),
      depth: depths[at] ?? 1,
      look: section.kind,
      blocks:
        section.kind === 'facts'
          ? [...figures(briefing, placeIn), ...blocks]
          : finished(section, blocks, index),
    };
  });
  const isBeside = options.template === 'annotated';
  const all = [...parts, ...(isBeside ? orphanedPart(notes, place) : noteParts(notes, place))];
  const chapter = {
    place: places.chapter(index),
    title: briefing.title.value,
    lang: briefing.lang,
    meta: meta(briefing, options),
    contents: contentsOf(all),
    parts: all,
    beside: isBeside ? notes.items : [],
  };
  return { chapter, nextNote: firstNote + notes.items.length + notes.orphaned.length };
}

/** The sections that the reader chose, in the briefing's order. */
export function chosenSections({ sections }: Briefing, options: BriefOptions): Section[] {
  if (options.sections === undefined) return sections;
  const chosen = new Set(options.sections);
  return sections.filter(({ id }) => chosen.has(id));
}

/**
 * Depths without gaps: a section lies one under the nearest section before it that has a smaller level. What comes
 * from the frontmatter, and the lead, stand directly under the title, and nothing stands under them.
 */
function depthsOf(sections: Section[]): number[] {
  let open: number[] = [];
  return sections.map(({ kind, level }) => {
    if (kind !== 'body') {
      open = [];
      return 1;
    }
    while ((open.at(-1) ?? 0) >= level) open.pop();
    open.push(level);
    return open.length;
  });
}

/** The lead's heading repeats the title: as an opening it needs none, further down it needs one of its own. */
function headingOf(section: Section, index: number, numbers: ReadonlyMap<string, string>): string {
  if (section.kind === 'lead' && index === 0) return '';
  return [numbers.get(section.id), sectionName(section)].filter(Boolean).join(' ');
}

/** The same charts as on screen. */
function figures({ facts, date }: Briefing, placeOf: Figure['placeOf']): Figure[] {
  return factCharts(facts, statedDate(date)).map((scenes) => ({ kind: 'figure', scenes, placeOf }));
}

/** What a section's kind asks for beyond its blocks. */
function finished({ kind }: Section, blocks: PrintBlock[], chapter: number): PrintBlock[] {
  switch (kind) {
    case 'judgements':
      return graded(blocks, true);
    case 'assumptions':
    case 'other-views':
    case 'indicators':
      return graded(blocks, false);
    case 'sources':
      return numbered(blocks, chapter);
    default:
      return blocks;
  }
}

/** Below each item, smaller, how sure it is and why; judgements themselves in bold. */
function graded(blocks: PrintBlock[], isStrong: boolean): PrintBlock[] {
  return blocks.map((block) => {
    if (block.kind !== 'list') return block;
    const items = block.items.map((item) => ({
      ...item,
      blocks: item.blocks.map((inner, index) => gradedParagraph(inner, index, isStrong)),
    }));
    return { ...block, items };
  });
}

function gradedParagraph(block: PrintBlock, index: number, isStrong: boolean): PrintBlock {
  if (block.kind !== 'paragraph') return block;
  if (index > 0) return { ...block, tone: 'quiet' };
  return isStrong
    ? { ...block, spans: block.spans.map((span) => ({ ...span, strong: span.note === null })) }
    : block;
}

/** Each source is a place that citations lead to, under the number that they give. */
function numbered(blocks: PrintBlock[], chapter: number): PrintBlock[] {
  return blocks.map((block) =>
    block.kind === 'list'
      ? {
          ...block,
          items: block.items.map((item, index) => ({
            ...item,
            label: `[${index + 1}]`,
            place: places.source(chapter, index + 1),
          })),
        }
      : block,
  );
}

function contentsOf(parts: Part[]): ContentsEntry[] {
  if (parts.length < 2) return [];
  const within = (deepest: number) =>
    parts.filter(({ heading, depth }) => heading !== '' && depth <= deepest);
  const deepest = [5, 4, 3, 2].find((depth) => within(depth).length <= LONGEST_CONTENTS) ?? 1;
  return within(deepest).map(({ heading, depth, place }) => ({ heading, depth, place }));
}
