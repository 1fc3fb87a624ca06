/**
 * Markdown as our blocks: CommonMark with GitHub's tables, task lists, strikethrough and footnotes. Raw HTML is never
 * rendered; the words in it are kept, and the language that a tag says they are in. Offsets are set later, by `project()` of
 * shared/text.ts.
 */
import type {
  Definition,
  FootnoteDefinition,
  Nodes,
  PhrasingContent,
  Root,
  RootContent,
  TableRow,
  Yaml,
} from 'mdast';
import { assertNever } from '../../../shared/errors.ts';
import { spokenIn } from '../../../shared/languages.ts';
import type { Problem } from '../../../shared/model/briefing.ts';
import type { Block, Inline, ListItem, Row } from '../../../shared/model/section.ts';
import { DEEPEST, elementsAmong, spokenHtml } from './html-lang.ts';
import { htmlText } from './html-text.ts';
import { parse } from './parse-markdown.ts';

/** A heading with the blocks under it; `heading` is null for the text before the first heading. */
export type Part = { heading: Inline[] | null; level: number; blocks: Block[] };

export type MarkdownFile = {
  /** The YAML between the `---` lines, and the line of the file it begins on (1-based); null when there is none. */
  frontmatter: { yaml: string; line: number } | null;
  parts: Part[];
  /** What could not be read as it was meant. */
  problems: Problem[];
};

/** Reads a whole Markdown file. Never fails: all text is Markdown. */
export function readMarkdown(text: string): MarkdownFile {
  const crowded: number[] = [];
  const root = parse(text, (line) => crowded.push(line));
  const [first] = root.children;
  const frontmatter = first?.type === 'yaml' ? frontmatterOf(first) : null;
  return { frontmatter, parts: divide(root), problems: crowdedProblems(crowded) };
}

/** Reads Markdown that has no frontmatter, such as a bottom line. */
export function readBlocks(text: string): Block[] {
  const root = parse(text, () => {});
  return new Reader(root).withFootnotes(root.children);
}

/** `lines` are those on which the paragraphs begin. */
function crowdedProblems(lines: number[]): Problem[] {
  const [line] = lines;
  if (line === undefined) return [];
  const which = lines.length === 1 ? 'A paragraph has' : `${lines.length} paragraphs have`;
  const message = `${which} so many marks such as * and [ that what follows them is shown as plain text; part it into several.`;
  return [{ severity: 'warning', message, line }];
}

function frontmatterOf(node: Yaml): { yaml: string; line: number } {
  return { yaml: node.value, line: (node.position?.start.line ?? 1) + 1 };
}

function divide(root: Root): Part[] {
  const reader = new Reader(root);
  const parts: Part[] = [{ heading: null, level: 1, blocks: [] }];
  let nodes: RootContent[] = [];
  let heading: RootContent[] = [];
  const close = () => {
    parts.at(-1)?.blocks.push(...reader.withFootnotes(nodes, heading));
    nodes = [];
  };
  for (const node of root.children) {
    if (node.type !== 'heading') {
      nodes.push(node);
      continue;
    }
    close();
    heading = [node];
    parts.push({ heading: reader.inlines(node.children), level: node.depth, blocks: [] });
  }
  close();
  return parts;
}

/** Turns mdast into blocks, with the definitions and footnotes of one document at hand. */
class Reader {
  readonly #definitions = new Map<string, Definition>();
  readonly #footnotes = new Map<string, FootnoteDefinition>();

  constructor(root: Root) {
    for (const node of root.children) {
      if (node.type === 'definition') this.#definitions.set(node.identifier, node);
      if (node.type === 'footnoteDefinition') this.#footnotes.set(node.identifier, node);
    }
  }

