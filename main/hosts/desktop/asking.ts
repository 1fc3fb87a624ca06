/** Which window asked: dialogs of the system belong to it, also when another was brought to the front meanwhile. */
import { AsyncLocalStorage } from 'node:async_hooks';
import { BrowserWindow, type WebContents } from 'electron';

const asking = new AsyncLocalStorage<WebContents>();

/** Runs what a page asked for, and whatever that goes on to do, in the page's name. */
export function askedBy<T>(page: WebContents, run: () => T): T {
  return asking.run(page, run);
}

/** The window of the page that asked, else the one the reader works in; null when there is none. */
export function askingWindow(): BrowserWindow | null {
  const page = asking.getStore();
  const window = page === undefined ? null : BrowserWindow.fromWebContents(page);
  return window ?? BrowserWindow.getFocusedWindow();
}
