/** What the search service and its worker say to each other. The worker answers in the order it was told. */
import type { Found, QueryArguments } from './asking/answer.ts';
import type { RankArguments } from './asking/rank.ts';
import type { Stamped } from './segments/builder.ts';

export type ToWorker =
  /**
   * Leaves the index at hand and opens that of another library, kept in `folder`, or nowhere; `anew`: without what is kept there.
   * Answered by `opened`.
   */
  | { kind: 'open'; folder: string | null; anew: boolean }
  /** Answered by `indexed`. */
  | { kind: 'put'; stamped: Stamped[] }
  | { kind: 'remove'; briefings: string[] }
  /** Takes out all other briefings than these. */
  | { kind: 'retain'; briefings: string[] }
  /** Nothing more comes for now: what was put is made fast. */
  | { kind: 'rest' }
  /** Answered by `found` or `not-found` with the same id. */
  | { kind: 'query'; id: number; args: QueryArguments }
  /** Answered by `ranked` or `not-found` with the same id. */
  | { kind: 'rank'; id: number; args: RankArguments };

export type FromWorker =
  /** What each briefing in the index was indexed from. */
  | { kind: 'opened'; stamps: Map<string, string> }
  | { kind: 'indexed'; failures: Failure[] }
  | { kind: 'found'; id: number; found: Found }
  | { kind: 'ranked'; id: number; ranking: string[] }
  | { kind: 'not-found'; id: number; cause: unknown }
  /** These have to be put again. */
  | { kind: 'lost'; briefings: string[] }
  | { kind: 'trouble'; what: string; cause: unknown };

/** A briefing that could not be indexed, and so is not found. */
export type Failure = { briefing: string; cause: unknown };
