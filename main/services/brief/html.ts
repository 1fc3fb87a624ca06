/** A composed brief as one HTML file that needs no other: no script, no font, no picture from elsewhere. */

import { type Room, svgOf } from '../../../shared/charts/index.ts';
import { assertNever } from '../../../shared/errors.ts';
import type {
  BriefDocument,
  Chapter,
  ContentsEntry,
  Figure,
  Part,
  PrintBlock,
  PrintItem,
  Span,
  Spans,
  Target,
} from './document.ts';
import { LINE_BREAK, places } from './document.ts';
import { STYLES } from './html-styles.ts';
import { readable } from './pdf/ink.ts';
import { writeOrigins } from './provenance.ts';

/** The same document gives the same text. */
export function writeHtml(document: BriefDocument): string {
  const { title, lang, letterhead, chapters, cover, imprint } = document;
  const marking = letterhead.marking === '' ? '' : `<p class="marking">${escaped(letterhead.marking)}</p>`;
  return `<!doctype html>
<html${attributes({ lang })}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="Attaché">
<meta name="attache-origins"${attributes({ content: writeOrigins(document.origins) })}>
<title>${escaped(title)}</title>
<style>:root { --accent: ${readable(letterhead.accent)}; }
${STYLES}</style>
</head>
<body${attributes({ class: document.template })}>
${marking}
${letterhead.logo === null ? '' : `<img class="logo" alt=""${attributes({ src: letterhead.logo })}>`}
${cover === null ? '' : `<header><h1>${escaped(title)}</h1>${rows(cover.meta)}</header>${contents(cover.contents)}`}
<main>
${chapters.map((chapter) => article(chapter, cover === null ? 1 : 2)).join('\n')}
</main>
<footer><p>${escaped(imprint)}</p></footer>
${marking}
</body>
</html>
`;
}

function article(chapter: Chapter, level: number): string {
  const { title, lang, meta, parts, beside, place } = chapter;
  const notes = new Map(beside.map(({ number, item }) => [number, item]));
  const opening = parts[0]?.look === 'bottom-line' ? 1 : 0;
  const section = (part: Part) => sectionOf(part, level, notes);
  return `<article${attributes({ lang, id: anchor(place) })}>
<header>${heading(level, escaped(title))}${rows(meta)}</header>
${parts.slice(0, opening).map(section).join('\n')}
${contents(chapter.contents)}
${parts.slice(opening).map(section).join('\n')}
</article>`;
}

function rows(meta: Chapter['meta']): string {
  if (meta.length === 0) return '';
  const pairs = meta.map(({ label, value }) => `<dt>${escaped(label)}</dt><dd>${escaped(value)}</dd>`);
  return `<dl class="meta">${pairs.join('')}</dl>`;
}

function contents(entries: ContentsEntry[]): string {
  if (entries.length === 0) return '';
  const items = entries.map(
    ({ heading: words, depth, place }) =>
      `<li class="depth-${depth}"><a href="#${anchor(place)}">${escaped(words)}</a></li>`,
  );
  return `<nav aria-label="Contents"><ul>${items.join('')}</ul></nav>`;
}

function sectionOf(part: Part, level: number, notes: ReadonlyMap<number, PrintItem>): string {
  const title = part.heading === '' ? '' : heading(level + part.depth, escaped(part.heading));
  return `<section${attributes({ class: part.look, id: anchor(part.place) })}>${title}
${part.blocks.map((block) => withNotes(block, notes)).join('\n')}
</section>`;
}

function heading(level: number, html: string): string {
  const name = `h${Math.min(level, 6)}`;
  return `<${name}>${html}</${name}>`;
}

/** A block of the text, with the notes that stand beside it. */
function withNotes(block: PrintBlock, notes: ReadonlyMap<number, PrintItem>): string {
  const asides = referencesIn(block).flatMap((number) => {
    const item = notes.get(number);
    if (item === undefined) return [];
    const back = `<a href="#${anchor(places.reference(number))}">${escaped(item.label)}</a>`;
    return `<aside${attributes({ id: anchor(places.note(number)) })}>${back} ${item.blocks.map(blockOf).join('')}</aside>`;
  });
  return `${asides.join('')}${blockOf(block)}`;
}

function referencesIn(block: PrintBlock): number[] {
  return spansOf(block).flatMap(({ note }) => note ?? []);
}

