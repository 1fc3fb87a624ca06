/**
 * The query language: what a reader types, as a tree. Pure and total: any text parses, a half-typed query to what is
 * there, and what cannot be taken as written becomes a `QueryProblem` while the rest is searched.
 *
 *     words            all wanted                      title:x heading:x text:x note:x   words of one field
 *     "a phrase"       these words in this order       tag:x                             briefings with this tag
 *     begin*           words that begin so             after:2025-01 before:2025         by the briefing's date
 *     fuzzy~ fuzzy~2   one or two letters off          has:note has:highlight is:unread is:read
 *     -not             any of these, kept out
 *
 * `after:2025-01` is the first of January 2025 and later; `before:2025` is earlier than the first of January 2025; so
 * `after:2025 before:2026` is the year 2025. A briefing dated `2025` or `2025-03` counts as its first day.
 */
import { FIELDS, isFieldName, nearestField } from './query/fields.ts';
import type { Query } from './query/nodes.ts';
import { readFieldValue, readWord, type Taken, type Value } from './query/values.ts';

export { firstDay } from './query/day.ts';
export { FIELDS, type FieldName } from './query/fields.ts';
export type { Asked, Query, QueryNode, TextField } from './query/nodes.ts';

/** Parses `text`; with `typing`, the cursor stands at its end and the last word may be unfinished. Never throws. */
export function parseQuery(text: string, { typing = false }: { typing?: boolean } = {}): Query {
  return new QueryReader(text, typing).read();
}

const SPACE = /\s+/y;
const HYPHENS = /-+/y;
const FIELD = /(\p{L}+):(?!\/\/)/uy;
/** Keyboards that mend quotation marks send the curly ones. */
const QUOTE = /["“”„]/y;
const QUOTED = /[^"“”„]*/y;
const BARE = /[^\s"“”„]+/y;

class QueryReader {
  readonly #text: string;
  readonly #typing: boolean;
  readonly #query: Query = { all: [], problems: [] };
  #at = 0;

  constructor(text: string, typing: boolean) {
    this.#text = text;
    this.#typing = typing;
  }

  read(): Query {
    while (this.#at < this.#text.length) {
      if (this.#take(SPACE) === '') this.#clause();
    }
    return this.#query;
  }

  #clause(): void {
    const not = this.#take(HYPHENS) !== '';
    const start = this.#at;
    const name = this.#take(FIELD).slice(0, -1);
    if (name === '') {
      this.#add(readWord(this.#value(not), null), not);
      return;
    }
    const field = name.toLowerCase();
    if (isFieldName(field)) {
      this.#add(readFieldValue(field, this.#value(not), start), not);
      return;
    }
    this.#query.problems.push({ start, end: this.#at, message: unknownField(name) });
    this.#add({ node: { kind: 'word', text: name, field: null, begun: false } }, not);
  }

  /** What stands here: a quoted phrase, closed or not, or a run without spaces; it may be empty. */
  #value(not: boolean): Value {
    const start = this.#at;
    const quoted = this.#take(QUOTE) !== '';
    const text = this.#take(quoted ? QUOTED : BARE);
    const closed = quoted && this.#take(QUOTE) !== '';
    const open = this.#typing && !closed && this.#at === this.#text.length;
    // What is kept out while it is being typed would hide sections that the whole word leaves in.
    return { text, quoted, start, end: this.#at, open, begun: open && !not };
  }

  #add({ node, problem }: Taken, not: boolean): void {
    if (problem !== undefined) this.#query.problems.push(problem);
    if (node !== undefined) this.#query.all.push(not ? { kind: 'not', of: node } : node);
  }

  #take(pattern: RegExp): string {
    pattern.lastIndex = this.#at;
    const taken = pattern.exec(this.#text)?.[0] ?? '';
    this.#at += taken.length;
    return taken;
  }
}

function unknownField(name: string): string {
  const nearest = nearestField(name.toLowerCase());
  if (nearest !== null) return `There is no field “${name}:”. Did you mean ${nearest}:?`;
  const names = FIELDS.map((field) => `${field.name}:`);
  return `There is no field “${name}:”. The fields are ${names.slice(0, -1).join(', ')} and ${names.at(-1)}.`;
}
