/** What may be typed for the app, and what is said where something else is. Loads nothing: a start waits for it. */
import { parseArgs } from 'node:util';

/** What a host reads; `--help` and `--web` are read before it. */
export const LAUNCH_OPTIONS = {
  library: { type: 'string' },
  data: { type: 'string' },
  'profile-startup': { type: 'boolean' },
} as const;

const OPTIONS = { ...LAUNCH_OPTIONS, help: { type: 'boolean' }, web: { type: 'boolean' } } as const;

const HELP = `Usage: npm start -- [options]

  --library DIR      open the library in this folder
  --data DIR         keep annotations and settings in this folder (or set ATTACHE_DATA)
  --web              open it in the browser, also where there is the desktop app
  --profile-startup  print how long each stage of the start takes
  --help             print this
`;

/**
 * Whether something else than a start was asked for: it is said, and the process is to exit with 0 for help, with 2 for what
 * cannot be meant. Not for the desktop host, which is handed Chromium's switches too; who starts it for a reader asks before.
 */
export function isAnswered(argv: string[]): boolean {
  const { tokens } = parseArgs({ args: argv, strict: false, options: OPTIONS, tokens: true });
  const options = tokens.filter((token) => token.kind === 'option');
  const isHelp = options.some(({ name }) => name === 'help');
  const mistake = isHelp ? undefined : options.map(mistakeIn).find((found) => found !== null);
  if (isHelp) process.stdout.write(HELP);
  else if (mistake !== undefined) {
    process.stderr.write(`${mistake}\n\n${HELP}`);
    process.exitCode = 2;
  }
  return isHelp || mistake !== undefined;
}

type Typed = { name: string; rawName: string; value?: string | undefined };

function mistakeIn({ name, rawName, value }: Typed): string | null {
  const option = Object.entries(OPTIONS).find(([known]) => known === name)?.[1];
  if (option === undefined) return `There is no option “${rawName}”.`;
  if (option.type === 'string' && !value) return `“${rawName}” needs a folder: ${rawName} DIR.`;
  return null;
}
