/** What the Help menu offers of the package itself: whose work it holds, and newer versions. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { app, dialog, shell } from 'electron';
import type { Log } from '../../platform.ts';
import { createUpdates, type Updates } from './updates.ts';

/** Shows the licences of what ships, in the reader's own program for texts. */
export async function openLicences(): Promise<void> {
  const file = app.isPackaged
    ? join(process.resourcesPath, 'licences.txt')
    : fileURLToPath(new URL('../licences.txt', import.meta.url));
  const trouble = await shell.openPath(file);
  if (trouble !== '') await tell(`The licences are in ${file}; no program could be started to show them.`);
}

/** Updates through electron-updater and the system's dialogs. */
export function desktopUpdates(log: Log): Updates {
  return createUpdates({
    feedFile: app.isPackaged ? join(process.resourcesPath, 'app-update.yml') : null,
    version: app.getVersion(),
    load: async () => (await import('electron-updater')).autoUpdater,
    tell,
    async ask(message, yes, no) {
      const { response } = await dialog.showMessageBox({
        message,
        buttons: [yes, no],
        defaultId: 0,
        cancelId: 1,
      });
      return response === 0;
    },
    log,
  });
}

async function tell(message: string): Promise<void> {
  await dialog.showMessageBox({ type: 'info', message });
}
