/** The open library: a folder of Markdown, read whole, kept true to the disk. */
import { basename } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { LibraryChanged, Listing } from '../../../shared/contract/library.ts';
import { AttacheError } from '../../../shared/errors.ts';
import type { Briefing, BriefingSummary } from '../../../shared/model/briefing.ts';
import { fileReason } from '../../file-failure.ts';
import { isFolder, requireLibraryFolder } from '../../folders.ts';
import type { Log } from '../../platform.ts';
import type { Catalogue } from './catalogue.ts';
import { findFiles, isBriefingPath, readFileAt, relativePath } from './files.ts';
import type { Readings } from './readings.ts';
import { briefingId, summaryOf } from './summary.ts';
import { type Watch, type Watcher, watchFolder } from './watch.ts';

export type Library = {
  /**
   * Makes a folder the open library. What its catalogue knows is listed at once; its files are read after that, and listed
   * and told of batch by batch. Error `no-library` when it is no folder; the former library stays open then.
   */
  open(root: string): Promise<void>;
  /** Resolves when every file is read. */
  settled(): Promise<void>;
  listing(): Listing;
  /** Whether every file is read: one that is listed may still wait. */
  isRead(): boolean;
  /** Absolute path of the folder; empty when none is open yet. */
  root(): string;
  /** Whether there is such a briefing, read already or not. */
  has(id: string): boolean;
  /** Reads the briefing at once if its turn has not come yet. Errors `not-found`, `no-library`. */
  get(id: string): Promise<Briefing>;
  /** Those read so far, by path. */
  briefings(): Briefing[];
  /** One that is read already, or undefined. */
  peek(id: string): Briefing | undefined;
  /** Reads what may have changed at these paths (relative, with `/`) now, without waiting for the watch. */
  refresh(paths: string[]): Promise<void>;
  /** Keeps what was read for the next time and, once all is read, no more than what is there; for when nobody waits. */
  keep(): Promise<void>;
  onChange(listener: (change: LibraryChanged) => void): () => void;
  /** A library that does not follow its folder keeps what was read of it first. */
  close(): Promise<void>;
};

/** While a library is read, what is new is told this often: soon enough to look alive, seldom enough to cost nothing. */
const TELL_MS = 150;

/** Ids read anew or gone since it was last told, and whether the list shows anything else for it. */
type Batch = Omit<LibraryChanged, 'root'>;
const emptyBatch = (): Batch => ({ changed: [], removed: [], isListNew: false });

export type LibraryOptions = {
  log: Log;
  /** Whether the folder is read as soon as it is open, and what changes in it shows by itself; else it is read when asked for. */
  follow: boolean;
  /** What a library in this folder is called; its folder's name, if not given. */
  nameOf?: (root: string) => string;
  /** Where the list of the library in this folder is kept from one opening to the next; nowhere, if not given. */
  catalogueOf?: (root: string) => Catalogue;
  /** Where what was read of the library in this folder is kept; nowhere, where there is none. */
  readingsOf?: (root: string) => Readings | null;
  /** Reading files that the catalogue lists already waits for this: what the reader sees first comes before it. */
  drawn?: Promise<void>;
};

