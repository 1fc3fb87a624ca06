/**
 * The one plain-text projection of a section. The index, the annotations, the reader's page and the PDF all count
 * UTF-16 units in the string made here, so that an offset means the same everywhere.
 *
 * Rules: the text of every leaf in reading order; a line break is one `\n`; blocks, list items and table rows are
 * parted by `\n`, table cells by `\t`; an image stands as its alternative text; markup leaves no trace.
 */
import type { Block, Inline, Row } from './model/section.ts';

/** A leaf of a section, with its place in the section text (UTF-16 units). */
export type Leaf = { text: string; start: number };

/**
 * Sets `start` on every leaf of `blocks`, in place, and returns the section text.
 *
 * Whoever builds blocks (the Markdown reader, the frontmatter's sections) calls this once, last, with any `start`.
 */
export function project(blocks: Block[]): string {
  const writer = new Projection();
  writer.blocks(blocks);
  return writer.text;
}

class Projection {
  text = '';
  #separator = '';

  blocks(blocks: Block[]): void {
    for (const block of blocks) this.#block(block);
  }

  #block(block: Block): void {
    switch (block.kind) {
      case 'paragraph':
        this.#run(block.children);
        this.#part('\n');
        break;
      case 'code':
        this.#leaf(block, block.text);
        this.#part('\n');
        break;
      case 'quote':
        this.blocks(block.blocks);
        break;
      case 'list':
        for (const item of block.items) this.blocks(item.blocks);
        break;
      case 'table':
        for (const row of [block.header, ...block.rows]) this.#row(row);
        break;
      case 'rule':
        break;
    }
  }

  #row(row: Row): void {
    row.forEach((cell, column) => {
      if (column > 0) this.#part('\t');
      this.#run(cell);
    });
    this.#part('\n');
  }

  #run(inlines: Inline[]): void {
    for (const inline of inlines) {
      switch (inline.kind) {
        case 'text':
        case 'code':
        case 'image':
          this.#leaf(inline, inline.text);
          break;
        case 'break':
          this.#leaf(inline, '\n');
          break;
        default:
          this.#run(inline.children);
      }
    }
  }

  #leaf(leaf: { start: number }, text: string): void {
    leaf.start = this.text.length;
    if (text === '') return;
    if (this.text !== '') this.text += this.#separator;
    this.#separator = '';
    leaf.start = this.text.length;
    this.text += text;
  }

  /** A separator is written only when text follows, so that no section text begins or ends with one. */
  #part(separator: string): void {
    if (this.#separator !== '\n') this.#separator = separator;
  }
}

/** Every leaf of `blocks` in reading order. */
export function* leaves(blocks: Block[]): Generator<Leaf> {
  for (const block of blocks) {
    switch (block.kind) {
      case 'paragraph':
        yield* inlineLeaves(block.children);
        break;
      case 'code':
        yield { text: block.text, start: block.start };
        break;
      case 'quote':
        yield* leaves(block.blocks);
        break;
      case 'list':
        for (const item of block.items) yield* leaves(item.blocks);
        break;
      case 'table':
        for (const row of [block.header, ...block.rows]) for (const cell of row) yield* inlineLeaves(cell);
        break;
      case 'rule':
        break;
    }
  }
}

/** Every leaf of a run of inlines; a line break counts as the leaf `\n`. */
export function* inlineLeaves(inlines: Inline[]): Generator<Leaf> {
  for (const inline of inlines) {
    if (inline.kind === 'break') yield { text: '\n', start: inline.start };
    else if ('children' in inline) yield* inlineLeaves(inline.children);
    else yield { text: inline.text, start: inline.start };
  }
}

/** The characters of a run of inlines, without markup. */
export function inlineText(inlines: Inline[]): string {
  return Array.from(inlineLeaves(inlines), (leaf) => leaf.text).join('');
}
