/**
 * The pipe between the sandboxed page and the services: calls one way, events the other, and nothing else that the page can
 * reach. Names and arguments are checked on the other side, by the contract, in main/dispatch.ts.
 */
import { contextBridge, type IpcRendererEvent, ipcRenderer } from 'electron';
import { hearDrops } from './preload-drops.ts';
import { offerSpelling } from './preload-spelling.ts';

const call = (name: string, args: unknown): Promise<unknown> =>
  ipcRenderer.invoke('attache:call', name, args);

contextBridge.exposeInMainWorld('attache', {
  call,
  listen: (listener: (name: string, payload: unknown) => void) => {
    const hear = (_event: IpcRendererEvent, name: string, payload: unknown) => listener(name, payload);
    ipcRenderer.on('attache:event', hear);
    return () => {
      ipcRenderer.off('attache:event', hear);
    };
  },
  /** `closing.ts` waits for that. */
  leave: () => void ipcRenderer.invoke('attache:saved'),
  isReachable: () => true, // there is no page without its host
});

hearDrops();
offerSpelling(call);
