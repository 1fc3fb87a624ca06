/** A composed brief as Markdown, for editors: notes as footnotes, citations and contents as links to headings. */
import GithubSlugger from 'github-slugger';
import type {
  BlockContent,
  DefinitionContent,
  FootnoteDefinition,
  List,
  ListItem,
  PhrasingContent,
  Root,
  RootContent,
  TableRow,
} from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import { assertNever } from '../../../shared/errors.ts';
import { passagesByScript } from '../../../shared/languages.ts';
import {
  type BriefDocument,
  type Chapter,
  type Figure,
  LINE_BREAK,
  type Part,
  type PrintBlock,
  type PrintItem,
  type Span,
  type Spans,
} from './document.ts';
import { writeOrigins } from './provenance.ts';

/** The same document gives the same text. */
export function writeMarkdown(document: BriefDocument): string {
  const { title, letterhead, cover, chapters, imprint, origins } = document;
  const anchors = anchorsOf(document);
  const marking = letterhead.marking === '' ? [] : [paragraph([strong(letterhead.marking)])];
  const under = cover === null ? 0 : 1;
  const children: RootContent[] = [
    ...marking,
    ...(cover === null ? [] : [heading(1, title), ...meta(cover.meta)]),
    ...chapters.flatMap((chapter) => chapterOf(chapter, under, anchors)),
    paragraph([{ type: 'emphasis', children: [text(imprint)] }]),
    { type: 'html', value: `<!-- ${writeOrigins(origins)} -->` },
  ];
  const root: Root = { type: 'root', children };
  return toMarkdown(root, { extensions: [gfmToMarkdown()], bullet: '-', rule: '-' });
}

/** What headings are called in links, by place, as GitHub makes them. */
type Anchors = ReadonlyMap<string, string>;

function anchorsOf({ title, cover, chapters }: BriefDocument): Anchors {
  const slugger = new GithubSlugger();
  if (cover !== null) slugger.slug(title);
  return new Map(
    chapters.flatMap((chapter): [string, string][] => [
      [chapter.place, slugger.slug(chapter.title)],
      ...printedParts(chapter).map(({ place, heading: words }): [string, string] => [
        place,
        slugger.slug(words),
      ]),
    ]),
  );
}

/** Notes become footnotes, which need no part of their own. */
function printedParts({ parts }: Chapter): Part[] {
  return parts.filter(({ look, heading: words }) => look !== 'notes' && words !== '');
}

function chapterOf(chapter: Chapter, under: number, anchors: Anchors): RootContent[] {
  const notes = [
    ...chapter.beside.map(({ item }) => item),
    ...chapter.parts.filter(({ look }) => look === 'notes').flatMap(({ blocks }) => blocks.flatMap(itemsOf)),
  ];
  const parts = chapter.parts.filter(({ look }) => look !== 'notes');
  return [
    heading(1 + under, chapter.title),
    ...meta(chapter.meta),
    ...parts.flatMap((part) => [
      ...(part.heading === '' ? [] : [heading(part.depth + 1 + under, part.heading)]),
      ...blocksOf(part.blocks, anchors),
    ]),
    ...notes.map((item) => footnote(item, anchors)),
  ];
}

function itemsOf(block: PrintBlock): PrintItem[] {
  return block.kind === 'list' ? block.items : [];
}

function meta(rows: Chapter['meta']): RootContent[] {
  if (rows.length === 0) return [];
  const children = rows.map(({ label, value }) => listItem([paragraph([strong(label), text(`: ${value}`)])]));
  return [{ type: 'list', ordered: false, spread: false, children }];
}

function footnote({ label, blocks }: PrintItem, anchors: Anchors): FootnoteDefinition {
  return { type: 'footnoteDefinition', identifier: label, label, children: blocksOf(blocks, anchors) };
}

function blocksOf(blocks: PrintBlock[], anchors: Anchors): BlockContent[] {
  // The tables after a chart say the same in words.
  return blocks.flatMap((block) => (block.kind === 'figure' ? [] : blockOf(block, anchors)));
}

