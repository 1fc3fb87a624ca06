/**
 * The structure of a tagged PDF (ISO 32000-1, 14.7): which marked content on which page belongs to which node, so
 * that the file can be read aloud, reflowed and copied in order. What belongs to no node is an artifact.
 */
import type { Run } from './runs.ts';
import type { Role, Tag } from './slice.ts';

type Document = PDFKit.PDFDocument;
type Element = PDFKit.PDFStructureElement;

/** What is open: a node, and within it, outermost first, perhaps those for a link and for code, a passage or a box. */
type Open = { tag: Tag; path: (Inline & { element: Element })[] };

export type Structure = {
  /** What is drawn from here on belongs to `tag`; a link, code or a character shown as a box is a node within it. */
  enter(tag: Tag, run: Run): void;
  /** What `draw` draws is the figure of `tag`; `box` is its left, lower, right and upper edge from the page's lower left corner. */
  figure(tag: Tag, box: number[], draw: () => void): void;
  /** A node without content of its own under `tag`, for what `make` makes of it. */
  within(tag: Tag, role: Role, make: (element: Element) => void): void;
  /** Nothing is open after this: to be called before artifacts and at the end of a page. */
  leave(): void;
  /** The node of the link that was entered last. */
  link(): Element | null;
};

const CODE = {};

export function createStructure(doc: Document, root: Tag): Structure {
  const elements = new Map<Tag, Element>();
  doc.addStructure(build(doc, root, elements));
  nameNotes(doc, elements);
  let open: Open | null = null;

  function leave(): void {
    if (open === null) return;
    doc.endMarkedContent();
    close(open, 0);
    open = null;
  }

  /** Ends the nodes of what is open but the outer `left`. */
  function close({ tag, path }: Open, left: number): void {
    for (const { element } of path.slice(left).reverse()) {
      path.pop();
      // pdfkit writes the page of a link's annotation when the link's node ends, and takes the current page for it.
      element.end();
      (path.at(-1)?.element ?? elements.get(tag))?.add(element);
    }
  }

  function enter(tag: Tag, run: Run): void {
    const wanted = pathOf(tag, run);
    const shared = open?.tag === tag ? sharedLength(open.path, wanted) : 0;
    if (open?.tag === tag && shared === open.path.length && shared === wanted.length) return;
    if (open?.tag === tag) {
      doc.endMarkedContent();
      close(open, shared);
    } else {
      leave();
      open = { tag, path: [] };
    }
    for (const inline of wanted.slice(shared))
      open.path.push({ ...inline, element: doc.struct(inline.role, inline.about) });
    const innermost = open.path.at(-1);
    const content = doc.markStructureContent(innermost?.role ?? tag.role);
    (innermost?.element ?? elements.get(tag))?.add(content);
  }

  function figure(tag: Tag, box: number[], draw: () => void): void {
    leave();
    const element = elements.get(tag);
    // Where it is, for programs that reflow the page (ISO 32000-1, table 343).
    if (element) element.dictionary.data.A = { O: 'Layout', Placement: 'Block', BBox: box };
    element?.add(doc.markStructureContent(tag.role));
    draw();
    doc.endMarkedContent();
  }

  function within(tag: Tag, role: Role, make: (element: Element) => void): void {
    const element = doc.struct(role, {});
    make(element);
    element.end();
    elements.get(tag)?.add(element);
  }

  const link = () => open?.path.find(({ role }) => role === 'Link')?.element ?? null;
  return { enter, figure, within, leave, link };
}

/** `key` is the same object for all runs that share the node. */
type Inline = { key: object; role: 'Link' | 'Code' | 'Span'; about: { actual?: string; lang?: string } };

/** The nodes that a run stands in under `tag`: a link holds what else a run is, since its words may be of many languages. */
function pathOf(tag: Tag, run: Run): Inline[] {
  const { link } = run.span;
  const inner = innerOf(tag, run);
  return [
    ...(link === null ? [] : [{ key: link, role: 'Link' as const, about: {} }]),
    ...(inner === null ? [] : [inner]),
  ];
}

function sharedLength(open: Inline[], wanted: Inline[]): number {
  const differs = wanted.findIndex(({ key }, index) => open[index]?.key !== key);
  return differs < 0 ? wanted.length : differs;
}

function innerOf(tag: Tag, run: Run): Inline | null {
  const { span, actual } = run;
  const lang = span.lang === null ? {} : { lang: span.lang };
  // ActualText (ISO 32000-1, 14.9.4): what a box stands for.
  if (actual !== null) return { key: run, role: 'Span', about: { ...lang, actual } };
  if (span.code && tag.role !== 'Code') return { key: CODE, role: 'Code', about: lang };
  return span.lang === null ? null : { key: passageKey(span.lang), role: 'Span', about: lang };
}

/** Neighbouring runs of one language share a node. */
const PASSAGES = new Map<string, object>();

function passageKey(lang: string): object {
  const key = PASSAGES.get(lang) ?? { lang };
  PASSAGES.set(lang, key);
  return key;
}

/** Notes have names by which they are found (ISO 14289-1, 7.9). All are of one length: the tree is sorted by bytes. */
function nameNotes(doc: Document, elements: ReadonlyMap<Tag, Element>): void {
  const notes = [...elements].filter(([{ role }]) => role === 'Note').map(([, element]) => element);
  if (notes.length === 0) return;
  const Names = notes.flatMap(({ dictionary }, index) => {
    const name = new String(`note-${String(index).padStart(6, '0')}`);
    dictionary.data.ID = name;
    return [name, dictionary];
  });
  Object.assign(doc.getStructTreeRoot().data, { IDTree: { Names } });
}

function build(doc: Document, tag: Tag, elements: Map<Tag, Element>): Element {
  const element = doc.struct(tag.role, {
    ...(tag.role === 'TH' ? { scope: 'Column' as const } : {}),
    ...(tag.alternative === undefined ? {} : { alt: tag.alternative }),
    ...(tag.lang === undefined ? {} : { lang: tag.lang }),
  });
  // pdfkit has no option for it: how the labels of a list are made (ISO 32000-1, table 347).
  if (tag.role === 'L') {
    element.dictionary.data.A = { O: 'List', ListNumbering: tag.numbered ? 'Decimal' : 'Disc' };
  }
  elements.set(tag, element);
  for (const child of tag.children) element.add(build(doc, child, elements));
  return element;
}
