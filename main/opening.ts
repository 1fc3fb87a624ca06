/** Which library is open, and which is opened first; what was opened is remembered, but for a command's. */
import type { Listing } from '../shared/contract/library.ts';
import { MAX_RECENT_LIBRARIES } from '../shared/model/settings.ts';
import type { Caches } from './caches.ts';
import { libraryFolder } from './launch.ts';
import type { Platform } from './platform.ts';
import { type Library, seedHome } from './services/library/index.ts';
import type { Search } from './services/search/index.ts';
import type { SettingsStore } from './services/settings/index.ts';
import { reached } from './startup.ts';

export type Opening = {
  /** Opens the library in a folder, as typed (`~` is the reader's own); resolves when it is listed. Error `no-library`. */
  openLibrary(dir: string): Promise<Listing>;
  /** Opens the library that the app brings along; it is laid out in the data folder at first. */
  openHome(): Promise<Listing>;
  /** Opens the library named, else the one open last, else the one that the app brings along. */
  openFirst(named: string | undefined): Promise<void>;
};

type Options = {
  platform: Platform;
  library: Library;
  search: Search;
  settings: SettingsStore;
  caches: Caches;
};

export function createOpening({ platform, library, search, settings, caches }: Options): Opening {
  const { log, paths } = platform;

  async function openLibrary(dir: string): Promise<Listing> {
    const root = libraryFolder(dir);
    await library.open(root);
    if (platform.host === 'cli') return library.listing(); // a command's library is no visit to come back to
    void whenRead(root).catch((cause: unknown) =>
      log.error('The library could not be read to its end', cause),
    );
    await remember(root);
    return library.listing();
  }

  /** Once all of the library is read, what is kept of it can drop what is there no more. */
  async function whenRead(root: string): Promise<void> {
    await library.settled();
    if (library.root() !== root) return;
    search.retain(library.briefings().map(({ id }) => id));
    await search.settled();
    reached('index ready');
    if (library.root() !== root) return;
    await library.keep();
    await caches.tidy();
  }

  async function remember(root: string): Promise<void> {
    const before = settings.get().recentLibraries;
    if (before[0] === root) return;
    const recentLibraries = [root, ...before.filter((recent) => recent !== root)];
    await settings
      .set({ recentLibraries: recentLibraries.slice(0, MAX_RECENT_LIBRARIES) })
      .catch((cause: unknown) => log.error('The library is open, but will not be remembered', cause));
  }

  const openHome = async () => openLibrary(await seedHome(paths.assets, paths.data));

  return {
    openLibrary,
    openHome,
    async openFirst(named) {
      const [last] = settings.get().recentLibraries;
      if (named !== undefined) await openLibrary(named);
      else if (last === undefined) await openHome();
      else
        await openLibrary(last).catch((cause: unknown) => {
          log.warn('The library open last could not be opened', cause);
          return openHome();
        });
      reached('library listed');
    },
  };
}
