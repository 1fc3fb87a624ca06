/**
 * Errors as the boundary sees them: every failure that reaches a reader has a code, a sentence and details.
 * Inside a service, throw `AttacheError` freely; `main/dispatch.ts` converts once, for IPC, HTTP and the cli.
 */

/** One row a code: what HTTP answers and with what the command line exits. */
export const ERROR_TABLE = {
  'invalid-arguments': { http: 400, exit: 2 },
  'untrusted-sender': { http: 403, exit: 3 },
  'not-found': { http: 404, exit: 1 },
  'no-library': { http: 404, exit: 3 },
  conflict: { http: 409, exit: 3 },
  'unreadable-file': { http: 422, exit: 3 },
  'unwritable-file': { http: 422, exit: 3 },
  'unsupported-format': { http: 422, exit: 3 },
  'unsupported-by-host': { http: 501, exit: 3 },
  cancelled: { http: 499, exit: 3 },
  storage: { http: 500, exit: 3 },
  internal: { http: 500, exit: 3 },
} as const satisfies Record<string, { http: number; exit: number }>;

export type ErrorCode = keyof typeof ERROR_TABLE;

/** `message` is a whole sentence for the reader; `details` holds what a program or a log wants (paths, causes). */
export type Failure = { code: ErrorCode; message: string; details: Record<string, unknown> };

/** What crosses the boundary: the value, or why there is none. */
export type Result<T> = { ok: true; value: T } | { ok: false; error: Failure };

/** The one error class; `message` tells the reader what happened, to which file, and what to do. */
export class AttacheError extends Error {
  override readonly name = 'AttacheError';
  readonly code: ErrorCode;
  readonly details: Record<string, unknown>;

  constructor(code: ErrorCode, message: string, details: Record<string, unknown> = {}, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.code = code;
    this.details = details;
  }
}

/** Turns anything thrown into a `Failure`; what nobody foresaw becomes `internal` with its message kept. */
export function toFailure(thrown: unknown): Failure {
  if (thrown instanceof AttacheError) {
    return { code: thrown.code, message: thrown.message, details: thrown.details };
  }
  const cause = thrown instanceof Error ? thrown.message : String(thrown);
  return {
    code: 'internal',
    message: `Something went wrong inside Attaché: ${cause}`,
    details: {},
  };
}

/** Closes an exhaustive switch: a new variant becomes a type error here, and a loud one at run time. */
export function assertNever(value: never, what: string): never {
  throw new Error(`Unknown ${what}: ${JSON.stringify(value)}`);
}
