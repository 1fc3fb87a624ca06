/**
 * Annotations as Markdown, for people first: a heading for each briefing and each of its sections, both links into the app;
 * below them the quotations, notes, tags and replies. `read-markdown.ts` reads it again.
 */
import { addressOf } from './address.ts';
import type { Entry } from './entry.ts';
import { FILE_MARK, item, mark, plain } from './markdown-marks.ts';

/** Text of a Markdown file; `entries` are grouped by briefing, and otherwise stay in their order. */
export function writeMarkdown(entries: readonly Entry[]): string {
  const briefings = [...Map.groupBy(entries, ({ briefing }) => briefing).values()];
  return `${[FILE_MARK, '# Annotations', ...briefings.flatMap(ofBriefing)].join('\n\n')}\n`;
}

function ofBriefing(entries: Entry[]): string[] {
  return entries.flatMap((entry, index) => {
    const before = entries[index - 1];
    const { briefing, title, section, heading } = entry;
    return [
      ...(before === undefined ? [`## ${link(title || briefing, addressOf(briefing))}`] : []),
      ...(section !== (before?.section ?? '')
        ? [`### ${link(heading || section || 'The briefing', addressOf(briefing, section))}`]
        : []),
      ...blocks(entry),
    ];
  });
}

function blocks({ note, replies, ...rest }: Entry): string[] {
  const { kind, quote, tags } = rest;
  return [
    mark('annotation', rest),
    ...(quote === null ? [] : [plain(quote.exact).replaceAll(/^/gm, '> ')]),
    ...(kind === 'bookmark' ? ['**Bookmark**'] : []),
    ...(note === '' ? [] : [item(note)]),
    ...(tags.length === 0 ? [] : [`Tags: ${oneLine(tags.join(', '))}`]),
    ...replies.flatMap(({ text, ...reply }) => [mark('reply', reply), item(text)]),
  ];
}

function link(text: string, address: string): string {
  return `[${oneLine(text)}](${address})`;
}

function oneLine(text: string): string {
  return plain(text.replaceAll(/\s+/g, ' ').trim());
}
