import { watch } from 'chokidar';
import { isFolder, isHidden, relativePath } from './files.ts';

export type Watch = { close(): Promise<void> };

/** Changes are told together once nothing has happened for this long: editors write one save in several steps. */
const QUIET_MS = 120;

/** A folder that went away (a drive, a share, a rename) is looked for this often. */
const LOOK_MS = 1000;

export type Watcher = {
  /** Relative paths of files added, changed or removed. */
  changed(paths: string[]): void;
  /** From now on nothing is missed; what changed before may have been. Again when the folder comes back. */
  ready(): void;
  failed(cause: unknown): void;
};

/** Watches all that is below `root`; links are not followed. */
export function watchFolder(root: string, { changed, ready, failed }: Watcher): Watch {
  const waiting = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  let looking: NodeJS.Timeout | undefined;
  const watcher = watch(root, {
    ignoreInitial: true,
    followSymlinks: false,
    ignored: (path) => relativePath(root, path).split('/').some(isHidden),
  });
  watcher.on('ready', ready);
  watcher.on('error', failed);
  watcher.on('all', (event, path) => {
    if (event === 'unlinkDir' && path === root) awaitReturn();
    waiting.add(relativePath(root, path));
    clearTimeout(timer);
    timer = setTimeout(() => {
      changed([...waiting]);
      waiting.clear();
    }, QUIET_MS);
  });

  /** The system tells of nothing in a folder that is gone, nor of its return. */
  function awaitReturn(): void {
    clearTimeout(looking);
    looking = setTimeout(async () => {
      const isBack = await isFolder(root);
      if (watcher.closed) return;
      if (!isBack) return awaitReturn();
      watcher.add(root);
      ready();
    }, LOOK_MS);
  }

  return {
    close() {
      clearTimeout(timer);
      clearTimeout(looking);
      return watcher.close();
    },
  };
}
