/** What every command gets and gives. A command parses nothing and prints nothing itself: index.ts does both. */
import type { Services } from '../../services.ts';

/**
 * Exit codes: 0 found; 1 nothing found, or nothing of a name that was given (a briefing, or something of one), or problems
 * found, for `check`; 2 usage, what no library could answer; 3 trouble with a file or folder, also with what a file holds.
 */
export type Outcome = {
  /** Printed as JSON with `--json`; null where the lines are JSON already. */
  json: unknown;
  /** Printed otherwise, a line each. */
  lines: string[];
  /** What failed while the rest was done: a sentence each, for standard error. */
  failures?: string[];
  exit: 0 | 1 | 3;
};

export type Command<Options = object> = (
  services: Services,
  operands: string[],
  options: Options,
) => Promise<Outcome> | Outcome;

/** An answer that was there, or was not. */
export function found(json: unknown, lines: string[], any: boolean): Outcome {
  return { json, lines, exit: any ? 0 : 1 };
}
