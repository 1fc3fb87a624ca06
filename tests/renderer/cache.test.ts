import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { expect, it, vi } from 'vitest';
import { followEvents } from '../../renderer/client/cache.ts';
import type { Client } from '../../renderer/client/client.ts';

/** A client whose events the test sends itself. */
function clientOfTest() {
  const listeners = new Map<string, (payload: unknown) => void>();
  const client = {
    on(name: string, listener: (payload: unknown) => void) {
      listeners.set(name, listener);
      return () => listeners.delete(name);
    },
  };
  return {
    client: client as unknown as Client,
    tell: (name: string, payload: unknown) => listeners.get(name)?.(payload),
    send: (name: string, told = {}) =>
      listeners.get(name)?.({ root: '/', changed: [], removed: [], isListNew: false, ...told }),
  };
}

it('asks again when an event overtakes the first answer, which was true before it', async () => {
  const cache = new QueryClient();
  const { client, send } = clientOfTest();
  followEvents(client, cache);
  const first = Promise.withResolvers<string>();
  const answers = [first.promise, Promise.resolve('after')];
  const observer = new QueryObserver(cache, {
    queryKey: ['annotations.list', {}],
    queryFn: () => answers.shift(),
  });
  observer.subscribe(() => {});
  send('library.changed');
  first.resolve('before');
  await vi.waitFor(() => expect(observer.getCurrentResult().data).toBe('after'));
});

it('shows the answer of a search that events overtake, and asks once more after it', async () => {
  const cache = new QueryClient({ defaultOptions: { queries: { staleTime: Number.POSITIVE_INFINITY } } });
  const { client, tell } = clientOfTest();
  followEvents(client, cache);
  const whole = (total: number) => ({ total, indexed: 1, of: 1, isRead: true });
  const first = Promise.withResolvers<unknown>();
  const answers = [first.promise, Promise.resolve(whole(2)), Promise.resolve(whole(3))];
  const observer = new QueryObserver(cache, {
    queryKey: ['search.query', { query: 'tide' }],
    queryFn: () => answers.shift(),
  });
  const shown: unknown[] = [];
  observer.subscribe(({ data }) => shown.push(data));
  for (let count = 1; count <= 3; count++) tell('search.progress', { indexed: count, of: count });
  await Promise.resolve();
  first.resolve(whole(1));
  await vi.waitFor(() => expect(observer.getCurrentResult().data).toEqual(whole(2)));
  expect(shown).toContainEqual(whole(1));
  expect(answers).toHaveLength(1);
});

it.each([
  ['not on the screen', { indexed: 1, of: 1, isRead: false }, { isShown: false, hasFailed: false }],
  ['failed', { indexed: 1, of: 1, isRead: false }, { isShown: true, hasFailed: true }],
  ['of a library that is read', { indexed: 1, of: 2, isRead: true }, { isShown: true, hasFailed: false }],
])(
  'a search that is %s is asked again once all is indexed',
  async (_what, answer, { isShown, hasFailed }) => {
    const cache = new QueryClient({
      defaultOptions: { queries: { staleTime: Number.POSITIVE_INFINITY, retry: false } },
    });
    const { client, tell } = clientOfTest();
    followEvents(client, cache);
    const answers: (() => unknown)[] = [() => answer];
    const queryFn = async () => {
      const next = answers.shift();
      if (next === undefined) throw new Error('Search stopped');
      return next();
    };
    const observer = new QueryObserver(cache, { queryKey: ['search.query', { query: 'tide' }], queryFn });
    let leave = observer.subscribe(() => {});
    await vi.waitFor(() => expect(observer.getCurrentResult().data).toEqual(answer));
    if (hasFailed) await observer.refetch();
    if (!isShown) leave();

    const whole = { indexed: 2, of: 2, isRead: true };
    answers.push(() => whole);
    tell('search.progress', { indexed: 2, of: 2 });
    await Promise.resolve();
    if (!isShown) leave = observer.subscribe(() => {});
    await vi.waitFor(() => expect(observer.getCurrentResult().data).toEqual(whole));
    leave();
  },
);

it('asks again for the briefings that are told of, and for all when a library is opened', async () => {
  const cache = new QueryClient({ defaultOptions: { queries: { staleTime: Number.POSITIVE_INFINITY } } });
  const { client, send } = clientOfTest();
  followEvents(client, cache);
  const asked: string[] = [];
  for (const briefing of ['hills', 'tides']) {
    const observer = new QueryObserver(cache, {
      queryKey: ['library.get', { briefing }],
      queryFn: () => asked.push(briefing),
    });
    observer.subscribe(() => {});
  }
  await vi.waitFor(() => expect(asked).toEqual(['hills', 'tides']));
  send('library.changed', { changed: ['tides'] });
  await vi.waitFor(() => expect(asked.slice(2)).toEqual(['tides']));
  send('library.changed', { removed: ['hills'] });
  await vi.waitFor(() => expect(asked.slice(3)).toEqual(['hills']));
  send('library.changed', { isListNew: true });
  await vi.waitFor(() => expect(asked.slice(4)).toEqual(['hills', 'tides']));
});

it('keeps the settings that an event told, though an answer from before it comes later', async () => {
  const cache = new QueryClient();
  const { client, tell } = clientOfTest();
  followEvents(client, cache);
  const first = Promise.withResolvers<unknown>();
  const observer = new QueryObserver(cache, { queryKey: ['settings.get', {}], queryFn: () => first.promise });
  observer.subscribe(() => {});
  tell('settings.changed', { theme: 'sepia' });
  first.resolve({ theme: 'dark' });
  await vi.waitFor(() => expect(observer.getCurrentResult().data).toBeDefined());
  await first.promise;
  expect(observer.getCurrentResult().data).toEqual({ theme: 'sepia' });
});
