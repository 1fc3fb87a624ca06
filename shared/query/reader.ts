import type { Range } from '../model/annotation.ts';
import { FIELDS, type FieldName, isFieldName, nearestField } from './fields.ts';
import type { Asked, Query, QueryNode, WordQuery } from './nodes.ts';
import { readFieldValue, readWord, type Value } from './values.ts';

const SPACE = /\s+/y;
const HYPHENS = /-+/y;
const FIELD = /(\p{L}+):(?!\/\/)/uy;
const NEAR = /near(?:\/(\d{0,3}))?\(/iy;
const OPEN = /\(/y;
const OR = /(?:OR|\|+)(?=[\s)]|$)/y;
const AND = /(?:AND|&+)(?=[\s)]|$)/y;
/** Keyboards that mend quotation marks send the curly ones. */
const QUOTE = /["“”„]/y;
const QUOTED = /[^"“”„]*/y;

/** Deeper parentheses count as punctuation, so that no query overflows the stack. */
const DEEPEST = 20;
/** Words between the first and the last of a `near` that says no number. */
const NEAR_BY = 10;

/** Reads a query from left to right. Every step takes at least one character or ends. */
export class QueryReader {
  readonly #text: string;
  readonly #typing: boolean;
  readonly #problems: Query['problems'] = [];
  #at = 0;
  #depth = 0;
  /** The field before the group that is being read: it holds for each word in it. */
  #field: FieldName | null = null;

  constructor(text: string, typing: boolean) {
    this.#text = text;
    this.#typing = typing;
  }

  read(): Query {
    return { all: this.#list(), problems: this.#problems };
  }

  /** Clauses up to the end of the group, or of the text. */
  #list(): QueryNode[] {
    const nodes: QueryNode[] = [];
    let alternative = false;
    while (this.#at < this.#text.length) {
      if (this.#take(SPACE) !== '') continue;
      if (this.#text[this.#at] === ')') {
        if (this.#depth > 0) break;
        this.#tell({ start: this.#at, end: this.#at + 1 }, 'This ) closes nothing; it was left out.');
        this.#at++;
        continue;
      }
      // An operator with nothing before it is a word like any other.
      if (nodes.length > 0 && this.#take(OR) !== '') alternative = true;
      else if (nodes.length > 0 && this.#take(AND) !== '') alternative = false;
      else {
        const node = this.#clause();
        if (node !== null) join(nodes, node, alternative);
        if (node !== null) alternative = false;
      }
    }
    return nodes;
  }

  /** Null where there is nothing to search for. */
  #clause(): QueryNode | null {
    const start = this.#at;
    const not = this.#take(HYPHENS) !== '';
    const of = this.#positive(not);
    return of !== null && not ? { kind: 'not', of, start, end: of.end } : of;
  }

  #positive(not: boolean): QueryNode | null {
    const start = this.#at;
    if (this.#depth < DEEPEST) {
      const near = this.#match(NEAR);
      if (near !== null) return this.#near(start, near[1]);
      if (this.#take(OPEN) !== '') return this.#group(start, this.#field);
    }
    const name = this.#take(FIELD).slice(0, -1);
    if (name === '') {
      const value = this.#value(not, start);
      // A hyphen alone asks for nothing, also in a field's parentheses.
      return value.start === value.end ? null : this.#add(value, this.#field);
    }
    const field = name.toLowerCase();
    if (isFieldName(field)) {
      if (this.#depth < DEEPEST && this.#take(OPEN) !== '') return this.#group(start, field);
      return this.#add(this.#value(not, start), field);
    }
    this.#tell({ start, end: this.#at }, unknownField(name));
    return { kind: 'word', text: name, field: null, begun: false, start, end: this.#at - 1 };
  }

  /** What is in parentheses, the opening one being taken. */
  #group(start: number, field: FieldName | null): QueryNode | null {
    const of = this.#inside(start, field);
    const span = { start, end: this.#at };
    const [only, ...more] = of;
    if (only === undefined) return null;
    return more.length === 0 ? { ...only, ...span } : { kind: 'all', of, ...span };
  }

  #near(start: number, distance: string | undefined): QueryNode | null {
    const inside = this.#inside(start, null);
    const words = inside.flatMap(plainWords);
    const span = { start, end: this.#at };
    if (words.length < inside.length || inside.some((node) => !isPlain(node)))
      this.#tell(
        span,
        'near( ) takes words, phrases, beginnings* and fuzzy~ words; only these were searched.',
      );
    const [only, ...more] = words;
    if (only === undefined || more.length === 0) return only === undefined ? null : { ...only, ...span };
    const within = distance === undefined || distance === '' ? NEAR_BY : Number(distance);
    return { kind: 'near', of: words, distance: within, field: null, ...span };
  }

  #inside(start: number, field: FieldName | null): QueryNode[] {
    const outside = this.#field;
    this.#field = field;
    this.#depth++;
    const nodes = this.#list();
    this.#depth--;
    this.#field = outside;
    if (this.#text[this.#at] === ')') this.#at++;
    else if (!this.#typing) {
      this.#tell({ start, end: this.#at }, 'The ( here is never closed; it was taken to close at the end.');
    }
    return nodes;
  }

  /** What stands here: a quoted phrase, closed or not, or a run without spaces; it may be empty. `from`: its clause. */
  #value(not: boolean, from: number): Value {
    const start = this.#at;
    const quoted = this.#take(QUOTE) !== '';
    const text = quoted ? this.#take(QUOTED) : this.#bare();
    const closed = quoted && this.#take(QUOTE) !== '';
    const open = this.#typing && !closed && this.#at === this.#text.length;
    // What is kept out while it is being typed would hide sections that the whole word leaves in.
    return { text, quoted, from, start, end: this.#at, open, begun: open && !not };
  }

  /** Up to a space, a quotation mark or the end of the group; parentheses that open in a word also close in it. */
  #bare(): string {
    const start = this.#at;
    let inner = 0;
    for (; this.#at < this.#text.length; this.#at++) {
      const character = this.#text[this.#at] ?? '';
      if (/[\s"“”„]/.test(character)) break;
      if (character === '(') inner++;
      if (character === ')' && inner-- === 0) {
        if (this.#depth > 0) break;
        inner = 0;
      }
    }
    return this.#text.slice(start, this.#at);
  }

  #add(value: Value, field: FieldName | null): Asked | null {
    const { node, problem } = field === null ? readWord(value, null) : readFieldValue(field, value);
    if (problem !== undefined) this.#problems.push(problem);
    return node ?? null;
  }

  #tell(range: Range, message: string): void {
    this.#problems.push({ ...range, message });
  }

  #take(pattern: RegExp): string {
    return this.#match(pattern)?.[0] ?? '';
  }

  #match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.#at;
    const match = pattern.exec(this.#text);
    this.#at += match?.[0].length ?? 0;
    return match;
  }
}

/** Adds a node, as an alternative to the last one where there is an OR between them. */
function join(nodes: QueryNode[], node: QueryNode, alternative: boolean): void {
  const last = nodes.at(-1);
  if (!alternative || last === undefined) {
    nodes.push(node);
    return;
  }
  const of = last.kind === 'any' ? [...last.of, node] : [last, node];
  nodes[nodes.length - 1] = { kind: 'any', of, start: last.start, end: node.end };
}

function isPlain(node: QueryNode): node is WordQuery {
  return 'field' in node && node.field === null && node.kind !== 'near';
}

function plainWords(node: QueryNode): WordQuery[] {
  if (isPlain(node)) return [node];
  if (node.kind === 'all' || node.kind === 'any') return node.of.flatMap(plainWords);
  return [];
}

function unknownField(name: string): string {
  const nearest = nearestField(name.toLowerCase());
  if (nearest !== null) return `There is no field “${name}:”. Did you mean ${nearest}:?`;
  const names = FIELDS.map((field) => `${field}:`);
  return `There is no field “${name}:”. The fields are ${names.slice(0, -1).join(', ')} and ${names.at(-1)}.`;
}
