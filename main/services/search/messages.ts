/** What the search service and its worker say to each other. The worker answers in the order it was told. */
import type { SearchDocument } from './document.ts';
import type { Found, QueryArguments } from './query.ts';

export type ToWorker =
  /** Answered by `indexed`. */
  | { kind: 'put'; documents: SearchDocument[] }
  | { kind: 'remove'; briefings: string[] }
  | { kind: 'clear' }
  /** Answered by `found` or `not-found` with the same id. */
  | { kind: 'query'; id: number; args: QueryArguments };

export type FromWorker =
  | { kind: 'indexed'; failures: Failure[] }
  | { kind: 'found'; id: number; found: Found }
  | { kind: 'not-found'; id: number; cause: unknown };

/** A briefing that could not be indexed, and so is not found. */
export type Failure = { briefing: string; cause: unknown };
