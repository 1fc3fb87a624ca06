/** Back and Forward: where the reader has been in a window. Chromium keeps it, and follows a mouse’s own buttons by itself. */
import type { BrowserWindow } from 'electron';

export type Way = 'back' | 'forward';

/** Counted in places, because `goBack` passes over those that were left without a gesture in the page, such as by the menu. */
const OFFSETS = { back: -1, forward: 1 } as const;

/** Which ways lead anywhere from what a window shows. */
export function waysFrom(window: BrowserWindow | undefined): Record<Way, boolean> {
  const leads = (way: Way) => window?.webContents.navigationHistory.canGoToOffset(OFFSETS[way]) ?? false;
  return { back: leads('back'), forward: leads('forward') };
}

/** Where the way leads nowhere, the window stays as it is. */
export function go(window: BrowserWindow | undefined, way: Way): void {
  if (waysFrom(window)[way]) window?.webContents.navigationHistory.goToOffset(OFFSETS[way]);
}

/**
 * Follows the keys for Back and Forward that some keyboards have, which Windows tells. Linux tells a mouse’s buttons in the same
 * way, and there Chromium follows them already.
 */
export function followBrowserKeys(window: BrowserWindow, platform: NodeJS.Platform): void {
  if (platform !== 'win32') return;
  window.on('app-command', (_event, command) => {
    if (command === 'browser-backward') go(window, 'back');
    if (command === 'browser-forward') go(window, 'forward');
  });
}
