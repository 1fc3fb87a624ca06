/** What the reader has before them, as far as a window's address tells it. */
import { app, type BrowserWindow } from 'electron';
import { isBriefingAddress } from '../../../shared/address.ts';

/** `nothing` when there is no window, which macOS knows. */
export type Shown = 'briefing' | 'another page' | 'nothing';

export function shownIn(window: BrowserWindow | undefined): Shown {
  if (window === undefined) return 'nothing';
  const address = URL.parse(window.webContents.getURL())?.hash.slice(1) ?? '';
  return isBriefingAddress(address) ? 'briefing' : 'another page';
}

/** Tells whenever a window goes to another place, comes to the front or is gone. Must run before the first window is opened. */
export function onShown(tell: () => void): void {
  app.on('browser-window-created', (_event, window) => {
    window.on('focus', tell);
    window.on('closed', tell);
    window.webContents.on('did-navigate', tell);
    window.webContents.on('did-navigate-in-page', tell);
  });
}
