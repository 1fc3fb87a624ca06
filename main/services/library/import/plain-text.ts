/** Structure that plain text shows without markup: a title, headings, and what stands under them. */
import {
  areWrapped,
  blocksOf,
  hasColumns,
  isField,
  itemOf,
  joinLists,
  openingOf,
  type PlainBlock,
} from './plain-blocks.ts';

export type PlainSection = {
  /** Null for text that stands under no heading. */
  heading: string | null;
  blocks: PlainBlock[];
};

export type PlainText = { title: string; sections: PlainSection[] };

const LONGEST_HEADING = 80;
const LONGEST_TITLE = 90;

/** Blocks a section gets where the text has no headings: enough to read on, few enough to find a place. */
const BLOCKS_A_SECTION = 3;

/**
 * Reads text as people lay it out: lines that stand together, parted by blank lines, or each for itself where no line is blank.
 * An underlined line, a line in capitals, or a short line without a full stop, alone between blank lines, is a heading.
 */
export function readPlainText(text: string): PlainText {
  const groups = groupsOf(text);
  const rest = isHeading(groups, 0) ? groups.slice(1) : groups;
  const sections = bySections(rest.length > 0 ? rest : groups);
  const divided = sections.some(({ heading }) => heading !== null) ? sections : sections.flatMap(divide);
  return { title: titleOf(groups[0] ?? []), sections: divided };
}

/** The lines of a text, those together that stand together. */
function groupsOf(text: string): string[][] {
  const lines = text
    .replace(/^(.+)\n(?:={3,}|-{3,})[ \t]*$/gm, (_underlined, line: string) =>
      hasColumns(line) ? line : `\n${line}\n`,
    )
    .trimEnd()
    .replace(/^\s*\n/, '')
    .split('\n');
  const isOneEach = lines.every((line) => line.trim() !== '') && !areWrapped(lines);
  const groups: string[][] = [[]];
  lines.forEach((line, index) => {
    const isRow = hasColumns(line) && hasColumns(lines[index - 1] ?? '');
    if (line.trim() === '' || (isOneEach && !isRow)) groups.push([]);
    if (line.trim() !== '') groups.at(-1)?.push(line);
  });
  return groups.filter((group) => group.length > 0);
}

function isHeading(groups: string[][], index: number): boolean {
  const [line = '', ...others] = groups[index] ?? [];
  if (groups.length === 1 || others.length > 0 || isField(line)) return false;
  const item = itemOf(line);
  const words = item?.text ?? line.trim();
  if (item !== null && !(/^\d/.test(item.label) && isAlone(groups, index))) return false;
  return (
    words.length <= LONGEST_HEADING &&
    !/[.!?:;,…”"']$/.test(words) &&
    /\p{L}/u.test(words) &&
    !hasColumns(item?.text ?? line)
  );
}

/** Whether a numbered line is not one of a list whose items are parted by blank lines. */
function isAlone(groups: string[][], index: number): boolean {
  const [before, number, after] = [-1, 0, 1].map((step) => numberOf(groups[index + step] ?? []));
  return number == null || (before !== number - 1 && after !== number + 1);
}

/** The number of the one numbered item that these lines are; null where they are something else. */
function numberOf([line = '', ...others]: string[]): number | null {
  const number = /^\d+(?=[.)]$)/.exec(itemOf(line)?.label ?? '')?.[0];
  return number === undefined || others.some((other) => itemOf(other) !== null) ? null : Number(number);
}

function bySections(groups: string[][]): PlainSection[] {
  const sections: PlainSection[] = [{ heading: null, blocks: [] }];
  groups.forEach((group, index) => {
    if (isHeading(groups, index)) sections.push({ heading: (group[0] ?? '').trim(), blocks: [] });
    else sections.at(-1)?.blocks.push(...blocksOf(group));
  });
  return sections
    .map(({ heading, blocks }) => ({ heading, blocks: joinLists(blocks) }))
    .filter(({ heading, blocks }) => heading !== null || blocks.length > 0);
}

/** A text without headings is parted every few blocks; the headings say which, and how they begin. */
function divide({ blocks }: PlainSection): PlainSection[] {
  if (blocks.length <= BLOCKS_A_SECTION) return [{ heading: null, blocks }];
  const sections: PlainSection[] = [];
  for (let from = 0; from < blocks.length; from += BLOCKS_A_SECTION) {
    const part = blocks.slice(from, from + BLOCKS_A_SECTION);
    const to = from + part.length;
    const numbers = part.length === 1 ? `Paragraph ${to}` : `Paragraphs ${from + 1}–${to}`;
    const opening = part[0] === undefined ? '' : openingOf(part[0]);
    sections.push({ heading: `${numbers}: ${shorten(opening, 50)}`, blocks: part });
  }
  return sections;
}

/** The first sentence, or of a list, a table or an address the first line. */
function titleOf(group: string[]): string {
  const [first] = blocksOf(group);
  const words = first === undefined ? '' : openingOf(first).replace(/\s+/g, ' ').trim();
  const sentence = /^.+?[.!?](?=\s|$)/.exec(words)?.[0] ?? words;
  return shorten(sentence.replace(/\.$/, ''), LONGEST_TITLE);
}

/** Cuts at the end of a word, and says so with an ellipsis. */
function shorten(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const cut = text.slice(0, longest + 1);
  const end = cut.lastIndexOf(' ');
  return `${cut.slice(0, end > 0 ? end : longest).replace(/[\s,;:–—-]+$/, '')}…`;
}
