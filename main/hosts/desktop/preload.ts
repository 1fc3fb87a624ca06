/**
 * The pipe between the sandboxed page and the services: calls one way, events the other, and nothing else that the page can
 * reach. Names and arguments are checked on the other side, by the contract, in main/dispatch.ts.
 */
import { contextBridge, type IpcRendererEvent, ipcRenderer } from 'electron';
import { hearDrops } from './preload-drops.ts';
import { offerSpelling } from './preload-spelling.ts';

/** Calls that wait for their answers. */
const underway = new Set<Promise<unknown>>();

function call(name: string, args: unknown): Promise<unknown> {
  const answer = ipcRenderer.invoke('attache:call', name, args);
  underway.add(answer);
  void answer.finally(() => underway.delete(answer)).catch(() => {}); // the page hears of it
  return answer;
}

contextBridge.exposeInMainWorld('attache', {
  call,
  listen: (listener: (name: string, payload: unknown) => void) => {
    const hear = (_event: IpcRendererEvent, name: string, payload: unknown) => listener(name, payload);
    ipcRenderer.on('attache:event', hear);
    return () => {
      ipcRenderer.off('attache:event', hear);
    };
  },
});

/** The page does what it does at its end while it can still be answered; `closing.ts` waits for that. */
ipcRenderer.on('attache:closing', async () => {
  window.dispatchEvent(new Event('pagehide'));
  await Promise.allSettled(underway);
  await ipcRenderer.invoke('attache:saved');
});

hearDrops();
offerSpelling(call);
