import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { createWindows } from '../../../../main/hosts/desktop/window.ts';

/** What Electron says when a page is sent to another address while it is on its way to one. */
const sentElsewhere = (address: string) => new Error(`ERR_ABORTED (-3) loading '${address}'`);

vi.mock('electron', async () => {
  const { EventEmitter } = await import('node:events');
  class BrowserWindow extends EventEmitter {
    static getFocusedWindow = () => null;
    static getAllWindows = () => [];
    loadURL = (address: string) => Promise.reject(sentElsewhere(address));
  }
  const display = { id: 1, workArea: { x: 0, y: 0, width: 1920, height: 1080 } };
  const screen = { getPrimaryDisplay: () => display, getAllDisplays: () => [display] };
  return { ...(await import('./electron.ts')), BrowserWindow, screen };
});

it('what the log is told of a window has no place in it where a reader was', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'attache-window-'));
  onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }));
  const warned: [message: string, cause: unknown][] = [];
  const log = {
    info: () => {},
    warn: (message: string, cause?: unknown) => void warned.push([message, cause]),
    error: () => {},
  };
  const preload = new URL('file:///preload.cjs');
  createWindows({ preload, dataDir, theme: { desk: () => '#fff' }, log }).open('/briefing/takeover');
  await expect.poll(() => warned).toHaveLength(1);
  const [[message, cause] = ['']] = warned;
  expect(message).not.toContain('takeover');
  expect(cause).toEqual(sentElsewhere('app://bundle/index.html#/briefing/takeover'));
});
