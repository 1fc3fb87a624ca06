import { watch } from 'chokidar';
import { isHidden, relativePath } from './files.ts';

export type Watch = { close(): Promise<void> };

/** Changes are told together once nothing has happened for this long: editors write one save in several steps. */
const QUIET_MS = 120;

export type Watcher = {
  /** Relative paths of files added, changed or removed. */
  changed(paths: string[]): void;
  /** From now on nothing is missed; what changed before may have been. */
  ready(): void;
  failed(cause: unknown): void;
};

/** Watches all that is below `root`; links are not followed. */
export function watchFolder(root: string, { changed, ready, failed }: Watcher): Watch {
  const waiting = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  const watcher = watch(root, {
    ignoreInitial: true,
    followSymlinks: false,
    ignored: (path) => relativePath(root, path).split('/').some(isHidden),
  });
  watcher.on('ready', ready);
  watcher.on('error', failed);
  watcher.on('all', (_event, path) => {
    waiting.add(relativePath(root, path));
    clearTimeout(timer);
    timer = setTimeout(() => {
      changed([...waiting]);
      waiting.clear();
    }, QUIET_MS);
  });
  return {
    close() {
      clearTimeout(timer);
      return watcher.close();
    },
  };
}
