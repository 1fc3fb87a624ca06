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
    send: (name: string) => listeners.get(name)?.({ root: '/', changed: [], removed: [] }),
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
