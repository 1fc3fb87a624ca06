/** The open library: a folder of Markdown, read whole, kept true to the disk. */
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { LibraryChanged, Listing } from '../../../shared/contract/library.ts';
import { AttacheError } from '../../../shared/errors.ts';
import type { Briefing, BriefingSummary } from '../../../shared/model/briefing.ts';
import { fileReason } from '../../file-failure.ts';
import type { Log } from '../../platform.ts';
import { findFiles, isBriefingPath, readFileAt } from './files.ts';
import { briefingId } from './read-briefing.ts';
import { type Watch, type Watcher, watchFolder } from './watch.ts';

export type Library = {
  /**
   * Makes a folder the open library; its files are read after that, and listed and told of batch by batch. Error
   * `no-library` when it is no folder; the former library stays open then.
   */
  open(root: string): Promise<void>;
  /** Resolves when every file is read. */
  settled(): Promise<void>;
  listing(): Listing;
  /** Reads the briefing at once if its turn has not come yet. Error `not-found`. */
  get(id: string): Promise<Briefing>;
  /** Those read so far, by path. */
  briefings(): Briefing[];
  /** One that is read already, or undefined. */
  peek(id: string): Briefing | undefined;
  /** Reads what may have changed at these paths (relative, with `/`) now, without waiting for the watch. */
  refresh(paths: string[]): Promise<void>;
  onChange(listener: (change: LibraryChanged) => void): () => void;
  close(): Promise<void>;
};

/** While a library is read, what is new is told this often: soon enough to look alive, seldom enough to cost nothing. */
const TELL_MS = 150;

export type LibraryOptions = {
  log: Log;
  /** Whether the folder is read as soon as it is open, and what changes in it shows by itself; else it is read when asked for. */
  follow: boolean;
  /** What a library in this folder is called; its folder's name, if not given. */
  nameOf?: (root: string) => string;
};

export function createLibrary({ log, follow, nameOf = basename }: LibraryOptions): Library {
  const listeners = new Set<(change: LibraryChanged) => void>();
  const briefings = new Map<string, Briefing>();
  /** Paths whose turn to be read has not come, by id. */
  const waiting = new Map<string, string>();
  let root = '';
  let watching: Watch | null = null;
  let reading: Promise<void> | null = null;
  const tell = (changed: string[], removed: string[]) => {
    for (const listener of listeners) {
      try {
        listener({ root, changed, removed });
      } catch (cause) {
        log.error('A change of the library could not be passed on', cause); // the library itself is as it should be
      }
    }
  };

  /** Reads a path of the open library; answers whether anything changed. Nothing when another was opened meanwhile. */
  async function read(path: string): Promise<'changed' | 'removed' | null> {
    const at = root;
    const id = briefingId(path);
    const now = await readFileAt(at, path);
    if (at !== root) return null;
    waiting.delete(id);
    if (now === null) return briefings.delete(id) ? 'removed' : null;
    if (now.hash !== '' && now.hash === briefings.get(id)?.hash) return null;
    briefings.set(id, now);
    return 'changed';
  }

  async function refresh(paths: string[]): Promise<void> {
    const changed: string[] = [];
    const removed: string[] = [];
    for (const path of paths.filter(isBriefingPath)) {
      const what = await read(path);
      if (what !== null) (what === 'changed' ? changed : removed).push(briefingId(path));
    }
    if (changed.length + removed.length > 0) tell(changed, removed);
  }

  async function readAll(): Promise<void> {
    const at = root;
    let changed: string[] = [];
    let told = performance.now();
    for (const [id, path] of [...waiting]) {
      if (at !== root) return;
      if (waiting.has(id) && (await read(path)) === 'changed') changed.push(id);
      if (performance.now() - told < TELL_MS) continue;
      tell(changed, []);
      changed = [];
      told = performance.now();
    }
    if (at === root) tell(changed, []);
  }

  return {
    async open(folder) {
      await requireFolder(folder);
      const paths = await listFiles(folder);
      await watching?.close();
      root = folder;
      briefings.clear();
      waiting.clear();
      for (const path of paths) waiting.set(briefingId(path), path);
      tell([], []);
      watching = follow ? watchFolder(folder, watcherOf(folder)) : null;
      reading = follow ? readAll() : null;
    },
    settled: () => (reading ??= readAll()),
    listing: () => ({
      root,
      name: root === '' ? '' : nameOf(root),
      isComplete: root !== '' && waiting.size === 0,
      briefings: byPath(briefings).map(summaryOf),
    }),
    async get(id) {
      const path = waiting.get(id);
      if (path !== undefined && (await read(path)) === 'changed') tell([id], []);
      const briefing = briefings.get(id);
      if (briefing !== undefined) return briefing;
      throw new AttacheError('not-found', `There is no briefing “${id}” in ${root}.`, { briefing: id, root });
    },
    briefings: () => byPath(briefings),
    peek: (id) => briefings.get(id),
    refresh,
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async close() {
      root = '';
      await watching?.close();
    },
  };

  function watcherOf(folder: string): Watcher {
    return {
      changed: (paths) => void refresh(paths).catch(complain),
      ready: () => void catchUp(folder).catch(complain),
      failed: complain,
    };
  }

  /** Reads what came and went while the watch was not standing yet. */
  async function catchUp(folder: string): Promise<void> {
    const now = new Set(await listFiles(folder));
    if (folder !== root) return;
    const known = new Set([...waiting.values(), ...Array.from(briefings.values(), ({ path }) => path)]);
    await refresh([...now.symmetricDifference(known)]);
  }

  function listFiles(folder: string): Promise<string[]> {
    return findFiles(folder, (unread, cause) => log.warn(`${unread} was left out: ${fileReason(cause)}`));
  }

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
  const { sections, judgements, facts, sources, extra, touches, ...summary } = briefing;
  return summary;
}