function blockOf(block: Exclude<PrintBlock, Figure>, anchors: Anchors): BlockContent {
  switch (block.kind) {
    case 'paragraph':
      return paragraph(inline(block.spans, anchors));
    case 'code':
      return { type: 'code', value: block.spans.map((span) => span.text).join('') };
    case 'quote':
      return { type: 'blockquote', children: blocksOf(block.blocks, anchors) };
    case 'list':
      return listOf(block, anchors);
    case 'table': {
      const row = (cells: Spans[]): TableRow => ({
        type: 'tableRow',
        children: cells.map((spans) => ({ type: 'tableCell', children: inline(spans, anchors) })),
      });
      return { type: 'table', align: block.align, children: [block.header, ...block.rows].map(row) };
    }
    case 'rule':
      return { type: 'thematicBreak' };
    default:
      return assertNever(block, 'kind of block');
  }
}

/** Labels become the list's own marks again. */
function listOf({ items, ordered }: PrintBlock & { kind: 'list' }, anchors: Anchors): List {
  const start = Number(/\d+/.exec(items[0]?.label ?? '')?.[0] ?? 1);
  const children = items.map(
    ({ label, blocks }): ListItem => ({
      ...listItem(blocksOf(blocks, anchors)),
      checked: label === '☑' ? true : label === '☐' ? false : null,
    }),
  );
  return { type: 'list', ordered, start: ordered ? start : null, spread: false, children };
}

function inline(spans: Spans, anchors: Anchors): PhrasingContent[] {
  return spans.flatMap((span) => spanOf(span, anchors));
}

function spanOf(span: Span, anchors: Anchors): PhrasingContent[] {
  if (span.note !== null)
    return [{ type: 'footnoteReference', identifier: String(span.note), label: String(span.note) }];
  // Marks that begin or end with white space are none: it goes outside of them.
  const [, before = '', words = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(span.text) ?? [];
  if (words === '') return lines(span.text);
  let children: PhrasingContent[] = span.code ? [{ type: 'inlineCode', value: words }] : lines(words);
  if (span.strike) children = [{ type: 'delete', children }];
  if (span.emphasis) children = [{ type: 'emphasis', children }];
  if (span.strong) children = [{ type: 'strong', children }];
  return [...lines(before), ...spoken(linked(children, span, anchors), span), ...lines(after)];
}

/** The language of a passage, where its letters do not tell it. */
function spoken(children: PhrasingContent[], { text: words, lang }: Span): PhrasingContent[] {
  if (lang === null || passagesByScript(words, '').some((passage) => passage.lang === lang)) return children;
  return [{ type: 'html', value: `<span lang="${lang}">` }, ...children, { type: 'html', value: '</span>' }];
}

function linked(children: PhrasingContent[], { link }: Span, anchors: Anchors): PhrasingContent[] {
  if (link === null) return children;
  const anchor = 'place' in link ? anchors.get(link.place) : undefined;
  const url = 'url' in link ? link.url : anchor === undefined ? null : `#${anchor}`;
  // A source is an item of a list, which Markdown gives no name: its number says which.
  return url === null ? children : [{ type: 'link', url, children: children.filter(isStatic) }];
}

function isStatic(
  content: PhrasingContent,
): content is Exclude<PhrasingContent, { type: 'link' | 'linkReference' }> {
  return content.type !== 'link' && content.type !== 'linkReference';
}

function lines(words: string): PhrasingContent[] {
  return words
    .split(LINE_BREAK)
    .flatMap((line, index): PhrasingContent[] => [
      ...(index === 0 ? [] : [{ type: 'break' as const }]),
      ...(line === '' ? [] : [text(line)]),
    ]);
}

function text(value: string): PhrasingContent {
  return { type: 'text', value };
}

function strong(words: string): PhrasingContent {
  return { type: 'strong', children: [text(words)] };
}

function paragraph(children: PhrasingContent[]): BlockContent {
  return { type: 'paragraph', children };
}

function listItem(children: (BlockContent | DefinitionContent)[]): ListItem {
  return { type: 'listItem', spread: false, children };
}

function heading(depth: number, words: string): RootContent {
  const level = Math.min(depth, 6) as 1 | 2 | 3 | 4 | 5 | 6;
  return { type: 'heading', depth: level, children: [text(words)] };
}
