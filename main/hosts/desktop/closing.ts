/**
 * Before a window closes or the app quits, its page is asked to save what is being typed, and that is waited for; before the app
 * ends, so is the closing of its services.
 */
import { app, BrowserWindow, type WebContents } from 'electron';
import type { Log } from '../../platform.ts';
import { answerPage } from './ipc.ts';

/** What hangs must keep neither a window nor the app open. */
const PATIENCE_MS = 2000;

/** Pages that were asked and have not answered. */
const asked = new Map<WebContents, PromiseWithResolvers<void>>();
/** Windows whose pages have saved, and that may close now. */
const ready = new WeakSet<BrowserWindow>();

/** Must run before the first window is opened. */
export function keepWhatIsTyped(): void {
  answerPage('attache:saved', (page) => asked.get(page)?.resolve());
  app.on('browser-window-created', (_event, window) => {
    window.on('close', (event) => {
      if (ready.delete(window)) return;
      event.preventDefault();
      void letSave(window).then(() => window.isDestroyed() || window.close());
    });
    // Windows waits for nobody when the reader logs off, but it asks each program before it ends one.
    window.on('query-session-end', () => window.webContents.send('attache:closing'));
  });
  // To prevent a window's closing would end the quitting too: so all are asked first.
  app.on('before-quit', (event) => {
    const unasked = BrowserWindow.getAllWindows().filter((window) => !ready.has(window));
    if (unasked.length === 0) return;
    event.preventDefault();
    void Promise.all(unasked.map(letSave)).then(() => app.quit());
  });
}

/**
 * Electron waits for nothing that is asynchronous. Until the store is closed its newest rows are in a log beside it, and whoever
 * took its file alone along would be without them. Quitting once more waits no longer.
 */
export function closeBeforeEnd(services: { close(): Promise<void> }, log: Log): void {
  app.once('will-quit', (event) => {
    event.preventDefault();
    const ended = Promise.withResolvers<void>();
    const timer = setTimeout(ended.resolve, PATIENCE_MS);
    services
      .close()
      .catch((cause: unknown) => log.error('Not everything was closed before the app ended', cause))
      .finally(ended.resolve);
    void ended.promise.then(() => {
      clearTimeout(timer);
      app.exit(); // `quit` does nothing while Electron still deals with this event
    });
  });
}

/** Resolves when the page has saved, or does not answer. */
async function letSave(window: BrowserWindow): Promise<void> {
  const contents = window.webContents;
  const answer = asked.get(contents) ?? ask(contents);
  const timer = setTimeout(answer.resolve, PATIENCE_MS);
  await answer.promise;
  clearTimeout(timer);
  asked.delete(contents);
  ready.add(window);
}

function ask(contents: WebContents): PromiseWithResolvers<void> {
  const answer = Promise.withResolvers<void>();
  asked.set(contents, answer);
  contents.send('attache:closing');
  return answer;
}
