/**
 * Between places on the page and offsets in a section text (UTF-16 units). A section's root carries
 * `data-section="ID"`; the leaves in it carry `data-start` (see blocks.tsx).
 */
import type { Range as TextRange } from '../../../shared/model/annotation.ts';

export const SECTION_ATTRIBUTE = 'data-section';

/** A selection as the services know it; `exact` is what the reader sees selected. */
export type Selected = { section: string; range: TextRange; exact: string };

/** The element that holds a section's text. */
export function rootOf(article: Element | null, section: string): HTMLElement | null {
  return article?.querySelector<HTMLElement>(`[${SECTION_ATTRIBUTE}="${CSS.escape(section)}"]`) ?? null;
}

/** The DOM range of a text range, or null when the section is not on the page as the offsets say. */
export function toDomRange(root: Element, range: TextRange): Range | null {
  return rangeAmong(leavesOf(root), range);
}

/**
 * Finds the DOM ranges of many text ranges in the sections under `article`, which must not change meanwhile: a section's
 * leaves are looked up once, however many ranges it has.
 */
export function rangeFinder(article: Element): (section: string, range: TextRange) => Range | null {
  const known = new Map<string, LeafElement[]>();
  const leavesIn = (section: string) => {
    const root = rootOf(article, section);
    return root === null ? [] : leavesOf(root);
  };
  return (section, range) => {
    const leaves = known.get(section) ?? leavesIn(section);
    known.set(section, leaves);
    return rangeAmong(leaves, range);
  };
}

function rangeAmong(leaves: LeafElement[], { start, end }: TextRange): Range | null {
  const from = pointAt(leaves, start, 'start');
  const to = pointAt(leaves, end, 'end');
  if (from === null || to === null) return null;
  const range = document.createRange();
  range.setStart(from.node, from.offset);
  range.setEnd(to.node, to.offset);
  return range;
}

/** What is selected of each section's text, in the text's order; `textOf` gives a section's text. */
export function fromSelection(
  selection: Selection | null,
  textOf: (section: string) => string | undefined,
): Selected[] {
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return [];
  const range = selection.getRangeAt(0);
  return sectionsOf(range).flatMap((root) => {
    const section = root.getAttribute(SECTION_ATTRIBUTE) ?? '';
    const text = textOf(section);
    const selected = selectedOffsets(root, range);
    if (text === undefined || selected === null) return [];
    return trimmed(section, text, selected) ?? [];
  });
}

/**
 * The first text below a height on the page (a client coordinate) in the section whose root is given: its offset, and the
 * height at which its line begins. It is asked for with every movement of the page, and a section may have thousands of
 * leaves: these are halved, not walked. In a row of a table, whose cells end at different heights, it may be that of a
 * neighbouring cell.
 */
export function textAt(root: Element, y: number): { offset: number; top: number } | null {
  const leaves = root.querySelectorAll('[data-start]');
  const leaf = leaves[firstWhere(leaves.length, (at) => bottomOf(leaves[at]) > y)];
  if (leaf === undefined) return null;
  const start = Number(leaf.getAttribute('data-start'));
  const text = leaf.firstChild;
  if (!(text instanceof Text) || bottomOf(leaf) <= y)
    return { offset: start, top: leaf.getBoundingClientRect().top };
  const range = document.createRange();
  // From the beginning of the leaf, as a space at which a line ends has no height of its own.
  const within = firstWhere(text.length, (at) => {
    range.setStart(text, 0);
    range.setEnd(text, at + 1);
    return bottomOf(range) > y;
  });
  range.setEnd(text, within + 1);
  range.setStart(text, within);
  return { offset: start + within, top: range.getBoundingClientRect().top };
}

function bottomOf(place: Element | Range | undefined): number {
  return place?.getBoundingClientRect().bottom ?? 0;
}

/** The first of so many for which something holds that then holds for all that follow, or else the last. */
function firstWhere(count: number, holds: (at: number) => boolean): number {
  let [low, high] = [0, count - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

type LeafElement = { element: Element; start: number; length: number };

function leavesOf(root: Element): LeafElement[] {
  return Array.from(root.querySelectorAll('[data-start]'), (element) => ({
    element,
    start: Number(element.getAttribute('data-start')),
    length: element.tagName === 'BR' ? 1 : (element.textContent?.length ?? 0),
  }));
}

/** A start belongs to the leaf that begins there, an end to the leaf that ends there. */
function pointAt(
  leaves: LeafElement[],
  offset: number,
  edge: 'start' | 'end',
): { node: Node; offset: number } | null {
  const leaf =
    edge === 'start'
      ? leaves.find(({ start, length }) => start + length > offset)
      : leaves.findLast(({ start }) => start < offset);
  if (leaf === undefined) return null;
  const text = leaf.element.firstChild;
  const within = Math.min(Math.max(offset - leaf.start, 0), leaf.length);
  if (text !== null) return { node: text, offset: within };
  const parent = leaf.element.parentNode;
  if (parent === null) return null;
  return { node: parent, offset: Array.prototype.indexOf.call(parent.childNodes, leaf.element) + within };
}

function sectionsOf(range: Range): Element[] {
  const around = range.commonAncestorContainer;
  const element = around instanceof Element ? around : around.parentElement;
  const own = element?.closest(`[${SECTION_ATTRIBUTE}]`);
  if (own) return [own];
  const inside = element?.querySelectorAll(`[${SECTION_ATTRIBUTE}]`) ?? [];
  return Array.from(inside).filter((root) => selectedOffsets(root, range) !== null);
}

function selectedOffsets(root: Element, range: Range): TextRange | null {
  const parts: TextRange[] = [];
  for (const { element, start, length } of leavesOf(root)) {
    if (!range.intersectsNode(element)) continue;
    const text = element.firstChild;
    const from = text !== null && range.startContainer === text ? range.startOffset : 0;
    const to = text !== null && range.endContainer === text ? range.endOffset : length;
    if (to > from) parts.push({ start: start + from, end: start + to });
  }
  const [first, last] = [parts[0], parts.at(-1)];
  return first && last ? { start: first.start, end: last.end } : null;
}

/** A double click takes the space after a word along; nobody means to mark it. */
function trimmed(section: string, text: string, { start, end }: TextRange): Selected | null {
  const words = text.slice(start, end);
  const exact = words.trim();
  if (exact === '') return null;
  const from = start + words.indexOf(exact);
  return { section, range: { start: from, end: from + exact.length }, exact };
}
