/**
 * What a briefing states in its frontmatter, as sections: a reader finds, marks and prints the bottom line, the
 * judgements, the facts and the sources like any other text.
 */
import { project } from '../text.ts';
import type { Consideration, Figure, Judgement, Source } from './briefing.ts';
import { factBlocks } from './fact-tables.ts';
import { capital, dateWords, sentence } from './fact-words.ts';
import type { Facts } from './facts.ts';
import type { Block, Inline, Section, SectionKind } from './section.ts';
import { run, supportLinks } from './support-links.ts';

/** Ids that no heading of a file may take; nor those of the other sections here, where there are such. */
export const RESERVED_IDS = ['bottom-line', 'key-judgements', 'facts', 'sources'] as const;

/** Makes a section of blocks, with its text and offsets. */
export function sectionOf(
  id: string,
  kind: SectionKind,
  heading: string,
  level: number,
  blocks: Block[],
): Section {
  return { id, kind, heading, level, blocks, text: project(blocks) };
}

/** `blocks` is the bottom line, read as Markdown. */
export function bottomLineSection(blocks: Block[]): Section {
  return sectionOf('bottom-line', 'bottom-line', 'Bottom line', 2, blocks);
}

/** A numbered list: the judgement, how likely or how sure, why, and where it stands. */
export function judgementsSection(judgements: Judgement[]): Section {
  const items = judgements.map((judgement) => ({
    checked: null,
    blocks: [
      { kind: 'paragraph' as const, children: run(judgement.text) },
      { kind: 'paragraph' as const, children: standing(judgement) },
    ],
  }));
  const list: Block = { kind: 'list', ordered: true, from: 1, items };
  return sectionOf('key-judgements', 'judgements', 'Key judgements', 2, [list]);
}

function standing({ likelihood, confidence, reason, section, sources }: Judgement): Inline[] {
  const grade = [
    likelihood && `${capital(likelihood)}.`,
    confidence && `${capital(confidence)} confidence.`,
    reason && sentence(reason),
  ];
  const words = grade.filter(Boolean).join(' ');
  return [...run(words === '' ? '' : `${words} `), ...supportLinks(section, sources)];
}

/** A table of the numbers that matter. */
export function figuresSection(figures: Figure[]): Section {
  const header = ['Figure', 'What it is', 'Support'].map(run);
  const rows = figures.map(({ value, label, section, sources }) => [
    [{ kind: 'strong' as const, children: run(value) }],
    run(label),
    supportLinks(section, sources),
  ]);
  return sectionOf('key-figures', 'figures', 'Key figures', 2, [
    { kind: 'table', align: [null, null, null], header, rows },
  ]);
}

const CONSIDERATIONS = {
  assumptions: { id: 'assumptions', heading: 'Assumptions' },
  'other-views': { id: 'other-views', heading: 'Other views' },
  indicators: { id: 'indicators', heading: 'Indicators to watch' },
} as const;

/** A list of what bears on the judgements, each with the numbers of those that it bears on. */
export function considerationsSection(
  kind: keyof typeof CONSIDERATIONS,
  considerations: Consideration[],
  judgements: Judgement[],
): Section {
  const items = considerations.map(({ text, judgements: on, section, sources }) => ({
    checked: null,
    blocks: [
      { kind: 'paragraph' as const, children: run(text) },
      {
        kind: 'paragraph' as const,
        children: [...bearing(on, judgements), ...supported(section, sources)],
      },
    ],
  }));
  const { id, heading } = CONSIDERATIONS[kind];
  return sectionOf(id, kind, heading, 2, [{ kind: 'list', ordered: false, from: 1, items }]);
}

/** A view or a sign needs no support, as a claim does; it is shown where there is some. */
function supported(section: string | undefined, sources: string[]): Inline[] {
  return section === undefined && sources.length === 0 ? [] : supportLinks(section, sources);
}

function bearing(on: string[], judgements: Judgement[]): Inline[] {
  const numbers = judgements.flatMap(({ id }, index) => (on.includes(id) ? index + 1 : []));
  if (numbers.length === 0) return [];
  const words = numbers.length === 1 ? 'Judgement' : 'Judgements';
  return [
    { kind: 'link', href: '#key-judgements', children: run(`${words} ${numbers.join(', ')}`) },
    ...run('. '),
  ];
}

export function factsSection(facts: Facts): Section {
  return sectionOf('facts', 'facts', 'Facts', 2, factBlocks(facts));
}

/** A numbered list of where the briefing has its knowledge from. */
export function sourcesSection(sources: Source[]): Section {
  const items = sources.map((source) => ({
    checked: null,
    blocks: [{ kind: 'paragraph' as const, children: sourceWords(source) }],
  }));
  return sectionOf('sources', 'sources', 'Sources', 2, [{ kind: 'list', ordered: true, from: 1, items }]);
}

function sourceWords({ title, author, publisher, date, url, file, imported, note }: Source): Inline[] {
  const about = [
    author,
    publisher,
    date && dateWords(date),
    file && `File: ${file}`,
    imported && `Imported ${dateWords(imported)}`,
    note,
  ];
  const rest = about
    .filter((part) => part !== undefined && part !== '')
    .map((part) => sentence(String(part)));
  const name: Inline = { kind: 'strong', children: run(title) };
  const linked: Inline = url === undefined ? name : { kind: 'link', href: url, children: [name] };
  return [linked, ...run(rest.length > 0 ? ` — ${rest.join(' ')}` : '')];
}
