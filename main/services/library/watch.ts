import { watch as watchNames } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { type FSWatcher, watch } from 'chokidar';
import { isHidden, relativePath } from './files.ts';

export type Watch = { close(): Promise<void> };

/** Changes are told together once nothing has happened for this long: editors write one save in several steps. */
const QUIET_MS = 120;

/** A folder that went away (a drive, a share, a rename) is looked for this often. */
const LOOK_MS = 1000;

export type Watcher = {
  /** Relative paths of files added, changed or removed. */
  changed(paths: string[]): void;
  /**
   * From now on nothing is missed; what changed before may have been. `isAnew` where the folder has come back or another has
   * taken its place: any file may be another then.
   */
  ready(isAnew: boolean): void;
  failed(cause: unknown): void;
};

/**
 * Watches all that is below `root`; links are not followed. Whether the folder itself goes, or another takes its place, is told
 * by the folder that it is in: one that is empty has nothing of which the system would tell.
 */
export function watchFolder(root: string, { changed, ready, failed }: Watcher): Watch {
  const waiting = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  let looking: NodeJS.Timeout | undefined;
  let looked = Promise.resolve();
  /** Which folder is watched: undefined until it was first looked at, null when it is gone. */
  let watched: string | null | undefined;
  let isClosed = false;
  let watcher = begin(false);
  let above = watchAbove();
  lookAgain();

  function begin(isAnew: boolean): FSWatcher {
    const begun = watch(root, {
      ignoreInitial: true,
      followSymlinks: false,
      ignored: (path) => relativePath(root, path).split('/').some(isHidden),
    });
    begun.on('ready', () => ready(isAnew));
    begun.on('error', failed);
    begun.on('all', (event, path) => {
      tell(relativePath(root, path));
      if (event !== 'unlinkDir' || path !== root) return;
      watched = null;
      lookAgain();
    });
    return begun;
  }

  function tell(path: string): void {
    waiting.add(path);
    clearTimeout(timer);
    timer = setTimeout(() => {
      changed([...waiting]);
      waiting.clear();
    }, QUIET_MS);
  }

  /** At once, and then again and again as long as nothing else would tell. */
  function lookAgain(): void {
    clearTimeout(looking);
    looked = looked
      .then(look)
      .catch(failed)
      .then(() => {
        clearTimeout(looking);
        if (!isClosed && (watched === null || above === null)) looking = setTimeout(lookAgain, LOOK_MS);
      });
  }

  async function look(): Promise<void> {
    const before = watched;
    const now = await identityOf(root);
    if (isClosed || now === before) return;
    watched = now;
    if (now === null) return tell('');
    if (before === undefined) return;
    await watcher.close(); // it hears nothing of another folder by that name
    if (isClosed) return;
    watcher = begin(true);
    above?.close(); // it hangs on the folder above that was there before
    above = watchAbove();
  }

  /** Hears when what is called like the folder, or like the one above, comes, goes or is renamed; null where that cannot be watched. */
  function watchAbove(): { close(): void } | null {
    const parent = dirname(root);
    try {
      const begun = watchNames(parent, { persistent: false }, (_event, name) => {
        if (name === null || name === basename(root) || name === basename(parent)) lookAgain();
      });
      begun.on('error', () => {
        if (above === begun) above = null;
        lookAgain();
      });
      return begun;
    } catch {
      return null; // no leave to read it, or nothing above: the folder is looked at now and then instead
    }
  }

  return {
    close() {
      isClosed = true;
      clearTimeout(timer);
      clearTimeout(looking);
      above?.close();
      return watcher.close();
    },
  };
}

/** Tells a folder from another that takes its place; null when there is none. A number of a folder that is gone is given again. */
async function identityOf(folder: string): Promise<string | null> {
  const status = await stat(folder).catch(() => null);
  return status?.isDirectory() ? `${status.ino} ${status.birthtimeMs}` : null;
}
