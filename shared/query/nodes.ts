/** The query language as a tree. */
import type { QueryProblem } from '../model/search.ts';

/** The fields whose words can be asked for apart; `null` in a node means all of them, and the tags. */
export type TextField = 'title' | 'heading' | 'text' | 'note';

/**
 * One thing asked for. `text` is as typed and may hold several words (`Microsoft–OpenAI`), which then must follow each
 * other. `begun` is true where the last word may go on, because it is still being typed or ends in `*`.
 */
export type Asked =
  | { kind: 'word'; text: string; field: TextField | null; begun: boolean }
  | { kind: 'prefix'; text: string; field: TextField | null }
  | { kind: 'fuzzy'; text: string; field: TextField | null; distance: 1 | 2 }
  | { kind: 'phrase'; text: string; field: TextField | null; begun: boolean }
  | { kind: 'tag'; text: string; begun: boolean }
  /** `day` is YYYY-MM-DD: on or after it, earlier than it. */
  | { kind: 'after' | 'before'; day: string }
  | { kind: 'has'; what: 'note' | 'highlight' }
  | { kind: 'is'; what: 'read' | 'unread' };

/** What is asked for, or is to be kept out. */
export type QueryNode = Asked | { kind: 'not'; of: Asked };

/** Everything in `all` is wanted. */
export type Query = { all: QueryNode[]; problems: QueryProblem[] };
