/** The one kind of window: a sandboxed page that can go nowhere else. */
import { BrowserWindow } from 'electron';
import { pagePreferences } from './confine.ts';
import { PAGE_ORIGIN } from './protocol.ts';
import { USES_SYSTEM_SPELLING } from './spelling.ts';

/** Opens a window, shown once it is drawn. `preload` is the preload bundle. */
export function openWindow(preload: URL): BrowserWindow {
  const window = new BrowserWindow({
    width: 1280,
    height: 800,
    minWidth: 640,
    minHeight: 480,
    show: false,
    title: 'Attaché',
    webPreferences: { ...pagePreferences(preload), spellcheck: USES_SYSTEM_SPELLING },
  });
  window.once('ready-to-show', () => window.show());
  void window.loadURL(`${PAGE_ORIGIN}/index.html`);
  return window;
}

/** Brings a window to the front, out of the dock if need be. */
export function showWindow(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
