/** What every host reads at its start: the command line, the folders, the version. */
import { homedir } from 'node:os';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import envPaths from 'env-paths';
import { LAUNCH_OPTIONS } from './command-line.ts';
import { makeFolder } from './folders.ts';
import type { Paths } from './platform.ts';

export type LaunchOptions = {
  /** The library to open, as typed. */
  library: string | undefined;
  /** Absolute path of the data folder: `--data`, else ATTACHE_DATA, else the system's place for it. */
  data: string;
  /** Whether to print how long each stage of the start took. */
  profileStartup: boolean;
  /** What stands there beside options: files and links to open, as typed. */
  rest: string[];
};

/** Reads `--library DIR`, `--data DIR` and `--profile-startup`; what else stands there (Chromium's switches, a command) is left alone. */
export function readLaunchOptions(argv: string[], env: NodeJS.ProcessEnv): LaunchOptions {
  const { values, positionals } = parseArgs({ args: argv, strict: false, options: LAUNCH_OPTIONS });
  return {
    library: text(values.library),
    data: dataFolder(text(values.data), env),
    profileStartup: values['profile-startup'] === true,
    rest: positionals,
  };
}

/** Absolute path of the data folder for what was typed after `--data`. */
export function dataFolder(typed: string | undefined, env: NodeJS.ProcessEnv): string {
  return resolve(typed || env.ATTACHE_DATA || envPaths('attache', { suffix: '' }).data);
}

/** Absolute path of the library's folder for what was typed; `~` is the reader's own. */
export function libraryFolder(typed: string): string {
  return resolve(typed.replace(/^~(?=$|[/\\])/, homedir()));
}

/** Where things lie, seen from a host's bundle (`dist/main/HOST.js`); makes the data folder, for the reader alone. Error `unwritable-file`. */
export function pathsFrom(bundle: string, data: string): Paths {
  makeFolder(data, 0o700);
  return {
    data,
    assets: fileURLToPath(new URL('../../assets', bundle)),
    searchWorker: new URL('./search-worker.js', bundle),
    spellingWorker: new URL('./spelling-worker.js', bundle),
  };
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
