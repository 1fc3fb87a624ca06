import type { Transport } from './client.ts';

/** What the preload puts on the window: a pipe, nothing else (main/hosts/desktop/preload.ts). */
declare global {
  interface Window {
    readonly attache?: Transport;
  }
}

/** The desktop's transport, or null in a browser. */
export function desktopTransport(): Transport | null {
  return window.attache ?? null;
}
