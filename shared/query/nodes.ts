/** The query language as a tree. Every node knows where it stands in the query string (UTF-16 units). */
import type { Range } from '../model/annotation.ts';
import type { QueryProblem } from '../model/search.ts';
import type { SectionKind } from '../model/section.ts';

/** The fields whose words can be asked for apart; `null` in a node means all of them, and the tags. */
export type TextField = 'title' | 'heading' | 'text' | 'note';

/**
 * Words asked for. `text` is as typed and may hold several words (`Microsoft–OpenAI`), which then must follow each other;
 * of a prefix, infix or fuzzy word only the last is meant so. `begun` is true where the last word may go on, because it is
 * still being typed or ends in `*`. The words of a `near` stand in any order, with at most `distance` words between the
 * first and the last beside themselves.
 */
export type WordQuery = Range & { field: TextField | null } & (
    | { kind: 'word' | 'phrase'; text: string; begun: boolean }
    | { kind: 'prefix' | 'infix'; text: string }
    | { kind: 'fuzzy'; text: string; distance: 1 | 2 }
    | { kind: 'near'; of: WordQuery[]; distance: number }
  );

/** What a section or its briefing must be. `begun`: the last word may go on. */
export type FilterQuery = Range &
  (
    | { kind: 'tag' | 'party' | 'source'; text: string; begun: boolean }
    /** `de` also takes `de-AT`. */
    | { kind: 'lang'; text: string }
    | { kind: 'kind'; what: SectionKind }
    /** `day` is YYYY-MM-DD: on or after it, earlier than it. */
    | { kind: 'after' | 'before'; day: string }
    | { kind: 'has'; what: 'note' | 'highlight' }
    | { kind: 'is'; what: 'read' | 'unread' }
  );

export type Asked = WordQuery | FilterQuery;

/** What is asked for; all of several, any of several, or what is to be kept out. */
export type QueryNode =
  | Asked
  | (Range & { kind: 'all' | 'any'; of: QueryNode[] })
  | (Range & { kind: 'not'; of: QueryNode });

/** Everything in `all` is wanted. */
export type Query = { all: QueryNode[]; problems: QueryProblem[] };
