/** One Markdown file as a briefing. What is wrong with it is told in words, and never keeps the rest from being read. */
import Slugger from 'github-slugger';
import { withPassages } from '../../../shared/languages.ts';
import type { Briefing, Dated, Titled } from '../../../shared/model/briefing.ts';
import {
  bottomLineSection,
  considerationsSection,
  factsSection,
  figuresSection,
  judgementsSection,
  RESERVED_IDS,
  sectionOf,
  sourcesSection,
} from '../../../shared/model/frontmatter-sections.ts';
import type { Section } from '../../../shared/model/section.ts';
import { inlineText } from '../../../shared/text.ts';
import { checkReferences } from './check-references.ts';
import { checkTradecraft } from './check-tradecraft.ts';
import { detectLanguage } from './detect-language.ts';
import { type Frontmatter, NO_FRONTMATTER, readFrontmatter } from './frontmatter.ts';
import { htmlText } from './html-text.ts';
import { dayOf, hashOf, LARGEST_FILE, type LibraryFile, tooLarge } from './library-file.ts';
import { type Part, readBlocks, readMarkdown } from './markdown.ts';
import { briefingId } from './summary.ts';
import { nameWords, unreadable } from './unreadable.ts';

/** Never throws: a file that is no readable text becomes a briefing without sections and with its error in words. */
export function readBriefing(file: LibraryFile): Briefing {
  const text = decode(file);
  if (typeof text !== 'string') return unreadable(file.path, file.modified, text.problem, hashOf(file.bytes));
  const { frontmatter, parts, problems: unread } = readMarkdown(text);
  const stated = frontmatter === null ? NO_FRONTMATTER : readFrontmatter(frontmatter.yaml, frontmatter.line);
  const title = titleOf(stated, parts, file.path);
  const [before, after] = [opening(stated), closing(stated)];
  const taken = new Set([...RESERVED_IDS, ...[...before, ...after].map(({ id }) => id)]);
  const written = [...before, ...bodySections(parts, title.value, taken), ...after];
  const lang = stated.lang ?? detectLanguage(textOf(written));
  const sections = written.map((each) => ({ ...each, blocks: withPassages(each.blocks, lang) }));
  const problems = [
    ...stated.problems,
    ...unread,
    ...checkReferences(stated, sections),
    ...checkTradecraft(stated.judgements),
  ];
  return {
    id: briefingId(file.path),
    path: file.path,
    title,
    date: dateOf(stated, file.modified),
    lang,
    tags: stated.tags,
    sectionCount: sections.length,
    words: sections.reduce((sum, { text }) => sum + countWords(text), 0),
    problems,
    hash: hashOf(file.bytes),
    sections,
    judgements: stated.judgements,
    figures: stated.figures,
    assumptions: stated.assumptions,
    otherViews: stated.otherViews,
    indicators: stated.indicators,
    touches: stated.touches,
    facts: stated.facts,
    sources: stated.sources,
    extra: stated.extra,
  };
}

function decode({ path, bytes }: LibraryFile): string | { problem: string } {
  if (bytes.length > LARGEST_FILE) return { problem: tooLarge(path, 'read') };
  if (bytes.includes(0)) return { problem: `“${path}” is not a text file; only its name was read.` };
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return { problem: `“${path}” is not UTF-8 text; save it as UTF-8 to read it here.` };
  }
}

function titleOf(stated: Frontmatter, parts: Part[], path: string): Titled {
  if (stated.title !== undefined) return { value: htmlText(stated.title), from: 'frontmatter' };
  const heading = parts.flatMap((part) => (part.heading === null ? [] : inlineText(part.heading).trim()))[0];
  return heading ? { value: heading, from: 'heading' } : { value: nameWords(path), from: 'file' };
}

function dateOf(stated: Frontmatter, modified: Date): Dated {
  return stated.date === undefined
    ? { value: dayOf(modified), from: 'file' }
    : { value: stated.date, from: 'frontmatter' };
}

function opening({ bottomLine, judgements, figures }: Frontmatter): Section[] {
  return [
    ...(bottomLine === undefined ? [] : [bottomLineSection(readBlocks(bottomLine))]),
    ...(judgements.length === 0 ? [] : [judgementsSection(judgements)]),
    ...(figures.length === 0 ? [] : [figuresSection(figures)]),
  ];
}

function closing(stated: Frontmatter): Section[] {
  const { facts, sources, judgements } = stated;
  const anyFact = Object.values(facts).some((kind) => kind.length > 0);
  const considered = [
    ['assumptions', stated.assumptions],
    ['other-views', stated.otherViews],
    ['indicators', stated.indicators],
  ] as const;
  return [
    ...considered.flatMap(([kind, considerations]) =>
      considerations.length === 0 ? [] : [considerationsSection(kind, considerations, judgements)],
    ),
    ...(anyFact ? [factsSection(facts)] : []),
    ...(sources.length > 0 ? [sourcesSection(sources)] : []),
  ];
}

/** The text before the first heading, and the text of a first heading that only repeats the title, is the lead. */
function bodySections(parts: Part[], title: string, taken: ReadonlySet<string>): Section[] {
  const slugger = new Slugger();
  for (const id of taken) slugger.slug(id);
  const [before, first, ...rest] = parts;
  const repeats = first?.heading != null && first.level === 1 && inlineText(first.heading).trim() === title;
  const leadBlocks = [...(before?.blocks ?? []), ...(repeats ? first.blocks : [])];
  const lead = sectionOf(slugger.slug(title) || 'lead', 'lead', title, 1, leadBlocks);
  const others = repeats || first === undefined ? rest : [first, ...rest];
  const body = others.map(({ heading, level, blocks }) => {
    const words = inlineText(heading ?? []).trim();
    return sectionOf(slugger.slug(words) || slugger.slug('section'), 'body', words, level, blocks);
  });
  return lead.text === '' ? body : [lead, ...body];
}

/** What its author wrote, without what the app says about it. */
function textOf(sections: Section[]): string {
  return sections.flatMap(({ kind, text }) => (kind === 'lead' || kind === 'body' ? [text] : [])).join('\n');
}

function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu)?.length ?? 0;
}
