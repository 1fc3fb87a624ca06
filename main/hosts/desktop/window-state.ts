/** How the last window was left, in window.json in the data folder: a new one begins there. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserWindow } from 'electron';
import writeFileAtomic from 'write-file-atomic';
import { z } from 'zod';
import type { Log } from '../../platform.ts';

const WindowState = z.object({
  /** Of the window as it is when neither maximised nor over the full screen. */
  bounds: z.object({ x: z.int(), y: z.int(), width: z.int().min(1), height: z.int().min(1) }),
  isMaximized: z.boolean(),
  isFullScreen: z.boolean(),
});
export type WindowState = z.infer<typeof WindowState>;

const fileIn = (dataDir: string) => join(dataDir, 'window.json');

/** Null when no window was ever closed. A file that makes no sense counts as none: all it costs is a place on the screen. */
export function readWindowState(dataDir: string): WindowState | null {
  try {
    return WindowState.parse(JSON.parse(readFileSync(fileIn(dataDir), 'utf8')));
  } catch {
    return null;
  }
}

/** Keeps how a window is left. Written at once, because the app may be about to end. */
export function keepWindowState(window: BrowserWindow, dataDir: string, log: Log): void {
  const keep = () => {
    const state: WindowState = {
      bounds: window.getNormalBounds(),
      isMaximized: window.isMaximized(),
      isFullScreen: window.isFullScreen(),
    };
    try {
      writeFileAtomic.sync(fileIn(dataDir), `${JSON.stringify(state)}\n`);
    } catch (cause) {
      log.error('The window’s place on the screen will not be remembered', cause);
    }
  };
  window.on('close', keep);
  window.on('session-end', keep); // Windows closes no window of a session that ends
}