  /** The blocks of a section, and after them the footnotes that it, its heading or its footnotes refer to. */
  withFootnotes(nodes: RootContent[], heading: RootContent[] = []): Block[] {
    const referred = new Set(footnotesIn([...heading, ...nodes]));
    for (const identifier of referred) {
      for (const further of footnotesIn(this.#footnotes.get(identifier)?.children ?? []))
        referred.add(further);
    }
    return [...this.blocks(nodes), ...[...referred].flatMap((identifier) => this.#footnote(identifier))];
  }

  #footnote(identifier: string): Block[] {
    const definition = this.#footnotes.get(identifier);
    if (definition === undefined) return [];
    const mark: Inline = { kind: 'text', text: `[${definition.label ?? identifier}] `, start: 0 };
    const [first, ...others] = this.blocks(definition.children);
    if (first?.kind === 'paragraph')
      return [{ kind: 'paragraph', children: [mark, ...first.children] }, ...others];
    return [{ kind: 'paragraph', children: [mark] }, ...(first ? [first] : []), ...others];
  }

  blocks(nodes: Nodes[]): Block[] {
    return this.#withLanguages(nodes, (node) => this.#block(node), spokenIn);
  }

  /** What `read` makes of each node; what stands between two tags of an element with a language is `spoken` in it. */
  #withLanguages<Node extends Nodes, Made>(
    nodes: Node[],
    read: (node: Node) => Made[],
    spoken: (lang: string, made: Made[]) => Made[],
  ): Made[] {
    const elements = elementsAmong(nodes.map((node) => (node.type === 'html' ? node.value : null)));
    const between = (from: number, to: number, depth: number): Made[] => {
      const made: Made[][] = [];
      for (let index = from; index < to; index++) {
        const element = depth < DEEPEST ? elements.get(index) : undefined;
        if (element === undefined || element.end >= to) {
          made.push(read(nodes[index] as Node));
        } else {
          made.push(spoken(element.lang, between(index + 1, element.end, depth + 1)));
          index = element.end;
        }
      }
      return made.flat();
    };
    return between(0, nodes.length, 0);
  }

  #block(node: Nodes): Block[] {
    switch (node.type) {
      case 'paragraph':
        return this.#paragraph(node.children);
      case 'heading': // inside a quote or a list: no section of its own
        return [{ kind: 'paragraph', children: [{ kind: 'strong', children: this.inlines(node.children) }] }];
      case 'list':
        return [
          {
            kind: 'list',
            ordered: node.ordered === true,
            from: node.start ?? 1,
            items: node.children.map(
              (item): ListItem => ({ checked: item.checked ?? null, blocks: this.blocks(item.children) }),
            ),
          },
        ];
      case 'blockquote':
        return [{ kind: 'quote', blocks: this.blocks(node.children) }];
      case 'code':
        return [{ kind: 'code', lang: node.lang ?? null, text: node.value, start: 0 }];
      case 'table': {
        const [header, ...rows] = node.children;
        if (header === undefined) return [];
        return [
          {
            kind: 'table',
            align: node.align ?? [],
            header: this.#row(header),
            rows: rows.map((row) => this.#row(row)),
          },
        ];
      }
      case 'thematicBreak':
        return [{ kind: 'rule' }];
      case 'html': {
        const { lang, inner } = spokenHtml(node.value);
        const text = htmlText(inner).trim();
        if (text === '') return [];
        const paragraph: Block = { kind: 'paragraph', children: [{ kind: 'text', text, start: 0 }] };
        return lang === null ? [paragraph] : spokenIn(lang, [paragraph]);
      }
      default:
        return []; // definitions and footnotes are resolved where they are referred to; frontmatter is read elsewhere
    }
  }

  #paragraph(nodes: PhrasingContent[]): Block[] {
    const children = this.inlines(nodes);
    return children.length === 0 ? [] : [{ kind: 'paragraph', children }];
  }

  #row(row: TableRow): Row {
    return row.children.map((cell) => this.inlines(cell.children));
  }

  inlines(nodes: PhrasingContent[]): Inline[] {
    return this.#withLanguages(
      nodes,
      (node) => this.#inline(node),
      (lang, children) => (children.length === 0 ? [] : [{ kind: 'foreign', lang, children }]),
    );
  }

  #inline(node: PhrasingContent): Inline[] {
    switch (node.type) {
      case 'text':
        return [{ kind: 'text', text: node.value.replace(/\n/g, ' '), start: 0 }];
      case 'inlineCode':
        return [{ kind: 'code', text: node.value.replace(/\n/g, ' '), start: 0 }];
      case 'break':
        return [{ kind: 'break', start: 0 }];
      case 'strong':
      case 'emphasis':
      case 'delete':
        return [{ kind: node.type, children: this.inlines(node.children) }];
      case 'link':
        return [{ kind: 'link', href: node.url, children: this.inlines(node.children) }];
      case 'linkReference': {
        const href = this.#definitions.get(node.identifier)?.url;
        const children = this.inlines(node.children);
        return href === undefined ? children : [{ kind: 'link', href, children }];
      }
      case 'image':
        return [{ kind: 'image', src: node.url, text: node.alt ?? '', start: 0 }];
      case 'imageReference':
        return [
          {
            kind: 'image',
            src: this.#definitions.get(node.identifier)?.url ?? '',
            text: node.alt ?? '',
            start: 0,
          },
        ];
      case 'footnoteReference':
        return [{ kind: 'text', text: `[${node.label ?? node.identifier}]`, start: 0 }];
      case 'html': {
        if (/^<br\b/i.test(node.value)) return [{ kind: 'break', start: 0 }];
        const text = htmlText(node.value);
        return text === '' ? [] : [{ kind: 'text', text, start: 0 }];
      }
      default:
        return assertNever(node, 'inline Markdown');
    }
  }
}

/** Identifiers of the footnotes referred to, in order, each once. */
function footnotesIn(nodes: Nodes[]): string[] {
  const found = new Set<string>();
  const visit = (node: Nodes): void => {
    if (node.type === 'footnoteReference') found.add(node.identifier);
    if ('children' in node) node.children.forEach(visit);
  };
  nodes.filter(({ type }) => type !== 'footnoteDefinition').forEach(visit);
  return [...found];
}
