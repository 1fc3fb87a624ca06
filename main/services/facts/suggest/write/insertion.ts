/**
 * Adds to YAML as its author wrote it: text is inserted where the parsed document says that a list or mapping ends, and
 * nothing else is touched. Writing the whole document anew would lose spacing, line breaks and the form of quotation marks.
 */
import {
  Document,
  isCollection,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  type Node,
  parseDocument,
  visit,
} from 'yaml';
import type { Addition } from './additions.ts';

/** YAML with an addition, or null where it is laid out in a way that nothing can be inserted into, such as an alias. */
export function insert(yaml: string, { path, items }: Addition, eol: string): string | null {
  const document = parseDocument(yaml, { keepSourceTokens: true });
  if (document.errors.length > 0) return null;
  const insertion = place(yaml, document.contents, path, items, eol);
  if (insertion === null) return null;
  const { at, text } = insertion;
  return yaml.slice(0, at) + text + yaml.slice(at);
}

type Insertion = { at: number; text: string };

function place(
  yaml: string,
  root: unknown,
  path: Addition['path'],
  items: unknown[],
  eol: string,
): Insertion | null {
  let node: unknown = root;
  for (const [depth, key] of path.entries()) {
    const rest = path.slice(depth + 1).reduceRight<unknown>((value, name) => ({ [name]: value }), items);
    if (node === null) return { at: yaml.length, text: block({ [key]: rest }, 0, eol) + eol };
    if (isSeq(node) && typeof key === 'number') {
      node = node.items[key];
      continue;
    }
    if (!isMap(node)) return null;
    const pair = node.items.find((each) => isScalar(each.key) && each.key.value === key);
    if (pair === undefined) return append(yaml, node, { [key]: rest }, eol);
    if (isEmpty(pair.value)) return afterKey(yaml, node, pair.key, rest, eol);
    node = pair.value;
  }
  return isSeq(node) ? append(yaml, node, items, eol) : null;
}

/** A key with nothing behind it. */
function isEmpty(value: unknown): boolean {
  return value === null || (isScalar(value) && value.value === null && value.source === '');
}

/** `value` is a part of what `collection` is to hold: a mapping for a mapping, a list for a list. */
function append(yaml: string, collection: Node, value: object, eol: string): Insertion | null {
  if (!isCollection(collection)) return null;
  if (collection.flow !== true) {
    const indent = indentOf(collection);
    return indent === null
      ? null
      : lineAfter(yaml, endOf(collection), block(value, indent, eol), indent, eol);
  }
  const inside = flow(value).slice(1, -1).trim();
  const [open] = collection.range ?? [];
  if (open === undefined) return null;
  return collection.items.length === 0
    ? { at: open + 1, text: inside }
    : { at: endOf(collection.items.at(-1)), text: `, ${inside}` };
}

function afterKey(yaml: string, map: Node, key: unknown, value: unknown, eol: string): Insertion | null {
  const indent = indentOf(map);
  if (!isNode(key) || !isMap(map) || map.flow === true || indent === null) return null;
  return lineAfter(yaml, endOf(key), block(value, indent + 2, eol), indent, eol);
}

/** The column of a collection's keys or dashes. */
function indentOf(node: Node): number | null {
  const { srcToken } = node;
  return srcToken !== undefined && 'indent' in srcToken && srcToken.indent >= 0 ? srcToken.indent : null;
}

/** The offset behind the last character that says something of a node. */
function endOf(node: unknown): number {
  if (isPair(node)) return isEmpty(node.value) ? endOf(node.key) : endOf(node.value);
  if (isCollection(node) && node.flow !== true && node.items.length > 0) return endOf(node.items.at(-1));
  return isNode(node) ? (node.range?.[1] ?? 0) : 0;
}

/** On a line of its own behind the line of an offset, and behind what is a comment on it: one that is further indented. */
function lineAfter(yaml: string, offset: number, text: string, indent: number, eol: string): Insertion {
  if (yaml[offset - 1] === '\n') return { at: offset, text: text + eol };
  let at = lineEnd(yaml, offset);
  for (let next = comment(yaml, at, indent); next !== null; next = comment(yaml, at, indent)) at = next;
  return { at, text: eol + text };
}

function lineEnd(yaml: string, offset: number): number {
  const end = yaml.indexOf('\n', offset);
  if (end < 0) return yaml.length;
  return yaml[end - 1] === '\r' ? end - 1 : end;
}

const COMMENT = /\r?\n( *)#[^\n]*?(?=\r?\n|$)/y;

/** The end of the comment on the line after the one that ends at an offset; null when there is none. */
function comment(yaml: string, at: number, indent: number): number | null {
  COMMENT.lastIndex = at;
  const found = COMMENT.exec(yaml);
  return found !== null && (found[1] ?? '').length > indent ? at + found[0].length : null;
}

function block(value: unknown, indent: number, eol: string): string {
  const document = new Document(value, { aliasDuplicateObjects: false });
  visit(document, {
    Seq(_key, list) {
      if (list !== document.contents && list.items.every((item) => isScalar(item))) list.flow = true;
    },
  });
  const lines = document.toString({ lineWidth: 0, flowCollectionPadding: false }).trimEnd().split('\n');
  return lines.map((line) => ' '.repeat(indent) + line).join(eol);
}

function flow(value: unknown): string {
  const document = new Document(value, { aliasDuplicateObjects: false });
  visit(document, {
    Collection(_key, collection) {
      collection.flow = true;
    },
  });
  return document.toString({ lineWidth: 0, flowCollectionPadding: false }).trim();
}