function spansOf(block: PrintBlock): Spans {
  switch (block.kind) {
    case 'paragraph':
    case 'code':
      return block.spans;
    case 'quote':
      return block.blocks.flatMap(spansOf);
    case 'list':
      return block.items.flatMap(({ blocks }) => blocks.flatMap(spansOf));
    case 'table':
      return [block.header, ...block.rows].flat(2);
    case 'rule':
    case 'figure':
      return [];
    default:
      return assertNever(block, 'kind of block');
  }
}

function blockOf(block: PrintBlock): string {
  switch (block.kind) {
    case 'paragraph':
      return `<p${block.tone === 'quiet' ? ' class="quiet"' : ''}>${inline(block.spans)}</p>`;
    case 'code':
      return `<pre><code>${inline(block.spans.map((span) => ({ ...span, code: false })))}</code></pre>`;
    case 'quote':
      return `<blockquote>${block.blocks.map(blockOf).join('')}</blockquote>`;
    case 'list':
      return `<ul class="labelled">${block.items.map(itemOf).join('')}</ul>`;
    case 'table':
      return tableOf(block);
    case 'rule':
      return '<hr>';
    case 'figure':
      return figureOf(block);
    default:
      return assertNever(block, 'kind of block');
  }
}

/** As wide as the text column, in pixels; the page scales it. Widths are guessed: no font is at hand. */
const ROOM: Room = { width: 660, height: Number.POSITIVE_INFINITY, size: 12, measure: widthGuessed };

function widthGuessed(text: string, size: number, bold: boolean): number {
  return [...text].length * size * (bold ? 0.58 : 0.54);
}

function figureOf({ scenes, placeOf }: Figure): string {
  const href = (section: string) => {
    const place = placeOf(section);
    return place === null ? null : `#${anchor(place)}`;
  };
  return scenes(ROOM)
    .map(
      (scene) =>
        `<figure><figcaption>${escaped(scene.title)}</figcaption>${svgOf(scene, href)}<p class="unseen">${escaped(scene.alternative)}</p></figure>`,
    )
    .join('');
}

/** The label is written, as it is on paper: a bullet, the author's number, the number of a note. */
function itemOf({ label, link, place, blocks }: PrintItem): string {
  const id: Record<string, string> = place === null ? {} : { id: anchor(place) };
  return `<li${attributes(id)}><span class="label">${linked(escaped(label), link)}</span><div>${blocks.map(blockOf).join('')}</div></li>`;
}

function tableOf({ align, header, rows: lines }: PrintBlock & { kind: 'table' }): string {
  const cell = (name: 'td' | 'th', spans: Spans, column: number) =>
    `<${name}${attributes({ class: align[column] ?? 'left', ...(name === 'th' ? { scope: 'col' } : {}) })}>${inline(spans)}</${name}>`;
  const head = header.map((spans, column) => cell('th', spans, column)).join('');
  const body = lines.map(
    (row) => `<tr>${row.map((spans, column) => cell('td', spans, column)).join('')}</tr>`,
  );
  return `<div class="table"><table><thead><tr>${head}</tr></thead><tbody>${body.join('')}</tbody></table></div>`;
}

function inline(spans: Spans): string {
  return spans.map(spanOf).join('');
}

function spanOf(span: Span): string {
  const { note, link, highlight, lang } = span;
  if (note !== null)
    return `<sup${attributes({ id: anchor(places.reference(note)) })}>${linked(escaped(span.text), link)}</sup>`;
  let html = escaped(span.text).replaceAll(LINE_BREAK, '<br>');
  if (span.code) html = `<code>${html}</code>`;
  if (span.strike) html = `<del>${html}</del>`;
  if (span.emphasis) html = `<em>${html}</em>`;
  if (span.strong) html = `<strong>${html}</strong>`;
  if (highlight !== null)
    html = `<mark${attributes({ class: highlight, title: `Highlighted ${highlight}` })}>${html}</mark>`;
  if (lang !== null) html = `<span${attributes({ lang })}>${html}</span>`;
  return linked(html, link);
}

function linked(html: string, link: Target | null): string {
  if (link === null) return html;
  return `<a${attributes({ href: 'url' in link ? link.url : `#${anchor(link.place)}` })}>${html}</a>`;
}

/** A place as an id without white space. */
function anchor(place: string): string {
  return encodeURIComponent(place).replaceAll('%', '_');
}

function attributes(given: Record<string, string>): string {
  return Object.entries(given)
    .map(([name, value]) => ` ${name}="${escaped(value)}"`)
    .join('');
}

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ESCAPES[character] ?? character);
}