export function createLibrary({
  log,
  follow,
  nameOf = basename,
  catalogueOf,
  readingsOf,
  drawn = Promise.resolve(),
}: LibraryOptions): Library {
  const listeners = new Set<(change: LibraryChanged) => void>();
  const briefings = new Map<string, Briefing>();
  /** Paths whose turn to be read has not come, by id. */
  const waiting = new Map<string, string>();
  /** What the catalogue says of those, by id. */
  const recalled = new Map<string, BriefingSummary>();
  let catalogue: Catalogue | undefined;
  let readings: Readings | null = null;
  let root = '';
  let watching: Watch | null = null;
  let reading: Promise<void> | null = null;
  let isAllRead = false;
  let isThere = true;
  const tell = ({ changed, removed, isListNew }: Batch) => {
    for (const listener of listeners) {
      try {
        listener({ root, changed, removed, isListNew });
      } catch (cause) {
        log.error('A change of the library could not be passed on', cause); // the library itself is as it should be
      }
    }
  };

  /** Reads a path of the open library into a batch; nothing when another was opened meanwhile. */
  async function read(path: string, batch: Batch): Promise<void> {
    const at = root;
    const id = briefingId(path);
    const now = await readFileAt(at, path, readings);
    if (at !== root) return;
    const before = briefings.get(id) ?? recalled.get(id);
    waiting.delete(id);
    recalled.delete(id);
    if (now !== null && now.hash !== '' && now.hash === briefings.get(id)?.hash) return;
    if (now === null && !briefings.delete(id) && before === undefined) return;
    if (now !== null) briefings.set(id, now);
    (now === null ? batch.removed : batch.changed).push(id);
    batch.isListNew ||= now === null || before === undefined || !isSameSummary(now, before);
  }

  async function refresh(paths: string[]): Promise<void> {
    const batch = emptyBatch();
    for (const path of paths.filter(isBriefingPath)) await read(path, batch);
    const wasThere = isThere;
    isThere = briefings.size + waiting.size > 0 || (await isFolder(root)); // one briefing is enough to know
    batch.isListNew ||= isThere !== wasThere;
    if (batch.isListNew || batch.changed.length + batch.removed.length > 0) tell(batch);
  }

  /** Those that are not listed yet come first. */
  async function readAll(): Promise<void> {
    const at = root;
    let batch = emptyBatch();
    let told = performance.now();
    const wasListed = isListed();
    const unlisted = [...waiting].filter(([id]) => !recalled.has(id));
    for (const [id, path] of new Map([...unlisted, ...waiting])) {
      if (at !== root) return;
      if (waiting.has(id)) await read(path, batch);
      if (performance.now() - told < TELL_MS) continue;
      tell(batch);
      batch = emptyBatch();
      told = performance.now();
    }
    if (at !== root) return;
    tell({ ...batch, isListNew: batch.isListNew || !wasListed });
    isAllRead = true;
    await catalogue?.save(byPath(briefings).map(summaryOf));
  }

  return {
    async open(folder) {
      await requireLibraryFolder(folder);
      const kept = catalogueOf?.(folder);
      const [paths, known = new Map<string, BriefingSummary>()] = await Promise.all([
        listFiles(folder),
        kept?.load(),
      ]);
      await watching?.close();
      root = folder;
      catalogue = kept;
      readings = readingsOf?.(folder) ?? null;
      briefings.clear();
      waiting.clear();
      recalled.clear();
      for (const path of paths) {
        const id = briefingId(path);
        const entry = known.get(id);
        waiting.set(id, path);
        if (entry !== undefined) recalled.set(id, entry);
      }
      tell({ ...emptyBatch(), isListNew: true });
      watching = null;
      isAllRead = false;
      isThere = true;
      reading = follow ? readBehind(folder) : null;
    },
    settled: () => (reading ??= readAll()),
    listing: () => ({
      root,
      name: root === '' ? '' : nameOf(root),
      isComplete: isListed(),
      trouble: isThere ? null : goneWords(root),
      briefings: byPath(new Map<string, BriefingSummary>([...recalled, ...briefings])).map(summaryOf),
    }),
    isRead: () => root !== '' && waiting.size === 0,
    root: () => root,
    has: (id) => waiting.has(id) || briefings.has(id),
    async get(id) {
      const path = waiting.get(id);
      if (path !== undefined) await refresh([path]);
      const briefing = briefings.get(id);
      if (briefing !== undefined) return briefing;
      await requireStillThere(root);
      throw new AttacheError('not-found', `There is no briefing “${id}” in ${root}.`, { briefing: id, root });
    },
    briefings: () => byPath(briefings),
    peek: (id) => briefings.get(id),
    refresh,
    keep,
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async close() {
      if (!follow) await keep();
      root = '';
      await watching?.close();
    },
  };

  async function keep(): Promise<void> {
    const [its, at] = [readings, root];
    await its?.save();
    if (at !== root || !isAllRead) return;
    await its?.retain(Array.from(briefings.values(), ({ path }) => path)); // those too that came meanwhile
  }

  /** Every file of the library is in its list. */
  function isListed(): boolean {
    return root !== '' && waiting.size === recalled.size;
  }

  async function readBehind(folder: string): Promise<void> {
    if (isListed()) await drawn;
    if (folder !== root) return;
    watching = watchFolder(folder, watcherOf(folder));
    await readAll();
  }

  function watcherOf(folder: string): Watcher {
    return {
      changed: (paths) =>
        void refresh(paths)
          .then(() => (isAllRead ? readings?.save() : undefined)) // until then, all is kept together
          .catch(complain),
      ready: (isAnew) => void catchUp(folder, isAnew).catch(complain),
      failed: complain,
    };
  }

  /** Reads what came and went while the watch was not standing; `isAnew`: also what may be another under the name that it had. */
  async function catchUp(folder: string, isAnew: boolean): Promise<void> {
    const now = new Set(await listFiles(folder));
    if (folder !== root) return;
    const known = new Set([...waiting.values(), ...Array.from(briefings.values(), ({ path }) => path)]);
    await refresh([...(isAnew ? now.union(known) : now.symmetricDifference(known))]);
  }

  function listFiles(folder: string): Promise<string[]> {
    return findFiles(folder, (unread, cause) =>
      log.warn(`“${relativePath(folder, unread)}” was left out: ${fileReason(cause)}`),
    );
  }

  function complain(cause: unknown): void {
    log.error('The library cannot be watched; reopen it to see its changes', cause);
  }
}

async function requireStillThere(folder: string): Promise<void> {
  if (await isFolder(folder)) return;
  throw new AttacheError('no-library', goneWords(folder), { folder });
}

function goneWords(folder: string): string {
  return `The library’s folder “${folder}” is not there any more. Its briefings come back when it does.`;
}

function byPath<Item extends { path: string }>(items: Map<string, Item>): Item[] {
  return [...items.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
}

function isSameSummary(a: BriefingSummary, b: BriefingSummary): boolean {
  return isDeepStrictEqual(summaryOf(a), summaryOf(b));
}
