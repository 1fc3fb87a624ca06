import type { EventEmitter } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { pagePreferences } from '../../../../main/hosts/desktop/confine.ts';
import { createWindows } from '../../../../main/hosts/desktop/window.ts';

const PRELOAD = new URL('preload.cjs', import.meta.url);

/** What Electron says when a page is sent to another address while it is on its way to one. */
const sentElsewhere = (address: string) => new Error(`ERR_ABORTED (-3) loading '${address}'`);

type Made = EventEmitter & {
  /** What the window was made with. */
  options: { webPreferences?: object };
  /** Where it is among the two places that it has been at. */
  place: number;
};
const made = vi.hoisted((): Made[] => []);

vi.mock('electron', async () => {
  const { EventEmitter } = await import('node:events');
  class BrowserWindow extends EventEmitter {
    static getFocusedWindow = () => null;
    static getAllWindows = () => [];
    place = 1;
    webContents = {
      navigationHistory: {
        canGoToOffset: (offset: number) => [0, 1].includes(this.place + offset),
        goToOffset: (offset: number) => {
          this.place += offset;
        },
      },
    };
    readonly options: object;
    constructor(options: object) {
      super();
      this.options = options;
      made.push(this);
    }
    loadURL = (address: string) => Promise.reject(sentElsewhere(address));
  }
  const display = { id: 1, workArea: { x: 0, y: 0, width: 1920, height: 1080 } };
  const screen = { getPrimaryDisplay: () => display, getAllDisplays: () => [display] };
  return { ...(await import('./electron.ts')), BrowserWindow, screen };
});

/** Opens a window, and answers what the log is warned of. */
function open(address: string): [message: string, cause: unknown][] {
  const dataDir = mkdtempSync(join(tmpdir(), 'attache-window-'));
  onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }));
  const warned: [message: string, cause: unknown][] = [];
  const log = {
    info: () => {},
    warn: (message: string, cause?: unknown) => void warned.push([message, cause]),
    error: () => {},
  };
  createWindows({ preload: PRELOAD, dataDir, theme: { desk: () => '#fff' }, log }).open(address);
  return warned;
}

it('a window has the walls of a page, and no preference beside them', () => {
  open('/');
  expect(made.at(-1)?.options.webPreferences).toEqual({
    ...pagePreferences(PRELOAD),
    spellcheck: process.platform === 'darwin',
  });
});

it('what the log is told of a window has no place in it where a reader was', async () => {
  const warned = open('/briefing/takeover');
  await expect.poll(() => warned).toHaveLength(1);
  const [[message, cause] = ['']] = warned;
  expect(message).not.toContain('takeover');
  expect(cause).toEqual(sentElsewhere('app://bundle/index.html#/briefing/takeover'));
});

/** Where a window is after each of the keys that a system tells of. */
function placesAfter(platform: NodeJS.Platform, keys: string[]): (number | undefined)[] {
  vi.spyOn(process, 'platform', 'get').mockReturnValue(platform);
  open('/');
  vi.restoreAllMocks();
  const window = made.at(-1);
  return keys.map((key) => {
    window?.emit('app-command', {}, key);
    return window?.place;
  });
}

it('a keyboard’s Back and Forward lead there on Windows, and no further than there is a place', () => {
  const [back, forward] = ['browser-backward', 'browser-forward'];
  const keys = [back, back, 'browser-refresh', forward, forward];
  expect(placesAfter('win32', keys)).toEqual([0, 0, 0, 1, 1]);
});

it('on Linux they are a mouse’s buttons, which Chromium has followed', () => {
  expect(placesAfter('linux', ['browser-backward'])).toEqual([1]);
});
