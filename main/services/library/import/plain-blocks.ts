/** What lines of plain text that stand together are: prose, lines that are meant as such, a list, a table. */

/** `label` is what its line began with (`-`, `2.`, `a)`); `indent` counts the blanks before it. */
export type PlainItem = { label: string; indent: number; text: string };

export type PlainBlock =
  /** Each of `lines` is one on the page too; wrapped ones are joined already. */
  | { kind: 'paragraph'; lines: string[] }
  | { kind: 'list'; items: PlainItem[] }
  /** Every row has the same number of cells. */
  | { kind: 'table'; rows: string[][] };

const ITEM = /^(\s*)([-*•–▪◦‣●]|\d{1,3}(?:\.\d{1,3})*[.)]|\(?(?:\d{1,3}|\p{L}|[ivx]{2,4})\))\s+(\S.*)$/u;
const FIELD = /^\s*(?:\p{Lu}[\p{L}./-]*(?: [\p{L}./-]+){0,2}|cc):\s+\S/u;
const COLUMNS = /\S *\t|\S {3,}\S/;
const CELL_END = / *\t *| {3,}/;
const SENTENCE_END = /[.!?…]["”’')\]]*$/;

/** A text whose longest line is shorter has not been wrapped, but laid out in lines. */
const NARROWEST = 50;
const WIDEST = 100;

/** The part of the longest line that a line fills when the next one continues it. */
const FULL = 0.6;

/** The list item that a line begins, or null. What has no words is a rule or an ornament. */
export function itemOf(line: string): PlainItem | null {
  const [, before = '', label = '', text = ''] = ITEM.exec(line) ?? [];
  return /[\p{L}\p{N}]/u.test(text) ? { label, indent: before.length, text: text.trim() } : null;
}

/** Whether a line is of the kind “Name: value”. */
export function isField(line: string): boolean {
  return FIELD.test(line);
}

/** Whether a line has columns, parted by tabs or many blanks. */
export function hasColumns(line: string): boolean {
  return COLUMNS.test(line);
}

/** Whether lines without a blank one among them are prose that was wrapped, not paragraphs of a line each. */
export function areWrapped(lines: string[]): boolean {
  const width = widthOf(lines);
  const wrapped = lines.slice(0, -1).filter((line) => isFull(line, width) && !SENTENCE_END.test(line.trim()));
  return width <= WIDEST && wrapped.length * 2 > lines.length - 1;
}

/** `lines` have no blank one among them. */
export function blocksOf(lines: string[]): PlainBlock[] {
  const width = widthOf(lines);
  const blocks: PlainBlock[] = [];
  let rows: string[] = [];
  lines.forEach((line, index) => {
    const above = lines[index - 1] ?? '';
    const mayBegin = blocks.at(-1)?.kind === 'list' || !isByChance(above, line, width);
    const item = mayBegin ? itemOf(line) : null;
    if (item === null && hasColumns(line)) {
      rows.push(line);
      return;
    }
    const isBelowRow = rows.length > 0;
    addRows(blocks, rows);
    rows = [];
    if (item !== null) addItem(blocks, item);
    else addLine(blocks, line, isBelowRow ? '' : above, width);
  });
  addRows(blocks, rows);
  return blocks;
}

/** Lists that only blank lines part are one where their items are labelled alike, so that their numbers go on. */
export function joinLists(blocks: PlainBlock[]): PlainBlock[] {
  const joined: PlainBlock[] = [];
  for (const block of blocks) {
    const last = joined.at(-1);
    if (block.kind === 'list' && last?.kind === 'list' && labelsOf(last) === labelsOf(block))
      for (const item of block.items) last.items.push(item);
    else joined.push(block.kind === 'list' ? { kind: 'list', items: [...block.items] } : block);
  }
  return joined;
}

/** The words that a block begins with: a paragraph, or the first of several lines, items or rows. */
export function openingOf(block: PlainBlock): string {
  if (block.kind === 'paragraph') return block.lines[0] ?? '';
  if (block.kind === 'list') return block.items[0]?.text ?? '';
  return block.rows[0]?.join(' ') ?? '';
}

function widthOf(lines: string[]): number {
  return lines.reduce((width, line) => Math.max(width, line.trim().length), 0);
}

function isFull(line: string, width: number): boolean {
  return width >= NARROWEST && line.trim().length >= FULL * width;
}

/** Whether `line` goes on with what stands in the line `above`; a sentence a line is prose as well. */
function isContinued(above: string, line: string, width: number): boolean {
  if (isField(line)) return false;
  return isFull(above, width) || (SENTENCE_END.test(above.trim()) && !isField(above));
}

/** Whether a dash or a number only happens to begin a line, because the prose was wrapped there. */
function isByChance(above: string, line: string, width: number): boolean {
  const mayEnd = /[.!?:;,…]["”’')\]]*$/.test(above.trim());
  return isFull(above, width) && !mayEnd && indentOf(line) <= indentOf(above);
}

function addItem(blocks: PlainBlock[], item: PlainItem): void {
  const last = blocks.at(-1);
  if (last?.kind === 'list') last.items.push(item);
  else blocks.push({ kind: 'list', items: [item] });
}

function addLine(blocks: PlainBlock[], line: string, above: string, width: number): void {
  const last = blocks.at(-1);
  const item = last?.kind === 'list' ? last.items.at(-1) : undefined;
  const words = line.trim();
  if (item !== undefined && isWithin(item, above, line, width)) item.text += ` ${words}`;
  else if (last?.kind !== 'paragraph') blocks.push({ kind: 'paragraph', lines: [words] });
  else if (isContinued(above, line, width)) last.lines.push(`${last.lines.pop() ?? ''} ${words}`);
  else last.lines.push(words);
}

/** Whether a line below a list's item belongs to it: by its indent, or because the one above was wrapped. */
function isWithin(item: PlainItem, above: string, line: string, width: number): boolean {
  const indent = indentOf(line);
  if (indent > 0 && indent >= item.indent) return true;
  return isContinued(above, line, width) && !SENTENCE_END.test(above.trim());
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

/** A table where the rows are alike; else lines, as in a form, whose columns are names and values. */
function addRows(blocks: PlainBlock[], lines: string[]): void {
  const rows = lines.map((line) =>
    (line.includes('\t') ? line : line.trim()).split(CELL_END).map((cell) => cell.trim()),
  );
  const columns = rows[0]?.length;
  const isForm = rows.some(([name]) => name?.endsWith(':'));
  if (rows.length > 1 && !isForm && rows.every(({ length }) => length === columns))
    blocks.push({ kind: 'table', rows });
  else for (const line of lines) addLine(blocks, line, '', 0);
}

/** How a list's items are labelled: `1.` and `2.` alike, and all bullets. */
function labelsOf({ items }: { items: PlainItem[] }): string {
  const label = items[0]?.label ?? '';
  return /[\p{L}\p{N}]/u.test(label) ? label.replace(/\d+/g, '1').replace(/\p{L}+/gu, 'a') : '-';
}
