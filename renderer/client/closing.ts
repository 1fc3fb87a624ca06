import type { EventName } from '../../shared/contract/index.ts';
import type { Transport } from './client.ts';

/**
 * Before its host ends, the page does what it does at its end while it can still be answered, and calls `leave` when all that
 * was sent has been: the host waits for that. On the desktop the preload does likewise for a window that closes.
 */
export function keepBeforeClosing(transport: Transport, leave: () => void): Transport {
  const underway = new Set<Promise<unknown>>();
  transport.listen(async (name) => {
    if (name !== ('app.closing' satisfies EventName)) return;
    window.dispatchEvent(new Event('pagehide'));
    await Promise.allSettled(underway);
    leave();
  });
  return {
    ...transport,
    call(name, args) {
      const answer = transport.call(name, args);
      underway.add(answer);
      void answer.finally(() => underway.delete(answer)).catch(() => {}); // whoever called hears of it
      return answer;
    },
  };
}
