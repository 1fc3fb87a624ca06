/** Which answers go stale by which event; features only ever ask, and see what is true now. */
import type { Query, QueryClient } from '@tanstack/react-query';
import type { CallName } from '../../shared/contract/index.ts';
import type { SearchAnswer } from '../../shared/model/search.ts';
import type { Client } from './client.ts';

/** What the facts of all briefings come to together. */
const PARTY_ANSWERS = ['parties.list', 'parties.get', 'parties.contradictions', 'parties.touched'] as const;

/** Keeps the cache true to the services' events for as long as the app runs; answers a function that stops it. */
export function followEvents(client: Client, cache: QueryClient): () => void {
  const stale = (...names: CallName[]) => {
    for (const name of names) void askAgain(cache, name);
  };
  const stops = [
    client.on('library.changed', ({ isListNew, changed, removed }) => {
      const told = new Set([...changed, ...removed]);
      // One that is newly opened is told of without any. Whole briefings are large: those that are as they were are not asked for again.
      void askAgain(cache, 'library.get', (briefing) => told.size === 0 || told.has(briefing));
      stale(
        ...(isListNew ? (['library.list'] as const) : []),
        'annotations.list',
        'annotations.counts',
        'annotations.deleted',
        'reading.list',
        'reading.changes',
        'suggestions.list',
        ...PARTY_ANSWERS,
      );
    }),
    // What is new in the library is told by this too, which comes when it can be found.
    client.on('search.progress', ({ indexed, of }) => {
      if (indexed === of) void searchAgain(cache);
    }),
    client.on('annotations.changed', () => {
      stale('annotations.list', 'annotations.counts', 'annotations.deleted');
      void searchAgain(cache);
    }),
    client.on('reading.changed', () => stale('reading.list', 'reading.changes')),
    client.on('parties.changed', () => stale(...PARTY_ANSWERS)),
    client.on('suggestions.changed', () => stale('suggestions.list')),
    client.on('trouble.changed', () => stale('trouble.list')),
    client.on('settings.changed', async (settings) => {
      await cache.cancelQueries({ queryKey: ['settings.get'] }); // an answer from before would come after
      cache.setQueryData(['settings.get', {}], settings);
    }),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}

/**
 * A first answer that is still on its way would count as fresh, though the event overtook it: so it is not waited for. `isMeant`
 * tells by its briefing whether an answer is meant; without it all are.
 */
async function askAgain(
  cache: QueryClient,
  name: CallName,
  isMeant: (briefing: string) => boolean = () => true,
): Promise<void> {
  const those = {
    queryKey: [name],
    predicate: ({ queryKey: [, args] }: Query) => isMeant((args as { briefing?: string }).briefing ?? ''),
  };
  await cache.cancelQueries(those);
  await cache.invalidateQueries(those);
}

/**
 * While a library is read, events come faster than answers: one that is on its way is shown when it comes, and not waiting for it
 * would be to wait until all is read. What is shown of a library that is not read yet is asked for again at its own pace.
 */
async function searchAgain(cache: QueryClient): Promise<void> {
  const searches = { queryKey: ['search.query' satisfies CallName] };
  const onTheirWay = cache.getQueryCache().findAll({ ...searches, fetchStatus: 'fetching' });
  await Promise.allSettled(onTheirWay.map((search) => search.fetch())); // joins what is fetched already
  await cache.invalidateQueries(
    { ...searches, predicate: (search) => !isPaced(search) },
    { cancelRefetch: false },
  );
}

/** Whether a search is asked again and again by what shows it; one that failed is not. */
function isPaced(search: Query): boolean {
  const { data, error } = search.state;
  return search.isActive() && error === null && data !== undefined && !(data as SearchAnswer).isRead;
}
