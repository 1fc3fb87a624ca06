/**
 * The pipe between the sandboxed page and the services: one channel in, one channel out, nothing else. Names and
 * arguments are checked on the other side, by the contract, in main/dispatch.ts.
 */
import { contextBridge, type IpcRendererEvent, ipcRenderer, webFrame } from 'electron';
import type { Result } from '../../../shared/errors.ts';
import { hearDrops } from './preload-drops.ts';

hearDrops();

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

/** Where the system does not check spelling, our own service does; the field that is written in tells it the language. */
if (process.platform !== 'darwin')
  webFrame.setSpellCheckProvider('en', {
    spellCheck(words, done) {
      const field = document.activeElement;
      const text =
        field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement ? field.value : '';
      const lang = field?.closest<HTMLElement>('[lang]')?.lang ?? '';
      call('spelling.check', { words, text, lang }).then(
        (answer) => done(wrongWords(answer as Result<string[]>)),
        () => done([]),
      );
    },
  });

/** A failure is in the log; a word that could not be checked is not underlined. */
function wrongWords(answer: Result<string[]>): string[] {
  return answer.ok ? answer.value : [];
}
