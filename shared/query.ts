/**
 * The query language: what a reader types, as a tree. Pure and total: any text parses, a half-typed query to what is
 * there, and what cannot be taken as written becomes a `QueryProblem` while the rest is searched.
 *
 *     words                 all wanted                          title:x heading:x text:x note:x   words of one field
 *     "a phrase"            these words in this order           tag:x party:x source:x            what the briefing states
 *     begin*  *inside*      words that begin so, contain it     lang:de                           by its language
 *     fuzzy~ fuzzy~2        one or two letters off              after:2025-01 before:2025         by its date
 *     near/5(a b)           at most five words between them     is:read is:unread                 by what was read
 *     a OR b                either                              kind:facts                        by kind of section
 *     -not                  any of these, kept out              has:note has:highlight            by the reader's marks
 *     (a b) OR -(c d)       groups; title:(a b) for each word
 *
 * OR binds its two neighbours tighter than standing side by side, as in web search: `cloud microsoft OR oracle` wants
 * `cloud` and one of the others.
 *
 * `after:2025-01` is the first of January 2025 and later; `before:2025` is earlier than the first of January 2025; so
 * `after:2025 before:2026` is the year 2025. A briefing dated `2025` or `2025-03` counts as its first day.
 */
import type { Range } from './model/annotation.ts';
import type { Query } from './query/nodes.ts';
import { QueryReader } from './query/reader.ts';

export { firstDay } from './query/day.ts';
export { FIELDS, type FieldName } from './query/fields.ts';
export type { Asked, FilterQuery, Query, QueryNode, TextField, WordQuery } from './query/nodes.ts';

/** Parses `text`; with `typing`, the cursor stands at its end and the last word may be unfinished. Never throws. */
export function parseQuery(text: string, { typing = false }: { typing?: boolean } = {}): Query {
  return new QueryReader(text, typing).read();
}

/** The query without one of its clauses. */
export function withoutPart(text: string, { start, end }: Range): string {
  return `${text.slice(0, start).trimEnd()} ${text.slice(end).trimStart()}`.trim();
}

/** The query with one more clause; what the reader has left open in it is closed first, lest it swallow the clause. */
export function withPart(text: string, clause: string): string {
  return `${closed(text).trimEnd()} ${clause}`.trimStart();
}

function closed(text: string): string {
  const parts = text.split(/["“”„]/);
  const bare = parts.filter((_, index) => index % 2 === 0).join(' ');
  let open = 0;
  for (const [parenthesis] of bare.matchAll(/[()]/g)) {
    open = parenthesis === '(' ? open + 1 : Math.max(open - 1, 0);
  }
  return `${text}${parts.length % 2 === 0 ? '"' : ''}${')'.repeat(open)}`;
}

/** A value as it has to be written after a field's colon. */
export function quoted(value: string): string {
  return /^[\p{L}\p{N}][\p{L}\p{N}-]*$/u.test(value) ? value : `"${value.replace(/["“”„]/g, ' ')}"`;
}
