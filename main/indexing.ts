/**
 * Keeps the index true to the open library and to what the reader makes of it: what is found of a briefing are its sections with
 * their notes, its facts' names and whether it is read, which are features that know nothing of each other.
 */
import type { LibraryChanged } from '../shared/contract/library.ts';
import type { Briefing } from '../shared/model/briefing.ts';
import type { Annotations, ReadingService } from './services/annotations/index.ts';
import type { Library } from './services/library/index.ts';
import type { Search, SearchDocument } from './services/search/index.ts';

export type Indexing = {
  /** Puts these briefings into the index as they are now; those that are not read yet come when they are. */
  put(briefings: string[]): void;
  /** Follows a change of the library. */
  follow(change: Omit<LibraryChanged, 'isListNew'>): void;
  /** Indexes the open library where that waits to be asked for; resolves when all of it can be found. */
  all(): Promise<void>;
};

type Options = {
  library: Library;
  search: Search;
  annotations: Annotations;
  reading: ReadingService;
  /** Where the index of the library in a folder is kept from one opening to the next; null for nowhere. */
  folderOf: (root: string) => string | null;
  /** Whether nothing is indexed before `all` asks for it: a command that does not search needs no index. */
  waits: boolean;
};

export function createIndexing({
  library,
  search,
  annotations,
  reading,
  folderOf,
  waits,
}: Options): Indexing {
  let isWaiting = waits;
  let indexedRoot = '';

  function put(ids: string[]): void {
    if (isWaiting) return;
    const read = new Set(reading.list().flatMap((entry) => (entry.read ? [entry.briefing] : [])));
    const present = ids.flatMap((id) => library.peek(id) ?? []);
    search.put(present.map((briefing) => documentOf(briefing, read.has(briefing.id))));
  }

  function follow({ root, removed, changed }: Omit<LibraryChanged, 'isListNew'>): void {
    if (isWaiting) return;
    if (root !== indexedRoot) search.open(folderOf(root));
    indexedRoot = root;
    search.remove(removed);
    put(changed);
  }

  function documentOf(briefing: Briefing, read: boolean): SearchDocument {
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
  }

  return {
    put,
    follow,
    async all() {
      isWaiting = false;
      await library.settled();
      follow({ root: library.root(), removed: [], changed: library.briefings().map(({ id }) => id) });
      await search.settled();
    },
  };
}
