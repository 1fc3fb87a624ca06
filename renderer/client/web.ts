import type { Failure, Result } from '../../shared/errors.ts';
import type { Transport } from './client.ts';
import { keepBeforeClosing } from './closing.ts';

/**
 * What is typed last is sent as the page ends, and must arrive all the same. More than this (bytes) browsers do not let outlive a page:
 * https://fetch.spec.whatwg.org/#http-network-or-cache-fetch
 */
const MOST_KEPT_ALIVE = 60_000;

/** Calls go by POST, events come as server-sent events; the cookie set by the one-time token lets them in. */
export function webTransport(): Transport {
  let events: EventSource | null = null;
  const transport: Transport = {
    async call(name, args) {
      const body = JSON.stringify({ name, args });
      try {
        const response = await fetch('/api/call', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body,
          keepalive: name.startsWith('drafts.') && new Blob([body]).size <= MOST_KEPT_ALIVE,
        });
        return (await response.json()) as Result<unknown>;
      } catch (cause) {
        return { ok: false, error: unreachable(cause) };
      }
    },
    listen(listener) {
      events ??= new EventSource('/api/events');
      const source = events;
      const hear = (event: MessageEvent<string>) => {
        const { name, payload } = JSON.parse(event.data) as { name: string; payload: unknown };
        listener(name, payload);
      };
      source.addEventListener('message', hear);
      return () => source.removeEventListener('message', hear);
    },
    isReachable: () => events?.readyState === EventSource.OPEN,
  };
  return keepBeforeClosing(transport, () => events?.close());
}

/** The token by which this page came is used up: the address that the browser shows and remembers is the one to come back to. */
export function showOwnAddress(): void {
  if (location.search !== '') history.replaceState(history.state, '', location.pathname + location.hash);
}

function unreachable(cause: unknown): Failure {
  return {
    code: 'internal',
    message:
      'Attaché is no longer running, and what you type now is not kept. Copy what you need from this page, then start Attaché again with “npm start” and open the address it prints.',
    details: { cause: String(cause) },
  };
}
