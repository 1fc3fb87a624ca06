import { ipcMain } from 'electron';
import { z } from 'zod';
import { isOurPage } from './ipc.ts';
import type { Opener } from './opener.ts';

const Paths = z.array(z.string().min(1)).max(100);

/** Opens the files that are dropped on a window, as told by the preload script; the page itself has no part in it. */
export function openDrops(open: Opener): void {
  ipcMain.handle('attache:dropped', (event, files: unknown) => {
    const paths = Paths.safeParse(files);
    if (!isOurPage(event.senderFrame) || !paths.success) return;
    for (const path of paths.data) open(path);
  });
}
