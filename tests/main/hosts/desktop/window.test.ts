import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { pagePreferences } from '../../../../main/hosts/desktop/confine.ts';
import { createWindows } from '../../../../main/hosts/desktop/window.ts';

const PRELOAD = new URL('file:///preload.cjs');

/** What Electron says when a page is sent to another address while it is on its way to one. */
const sentElsewhere = (address: string) => new Error(`ERR_ABORTED (-3) loading '${address}'`);

/** What each window was made with. */
const made = vi.hoisted((): { webPreferences?: object }[] => []);

vi.mock('electron', async () => {
  const { EventEmitter } = await import('node:events');
  class BrowserWindow extends EventEmitter {
    static getFocusedWindow = () => null;
    static getAllWindows = () => [];
    constructor(options: object) {
      super();
      made.push(options);
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
  expect(made.at(-1)?.webPreferences).toEqual({
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
