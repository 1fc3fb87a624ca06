/** The open library: a folder of Markdown, read whole, kept true to the disk. */
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { LibraryChanged, Listing } from '../../../shared/contract/library.ts';
import { AttacheError } from '../../../shared/errors.ts';
import type { Briefing, BriefingSummary } from '../../../shared/model/briefing.ts';
import type { Log } from '../../platform.ts';
import { findFiles, isBriefingPath, readFileAt } from './files.ts';
import { briefingId } from './read-briefing.ts';
import { type Watch, watchFolder } from './watch.ts';

export type Library = {
  /** Reads a folder and makes it the open library. Error `not-found` when it is none; the former one stays open then. */
  open(root: string): Promise<void>;
  listing(): Listing;
  /** Error `not-found`. */
  get(id: string): Briefing;
  briefings(): Briefing[];
  /** Reads what may have changed at these paths (relative, with `/`) now, without waiting for the watch. */
  refresh(paths: string[]): Promise<void>;
  onChange(listener: (change: LibraryChanged) => void): () => void;
  close(): Promise<void>;
};

/** `watch`: whether files changed on disk show by themselves. */
export function createLibrary({ log, watch }: { log: Log; watch: boolean }): Library {
  const listeners = new Set<(change: LibraryChanged) => void>();
  const tell = (change: LibraryChanged) => {
    for (const listener of listeners) listener(change);
  };
  let root = '';
  let briefings = new Map<string, Briefing>();
  let watching: Watch | null = null;

  async function refresh(paths: string[]): Promise<void> {
    const at = root;
    const change: LibraryChanged = { root: at, changed: [], removed: [] };
    for (const path of paths.filter(isBriefingPath)) {
      const id = briefingId(path);
      const now = await readFileAt(at, path);
      if (at !== root) return; // another library was opened meanwhile
      if (now === null) {
        if (briefings.delete(id)) change.removed.push(id);
      } else if (now.hash !== briefings.get(id)?.hash || now.hash === '') {
        briefings.set(id, now);
        change.changed.push(id);
      }
    }
    if (change.changed.length + change.removed.length > 0) tell(change);
  }

  return {
    async open(folder) {
      await requireFolder(folder);
      const read = new Map<string, Briefing>();
      for (const path of await findFiles(folder)) {
        const briefing = await readFileAt(folder, path);
        if (briefing !== null) read.set(briefing.id, briefing);
      }
      await watching?.close();
      const removed = root === folder ? [...briefings.keys()].filter((id) => !read.has(id)) : [];
      root = folder;
      briefings = read;
      watching = watch ? watchFolder(folder, (paths) => void refresh(paths).catch(complain), complain) : null;
      tell({ root, changed: [...read.keys()], removed });
    },
    listing: () => ({ root, name: basename(root), briefings: byPath(briefings).map(summaryOf) }),
    get(id) {
      const briefing = briefings.get(id);
      if (briefing !== undefined) return briefing;
      throw new AttacheError('not-found', `There is no briefing “${id}” in ${root}.`, { briefing: id, root });
    },
    briefings: () => byPath(briefings),
    refresh,
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async close() {
      await watching?.close();
    },
  };

  function complain(cause: unknown): void {
    log.error(`The folder ${root} cannot be watched; reopen it to see its changes`, cause);
  }
}

async function requireFolder(folder: string): Promise<void> {
  const found = await stat(folder).catch(() => null);
  if (found?.isDirectory()) return;
  const what = found === null ? 'does not exist' : 'is not a folder';
  throw new AttacheError('no-library', `“${folder}” ${what}; a library is a folder of Markdown files.`, {
    folder,
  });
}

function byPath(briefings: Map<string, Briefing>): Briefing[] {
  return [...briefings.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
}

function summaryOf(briefing: Briefing): BriefingSummary {
  const { sections, judgements, facts, sources, extra, ...summary } = briefing;
  return summary;
}
