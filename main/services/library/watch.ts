import { stat } from 'node:fs/promises';
import { type FSWatcher, watch } from 'chokidar';
import { isHidden, relativePath } from './files.ts';

export type Watch = { close(): Promise<void> };

/** Changes are told together once nothing has happened for this long: editors write one save in several steps. */
const QUIET_MS = 120;

/** Whether the folder is there (a drive, a share, a rename) is looked at this often. */
const LOOK_MS = 1000;

export type Watcher = {
  /** Relative paths of files added, changed or removed. */
  changed(paths: string[]): void;
  /** From now on nothing is missed; what changed before may have been. Again when the folder comes back. */
  ready(): void;
  failed(cause: unknown): void;
};

/**
 * Watches all that is below `root`; links are not followed. The system does not tell that an empty folder goes, nor that one
 * comes back: the folder is looked at for that.
 */
export function watchFolder(root: string, { changed, ready, failed }: Watcher): Watch {
  const waiting = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  let looking: NodeJS.Timeout | undefined;
  /** Which folder is watched: undefined until it was first looked at, null when it is gone. */
  let watched: string | null | undefined;
  let isClosed = false;
  let watcher = begin();
  lookAgain();

  function begin(): FSWatcher {
    const begun = watch(root, {
      ignoreInitial: true,
      followSymlinks: false,
      ignored: (path) => relativePath(root, path).split('/').some(isHidden),
    });
    begun.on('ready', ready);
    begun.on('error', failed);
    begun.on('all', (event, path) => {
      if (event === 'unlinkDir' && path === root) watched = null;
      tell(relativePath(root, path));
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

  function lookAgain(): void {
    void look()
      .catch(failed)
      .finally(() => {
        if (!isClosed) looking = setTimeout(lookAgain, LOOK_MS);
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
    if (!isClosed) watcher = begin();
  }

  return {
    close() {
      isClosed = true;
      clearTimeout(timer);
      clearTimeout(looking);
      return watcher.close();
    },
  };
}

/** Tells a folder from another that takes its place; null when there is none. A number of a folder that is gone is given again. */
async function identityOf(folder: string): Promise<string | null> {
  const status = await stat(folder).catch(() => null);
  return status?.isDirectory() ? `${status.ino} ${status.birthtimeMs}` : null;
}
