/**
 * What is kept of each library to open it sooner, a folder of the data folder for each kind. All of it is made anew where it is
 * not there, and goes when its library was not open for long.
 */
import { createHash } from 'node:crypto';
import { readdir, rm, stat, utimes } from 'node:fs/promises';
import { join, parse } from 'node:path';
import type { Log } from './platform.ts';

const KINDS = ['catalogue', 'readings', 'search'] as const;
const KEPT_MS = 90 * 24 * 60 * 60 * 1000;

export type Caches = {
  /** Absolute path, without ending, of what is kept of the library with this key. */
  path(kind: (typeof KINDS)[number], library: string): string;
  /** What is kept of the open library counts as used now; what was not used for 90 days goes. */
  tidy(): Promise<void>;
};

type Options = {
  /** Absolute path of the data folder. */
  data: string;
  /** The key of the open library. */
  open: () => string;
  now: () => Date;
  log: Log;
};

export function openCaches({ data, open, now, log }: Options): Caches {
  async function tidyOne(path: string, isOpen: boolean): Promise<void> {
    const { mtimeMs } = await stat(path);
    if (isOpen) await utimes(path, now(), now());
    else if (mtimeMs < now().getTime() - KEPT_MS) await rm(path, { recursive: true });
  }

  return {
    path: (kind, library) => join(data, kind, nameOf(library)),
    async tidy() {
      const its = nameOf(open());
      for (const kind of KINDS)
        for (const name of await entries(join(data, kind)))
          await tidyOne(join(data, kind, name), parse(name).name === its).catch((cause: unknown) =>
            log.warn('What is kept of a library that was not open for long could not be removed', cause),
          );
    },
  };
}

/** Ours alone: the data folder may be one of the reader's, who has put other things there. */
async function entries(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => []); // nothing is kept there, or nothing that could be removed
  return names.filter((name) => /^[\da-f]{16}(\.json)?$/.test(name));
}

/** A library's key may be any path. */
function nameOf(library: string): string {
  return createHash('sha256').update(library).digest('hex').slice(0, 16);
}
