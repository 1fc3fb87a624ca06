/** What the reader has before them, as a window's address and the library tell it. */
import { app, type BrowserWindow } from 'electron';
import { briefingOfAddress } from '../../../shared/address.ts';
import type { Library } from '../../services/library/index.ts';

/** `nothing` when there is no window, which macOS knows. */
export type Shown = 'briefing' | 'another page' | 'nothing';

/** A briefing that is gone from the library is none. */
export function shownIn(window: BrowserWindow | undefined, library: Pick<Library, 'has'>): Shown {
  if (window === undefined) return 'nothing';
  const address = URL.parse(window.webContents.getURL())?.hash.slice(1) ?? '';
  const briefing = briefingOfAddress(address);
  return briefing !== undefined && library.has(briefing) ? 'briefing' : 'another page';
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
