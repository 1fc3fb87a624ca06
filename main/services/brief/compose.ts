/** From a briefing and what the reader chose of it to the brief that is printed. Pure. */
import type { Annotation } from '../../../shared/model/annotation.ts';
import type { BriefOptions } from '../../../shared/model/brief.ts';
import type { Briefing } from '../../../shared/model/briefing.ts';
import { type Section, sectionName } from '../../../shared/model/section.ts';
import { startOf, writtenDate } from './dates.ts';
import {
  type BriefDocument,
  type ContentsEntry,
  type Part,
  type PrintBlock,
  places,
  type Target,
} from './document.ts';
import { numberNotes } from './notes.ts';
import { type Printing, printBlocks } from './spans.ts';

/** Contents longer than this push the bottom line off the first page; deeper headings are then left out of them. */
const LONGEST_CONTENTS = 16;

/** `annotations` are the live ones of this briefing, with their anchors in its present text. */
export function compose(briefing: Briefing, annotations: Annotation[], options: BriefOptions): BriefDocument {
  const chosen = new Set(options.sections);
  const sections = briefing.sections.filter(({ id }) => chosen.has(id));
  const notes = numberNotes(options.annotations ? annotations : [], sections, briefing.sections);
  const printed = new Set(sections.map(({ id }) => id));
  const depths = depthsOf(sections);
  const parts = sections.map((section, index): Part => {
    const printing = {
      marks: notes.marks.get(section.id) ?? [],
      target: (href: string) => target(href, printed),
    };
    return {
      place: places.section(section.id),
      heading: headingOf(section, index),
      depth: depths[index] ?? 1,
      look: section.kind,
      blocks: blocksOf(section, printing),
    };
  });
  const all = [...parts, ...notes.parts];
  return {
    title: briefing.title.value,
    lang: briefing.lang,
    paper: options.paper,
    created: startOf(briefing.date.value),
    meta: metaOf(briefing),
    contents: contentsOf(all),
    parts: all,
    imprint: `Brief from ${briefing.path} · content ${briefing.hash.slice(0, 12)}`,
  };
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
function headingOf(section: Section, index: number): string {
  return section.kind === 'lead' && index === 0 ? '' : sectionName(section);
}

function blocksOf({ kind, blocks }: Section, printing: Printing): PrintBlock[] {
  const printed = printBlocks(blocks, printing);
  return kind === 'judgements' ? graded(printed) : printed;
}

/** Judgements in bold, and below each, smaller, how sure it is and why. */
function graded(blocks: PrintBlock[]): PrintBlock[] {
  return blocks.map((block) => {
    if (block.kind !== 'list') return block;
    const items = block.items.map((item) => ({ ...item, blocks: item.blocks.map(gradedParagraph) }));
    return { ...block, items };
  });
}

function gradedParagraph(block: PrintBlock, index: number): PrintBlock {
  if (block.kind !== 'paragraph') return block;
  if (index > 0) return { ...block, tone: 'quiet' };
  return { ...block, spans: block.spans.map((span) => ({ ...span, strong: span.note === null })) };
}

/** Only what a reader of the paper or of the file can follow: the web, mail, and sections that are printed. */
function target(href: string, printed: ReadonlySet<string>): Target | null {
  if (/^(https?:\/\/|mailto:)/i.test(href)) return { url: href };
  if (!href.startsWith('#')) return null;
  const id = decoded(href.slice(1));
  return printed.has(id) ? { place: places.section(id) } : null;
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    // A stray % is no escape: the fragment stands for itself.
    return fragment;
  }
}

function contentsOf(parts: Part[]): ContentsEntry[] {
  if (parts.length < 2) return [];
  const within = (deepest: number) =>
    parts.filter(({ heading, depth }) => heading !== '' && depth <= deepest);
  const deepest = [5, 4, 3, 2].find((depth) => within(depth).length <= LONGEST_CONTENTS) ?? 1;
  return within(deepest).map(({ heading, depth, place }) => ({ heading, depth, place }));
}

function metaOf({ date, tags, lang, path }: Briefing): BriefDocument['meta'] {
  const derived = date.from === 'file' ? ' (from the file, which states no date)' : '';
  const rows = [
    { label: 'Date', value: `${writtenDate(date.value)}${derived}` },
    { label: 'Tags', value: tags.join(', ') },
    { label: 'Language', value: languageName(lang) },
    { label: 'Source', value: `Brief from ${path}` },
  ];
  return rows.filter(({ value }) => value !== '');
}

function languageName(tag: string): string {
  try {
    return new Intl.DisplayNames('en', { type: 'language' }).of(tag) ?? tag;
  } catch {
    // Frontmatter may hold what is no language tag; it is shown as written.
    return tag;
  }
}
