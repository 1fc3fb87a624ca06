/**
 * The one place that knows all services: a Platform comes in, the services of one open library go out. What one
 * feature needs of another is handed to it here, so that no feature imports another.
 */
import { basename, join } from 'node:path';
import type { Told } from '../shared/contract/index.ts';
import type { Filed } from '../shared/contract/library.ts';
import type { BriefOptions, Format } from '../shared/model/brief.ts';
import { openCaches } from './caches.ts';
import { createIndexing } from './indexing.ts';
import { createOpening } from './opening.ts';
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
import { createLibrary, libraryKey, openCatalogue, openReadings, READER } from './services/library/index.ts';
import { createSearch } from './services/search/index.ts';
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
  const keyOf = (root: string) => libraryKey(root, paths.data);
  const currentKey = () => keyOf(library.root());
  const sections = (id: string) => library.peek(id)?.sections ?? null;
  const caches = openCaches({ data: paths.data, open: currentKey, now, log });
  const annotationsChanged = (briefing: string): void => {
    indexing.put([briefing]);
    tell({ name: 'annotations.changed', payload: { briefing } });
  };
  const readingChanged = (briefing: string): void => tell({ name: 'reading.changed', payload: { briefing } });
  const annotations = createAnnotations({
    store,
    now,
    library: currentKey,
    sections,
    onChange: annotationsChanged,
  });
  const drafts = createDrafts({
    store,
    library: currentKey,
    sections,
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
    onChange: readingChanged,
  });
  const changes = createChanges({
    store,
    library: currentKey,
    sections,
    onChange: readingChanged,
  });

  // What can fail was done before these, which keep a process going until they are closed.
  const drawn = Promise.withResolvers<void>();
  const patience = setTimeout(drawn.resolve, DRAWN_MS);
  const library = createLibrary({
    log,
    follow: platform.host !== 'cli',
    nameOf: (root) => (keyOf(root) === 'home' ? 'Attaché library' : basename(root)),
    catalogueOf: (root) => openCatalogue(`${caches.path('catalogue', keyOf(root))}.json`, log),
    readingsOf: (root) =>
      READER === null
        ? null
        : openReadings({ folder: caches.path('readings', keyOf(root)), reader: READER, log }),
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
  const spelling = createSpelling({
    worker: paths.spellingWorker,
    assets: paths.assets,
    data: paths.data,
    onStop: () =>
      troubles.add(
        'spelling-stopped',
        'Spelling could not be checked, again and again, and is off until Attaché is started anew. All else works as before.',
      ),
  });
  const jobs = createJobs((payload) => tell({ name: 'brief.progress', payload }));

  const indexing = createIndexing({
    library,
    search,
    annotations,
    reading,
    // A command ends before an index that is kept pays, and would be in the way of the app's.
    folderOf: (root) => (platform.host === 'cli' ? null : caches.path('search', keyOf(root))),
    waits: platform.host === 'cli',
  });
  library.onChange((change) => {
    across.libraryChanged();
    indexing.follow(change);
    tell({ name: 'library.changed', payload: change });
  });
  settings.onChange((payload) => tell({ name: 'settings.changed', payload }));

  const opening = createOpening({ platform, library, search, settings, caches });

  /** Documents are filed one after the other, so that each sees what the one before has become. */
  let lastFiled: Promise<unknown> = Promise.resolve();

  reached('services ready');
  return {
    /** The reader sees the list: what waited for that begins. */
    drawn(): void {
      clearTimeout(patience);
      drawn.resolve();
    },
    ...opening,
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
    /** Makes a briefing of a document and files it in the library open now, unless that has it already. */
    importFile(name: string, bytes: Uint8Array): Promise<Filed> {
      const root = library.root();
      const filing = lastFiled.then(async () => {
        const { fileDocument } = await import('./services/library/import/file-document.ts');
        return fileDocument(library, root, { name, bytes, now: now() });
      });
      lastFiled = filing.catch(() => {}); // whoever asked hears of it
      return filing;
    },
    settings,
    spelling,
    troubles,
    library,
    search,
    /** For a command that searches. */
    indexAll: indexing.all,
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
      indexing.put([args.briefing]);
      return null;
    },
    async close(): Promise<void> {
      clearTimeout(patience);
      if (platform.host === 'cli') await caches.tidy();
      try {
        await Promise.all([library.close(), search.close(), spelling.close()]);
      } finally {
        store.close(); // its newest rows are beside it until then
      }
    },
  };
}
