/**
 * The one place that knows all services: a Platform comes in, the services of one open library go out. What one
 * feature needs of another is handed to it here, so that no feature imports another.
 */
import { createHash } from 'node:crypto';
import { homedir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import type { Told } from '../shared/contract/index.ts';
import type { LibraryChanged, Listing } from '../shared/contract/library.ts';
import type { BriefOptions, Format } from '../shared/model/brief.ts';
import type { Briefing } from '../shared/model/briefing.ts';
import type { Platform } from './platform.ts';
import {
  createAnnotations,
  createChanges,
  createDrafts,
  createReading,
  type Exchange,
  openStore,
  storeFile,
} from './services/annotations/index.ts';
import { createBrief, type Follow, type Made } from './services/brief/index.ts';
import { createJobs } from './services/brief/jobs.ts';
import { createAcross } from './services/facts/across/index.ts';
import type { Suggesting } from './services/facts/suggest/index.ts';
import { createLibrary, libraryKey, openCatalogue, saveImport, seedHome } from './services/library/index.ts';
import { createSearch, type SearchDocument } from './services/search/index.ts';
import { createSettings } from './services/settings/index.ts';
import { createSpelling } from './services/spelling/index.ts';
import { createTroubles } from './services/troubles/index.ts';
import { reached } from './startup.ts';

/** How long reading waits for the list to be drawn: a page that is not looked at never draws. */
const DRAWN_MS = 2000;

export type Services = Awaited<ReturnType<typeof createServices>>;

/** Opens the store and settings and wires the features together; no library is open yet. `tell` carries events out. */
export async function createServices(platform: Platform, tell: (told: Told) => void) {
  const { log, now, paths } = platform;
  const troubles = createTroubles(() => tell({ name: 'trouble.changed', payload: null }));
  const settings = await createSettings({
    dataDir: paths.data,
    log,
    onLoss: (told) => troubles.add('settings-lost', told),
  });
  const store = openStore({ file: storeFile(paths.data), log, now, backUp: platform.host !== 'cli' });
  const currentKey = () => libraryKey(library.root(), paths.data);
  const folderName = (root: string) => digest(libraryKey(root, paths.data));
  const annotationsChanged = (briefing: string): void => {
    reindex([briefing]);
    tell({ name: 'annotations.changed', payload: { briefing } });
  };
  const annotations = createAnnotations({
    store,
    now,
    library: currentKey,
    sections: (id) => library.peek(id)?.sections ?? null,
    onChange: annotationsChanged,
  });
  const drafts = createDrafts({
    store,
    library: currentKey,
    sections: (id) => library.peek(id)?.sections ?? null,
    onChange: (payload) => tell({ name: 'drafts.changed', payload }),
  });
  /** What reads and writes other programs' files is loaded when it is first asked for. */
  const exchange = async (): Promise<Exchange> => {
    const { createExchange } = await import('./services/annotations/exchange/index.ts');
    return createExchange({
      store,
      annotations,
      now,
      library: currentKey,
      briefings: () => library.briefings(),
      onChange: annotationsChanged,
    });
  };
  const reading = createReading({
    store,
    library: currentKey,
    onChange: (briefing) => tell({ name: 'reading.changed', payload: { briefing } }),
  });
  const changes = createChanges({
    store,
    library: currentKey,
    sections: (id) => library.peek(id)?.sections ?? null,
    onChange: (briefing) => tell({ name: 'reading.changed', payload: { briefing } }),
  });

  // What can fail was done before these, which keep a process going until they are closed.
  const drawn = Promise.withResolvers<void>();
  const patience = setTimeout(drawn.resolve, DRAWN_MS);
  const library = createLibrary({
    log,
    follow: platform.host !== 'cli',
    nameOf: (root) => (libraryKey(root, paths.data) === 'home' ? 'Attaché library' : basename(root)),
    catalogueOf: (root) => openCatalogue(join(paths.data, 'catalogue', `${folderName(root)}.json`), log),
    drawn: drawn.promise,
  });
  const across = createAcross({
    links: store.partyLinks,
    library: currentKey,
    briefings: () => library.briefings(),
    onChange: () => tell({ name: 'parties.changed', payload: null }),
  });
  const search = createSearch({
    worker: paths.searchWorker,
    log,
    onProgress: (payload) => tell({ name: 'search.progress', payload }),
    onStop: () =>
      troubles.add(
        'search-stopped',
        'Search failed again and again, and was stopped. All else works as before.',
      ),
  });
  /** What finds facts in text brings a dictionary along, and is loaded when it is first asked for. */
  const loadSuggestions = async (): Promise<Suggesting> => {
    const { createSuggestions } = await import('./services/facts/suggest/index.ts');
    const { readBriefing } = await import('./services/library/read-briefing.ts');
    return createSuggestions({
      dismissals: store.dismissals,
      library: currentKey,
      get: (id) => library.get(id),
      fileOf: ({ path }) => join(library.root(), path),
      read: ({ path }, text) => readBriefing({ path, bytes: Buffer.from(text), modified: now() }),
      refresh: ({ path }) => library.refresh([path]),
      onChange: () => tell({ name: 'suggestions.changed', payload: null }),
    });
  };
  let suggesting: Promise<Suggesting> | null = null;
  const suggestions = (): Promise<Suggesting> => {
    suggesting ??= loadSuggestions();
    return suggesting;
  };
  /** What readers themselves put into a briefing is no news to them, unless there was news before. */
  const withoutNews = async <T>(briefing: string, write: (service: Suggesting) => Promise<T>): Promise<T> => {
    const hadNews = changes.list({ briefing }) !== null;
    const result = await write(await suggestions());
    if (platform.host !== 'cli' && !hadNews) changes.seen({ briefing });
    return result;
  };
  const brief = createBrief({ assets: paths.assets, log });
  const spelling = createSpelling({ worker: paths.spellingWorker, assets: paths.assets, data: paths.data });
  const jobs = createJobs((payload) => tell({ name: 'brief.progress', payload }));

  const document = (briefing: Briefing, read: boolean): SearchDocument => {
    const marks = annotations.bySection(briefing.id);
    return {
      briefing: briefing.id,
      title: briefing.title.value,
      date: briefing.date.value,
      lang: briefing.lang,
      tags: briefing.tags,
      parties: briefing.facts.parties.flatMap(({ name, aliases }) => [name, ...aliases]),
      sources: briefing.sources.map(({ title, publisher = '' }) => `${title} ${publisher}`),
      read,
      sections: briefing.sections.map(({ id, kind, heading, text }) => ({
        section: id,
        kind,
        heading,
        text,
        notes: marks.get(id)?.notes ?? [],
        highlights: marks.get(id)?.highlights ?? 0,
      })),
    };
  };

  /** A command that does not search needs no index. */
  let isIndexing = platform.host !== 'cli';

  function reindex(ids: string[]): void {
    if (!isIndexing) return;
    const read = new Set(reading.list().flatMap((entry) => (entry.read ? [entry.briefing] : [])));
    const present = ids.flatMap((id) => library.peek(id) ?? []);
    search.put(present.map((briefing) => document(briefing, read.has(briefing.id))));
  }

  /** A command ends before an index pays, and would be in the way of the app's. */
  const indexFolder = (root: string): string | null =>
    platform.host === 'cli' ? null : join(paths.data, 'search', folderName(root));

  let indexedRoot = '';
  function index({ root, removed, changed }: Omit<LibraryChanged, 'isListNew'>): void {
    if (root !== indexedRoot) search.open(indexFolder(root));
    indexedRoot = root;
    search.remove(removed);
    reindex(changed);
  }
  library.onChange((change) => {
    across.libraryChanged();
    if (isIndexing) index(change);
    tell({ name: 'library.changed', payload: change });
  });
  settings.onChange((payload) => tell({ name: 'settings.changed', payload }));

  const openLibrary = async (dir: string): Promise<Listing> => {
    const root = resolve(dir.replace(/^~(?=$|[/\\])/, homedir()));
    await library.open(root);
    if (platform.host === 'cli') return library.listing(); // a command's library is no visit to come back to
    void library.settled().then(
      async () => {
        if (library.root() !== root) return;
        search.retain(library.briefings().map(({ id }) => id));
        await search.settled();
        reached('index ready');
      },
      (cause: unknown) => log.error('The library could not be read to its end', cause),
    );
    await remember(root);
    return library.listing();
  };
  const remember = async (root: string): Promise<void> => {
    const before = settings.get().recentLibraries;
    if (before[0] === root) return;
    const recentLibraries = [root, ...before.filter((recent) => recent !== root)];
    await settings
      .set({ recentLibraries: recentLibraries.slice(0, 10) })
      .catch((cause: unknown) => log.error('The library is open, but will not be remembered', cause));
  };
  const openHome = async () => openLibrary(await seedHome(paths.assets, paths.data));

  reached('services ready');
  return {
    /** The reader sees the list: what waited for that begins. */
    drawn(): void {
      clearTimeout(patience);
      drawn.resolve();
    },
    openLibrary,
    /** Opens the library that the app brings along; it is laid out in the data folder at first. */
    openHome,
    /** Opens the library named, else the one open last, else the one that the app brings along. */
    async openFirst(named: string | undefined): Promise<void> {
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
    /** One brief of one or several briefings, in the order given. */
    async makeBrief(ids: string[], options: BriefOptions, format: Format, follow?: Follow): Promise<Made> {
      const contents = await Promise.all(
        ids.map(async (id) => ({
          briefing: await library.get(id),
          annotations: annotations.list({ briefing: id }),
        })),
      );
      return brief.make(contents, options, format, follow);
    },
    jobs,
    /** Makes a briefing of a document and files it in the open library; answers its id. */
    async importFile(name: string, bytes: Uint8Array): Promise<string> {
      const { importDocument } = await import('./services/library/import/import-document.ts');
      const imported = importDocument({ name, bytes, now: now() });
      const { id, path } = await saveImport(library.root(), imported);
      await library.refresh([path]);
      return id;
    },
    settings,
    spelling,
    troubles,
    library,
    search,
    /** Indexes the open library for a host that does not by itself; resolves when all of it can be found. */
    async indexAll(): Promise<void> {
      isIndexing = true;
      await library.settled();
      index({ root: library.root(), removed: [], changed: library.briefings().map(({ id }) => id) });
      await search.settled();
    },
    annotations,
    drafts,
    async exportAnnotations(...args: Parameters<Exchange['export']>) {
      return (await exchange()).export(...args);
    },
    async importAnnotations(...args: Parameters<Exchange['import']>) {
      return (await exchange()).import(...args);
    },
    /** What the reader must be told about the store of annotations; see `Store`. */
    storeNotice: store.notice,
    storeNoticeRead: store.noticeRead,
    reading,
    changes,
    across,
    async suggestions(...args: Parameters<Suggesting['list']>) {
      return (await suggestions()).list(...args);
    },
    acceptSuggestions: (args: Parameters<Suggesting['accept']>[0]) =>
      withoutNews(args.briefing, (service) => service.accept(args)),
    takeSuggestionsBack: (args: Parameters<Suggesting['takeBack']>[0]) =>
      withoutNews(args.briefing, (service) => service.takeBack(args)),
    async dismissSuggestions(...args: Parameters<Suggesting['dismiss']>) {
      return (await suggestions()).dismiss(...args);
    },
    /** Read marks are searchable (`is:unread`), so marking is also indexing. */
    markRead(args: { briefing: string; read: boolean }): null {
      reading.mark(args);
      reindex([args.briefing]);
      return null;
    },
    async close(): Promise<void> {
      clearTimeout(patience);
      await Promise.all([library.close(), search.close(), spelling.close()]);
      store.close();
    },
  };
}

/** A folder's name for a library's key, which may be any path. */
function digest(key: string): string {
  return createHash('sha256').update(key).digest('hex').slice(0, 16);
}
