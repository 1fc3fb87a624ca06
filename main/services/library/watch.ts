import { watch } from 'chokidar';
import { relativePath } from './files.ts';

export type Watch = { close(): Promise<void> };

/** Changes are told together once nothing has happened for this long: editors write one save in several steps. */
const QUIET_MS = 120;

/** Calls `changed` with the relative paths of files added, changed or removed below `root`. */
export function watchFolder(
  root: string,
  changed: (paths: string[]) => void,
  failed: (cause: unknown) => void,
): Watch {
  const waiting = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  const watcher = watch(root, {
    ignoreInitial: true,
    ignored: (path) =>
      relativePath(root, path)
        .split('/')
        .some((part) => part.startsWith('.') || part === 'node_modules'),
  });
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
