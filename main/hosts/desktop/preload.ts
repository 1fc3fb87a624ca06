/**
 * The pipe between the sandboxed page and the services: one channel in, one channel out, nothing else. Names and
 * arguments are checked on the other side, by the contract, in main/dispatch.ts.
 */
import { contextBridge, type IpcRendererEvent, ipcRenderer } from 'electron';
import { hearDrops } from './preload-drops.ts';

hearDrops();

contextBridge.exposeInMainWorld('attache', {
  call: (name: string, args: unknown) => ipcRenderer.invoke('attache:call', name, args),
  listen: (listener: (name: string, payload: unknown) => void) => {
    const hear = (_event: IpcRendererEvent, name: string, payload: unknown) => listener(name, payload);
    ipcRenderer.on('attache:event', hear);
    return () => {
      ipcRenderer.off('attache:event', hear);
    };
  },
});
