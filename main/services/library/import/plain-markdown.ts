/** Blocks of plain text as Markdown that reads back as the same blocks. */
import { escapeMarkdown } from './escape.ts';
import type { PlainBlock, PlainItem } from './plain-blocks.ts';

/** Lists within lists are kept so deep; Markdown that nests fifty times is read as code. */
const DEEPEST = 5;

/** `deeper` are the items, each with those under it. */
type Nested = { item: PlainItem; deeper: Nested[] };

export function toMarkdown(block: PlainBlock): string {
  switch (block.kind) {
    case 'paragraph':
      return block.lines.map(escapeMarkdown).join('\\\n');
    case 'list':
      return list(nest(block.items));
    case 'table':
      return table(block.rows);
  }
}

/** An item that is indented more than the one above it belongs under that. */
function nest(items: PlainItem[]): Nested[] {
  const top: Nested[] = [];
  let above: Nested[] = [];
  for (const item of items) {
    above = above.filter((each) => each.item.indent < item.indent).slice(0, DEEPEST - 1);
    const nested = { item, deeper: [] };
    (above.at(-1)?.deeper ?? top).push(nested);
    above.push(nested);
  }
  return top;
}

/**
 * Markdown counts the items of a numbered list on from the first. Where theirs are other numbers, or letters, they stay words
 * of bulleted items. A blank line before a list within lets it begin with any number.
 */
function list(items: Nested[]): string {
  const isCounted = isCountedOn(items.map(({ item }) => item.label));
  const lines = items.map(({ item: { label, text }, deeper }) => {
    const marker = isCounted ? label : '-';
    const words = isCounted || !/[\p{L}\p{N}]/u.test(label) ? text : `${label} ${text}`;
    const own = `${marker} ${escapeMarkdown(words)}`;
    const within = list(deeper).replace(/^(?=.)/gm, ' '.repeat(marker.length + 1));
    return deeper.length === 0 ? own : `${own}\n\n${within}`;
  });
  return lines.join('\n');
}

function isCountedOn(labels: string[]): boolean {
  const from = Number.parseInt(labels[0] ?? '', 10);
  const end = labels[0]?.at(-1);
  return (
    labels.every((label, index) => label === `${from + index}${end}`) && /^\d+[.)]$/.test(labels[0] ?? '')
  );
}

function table([header = [], ...rows]: string[][]): string {
  const line = (cells: string[]) => `| ${cells.join(' | ')} |`;
  const rule = header.map(() => '---');
  return [header.map(escapeMarkdown), rule, ...rows.map((row) => row.map(escapeMarkdown))]
    .map(line)
    .join('\n');
}
