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
  /** What is to be said beside it, such as what failed while the rest was done: a sentence each, for standard error. */
  remarks?: string[];
  exit: 0 | 1 | 3;
};

export type Command<Options = object> = (
  services: Services,
  operands: string[],
  options: Options,
) => Promise<Outcome> | Outcome;

/** What was found; where there is not `any`, the sentence `nothing` says so, and where it was looked for. */
export function found(json: unknown, lines: string[], any: boolean, nothing: string): Outcome {
  return any ? { json, lines, exit: 0 } : { json, lines, remarks: [nothing], exit: 1 };
}

/** Said of a library by commands that are about its briefings. */
export function noBriefings(root: string): string {
  return `There is no Markdown file in the folder “${root}”.`;
}
