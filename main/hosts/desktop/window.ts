/** The windows: each shows a place in the one open library, in a sandboxed page that can go nowhere else. */
import { BrowserWindow, screen } from 'electron';
import type { Log } from '../../platform.ts';
import { pagePreferences } from './confine.ts';
import { followBrowserKeys } from './history.ts';
import { placeWindow, type Rectangle } from './place-window.ts';
import { PAGE_ORIGIN } from './protocol.ts';
import { USES_SYSTEM_SPELLING } from './system-spelling.ts';
import type { Theme } from './theme.ts';
import { keepWindowState, readWindowState } from './window-state.ts';

export type Windows = {
  /** Opens another window, shown once it is drawn. `address` is one within the app (shared/address.ts). */
  open(address?: string): BrowserWindow;
  /** The one that the reader works in, or else the newest; undefined when none is open. */
  current(): BrowserWindow | undefined;
  /** Shows an address in the current window, or in a new one; answers it when its page is there, or it was sent elsewhere meanwhile. */
  show(address: string): Promise<BrowserWindow>;
};

export type WindowOptions = {
  /** The preload bundle. */
  preload: URL;
  dataDir: string;
  theme: Theme;
  log: Log;
};

/** How far a new window stands from the one it lies over. */
const STEP = 24;

export function createWindows({ preload, dataDir, theme, log }: WindowOptions): Windows {
  const current = () => BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows().at(-1);

  function open(address = '/'): BrowserWindow {
    const window = create();
    void load(window, address);
    return window;
  }

  function create(): BrowserWindow {
    const state = readWindowState(dataDir);
    const over = current()?.getNormalBounds();
    const window = new BrowserWindow({
      ...placeWindow(over === undefined ? (state?.bounds ?? null) : besides(over), workAreas()),
      minWidth: 640,
      minHeight: 480,
      show: false,
      title: 'Attaché',
      backgroundColor: theme.desk(),
      webPreferences: { ...pagePreferences(preload), spellcheck: USES_SYSTEM_SPELLING },
    });
    window.once('ready-to-show', () => {
      if (over === undefined && state?.isMaximized) window.maximize();
      if (over === undefined && state?.isFullScreen) window.setFullScreen(true);
      window.show();
    });
    keepWindowState(window, dataDir, log);
    followBrowserKeys(window, process.platform);
    return window;
  }

  function load(window: BrowserWindow, address: string): Promise<void> {
    return window
      .loadURL(pageAt(address))
      .catch((cause: unknown) => log.warn('A window was sent elsewhere before it was there', cause));
  }

  return {
    open,
    current,
    async show(address) {
      const shown = current();
      const window = shown ?? create();
      if (shown !== undefined) showWindow(shown);
      // An address that differs after # alone moves the page; the very same would load it anew, and lose what is typed.
      if (window.webContents.getURL() !== pageAt(address)) await load(window, address);
      return window;
    },
  };
}

/** Brings a window to the front, out of the dock if need be. */
export function showWindow(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}

function pageAt(address: string): string {
  return `${PAGE_ORIGIN}/index.html#${address}`;
}

function besides({ x, y, width, height }: Rectangle): Rectangle {
  return { x: x + STEP, y: y + STEP, width, height };
}

function workAreas(): Rectangle[] {
  const main = screen.getPrimaryDisplay();
  const others = screen.getAllDisplays().filter(({ id }) => id !== main.id);
  return [main, ...others].map(({ workArea }) => workArea);
}
