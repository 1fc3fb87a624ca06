import type { Transport } from './client.ts';

/** What the preload puts on the window: a pipe, nothing else (main/hosts/desktop/preload.ts). */
declare global {
  interface Window {
    readonly attache?: Pick<Transport, 'call' | 'listen'>;
  }
}

/** The desktop's transport, or null in a browser. */
export function desktopTransport(): Transport | null {
  const pipe = window.attache;
  return pipe === undefined ? null : { ...pipe, isReachable: () => true }; // there is no page without its host
}
