/** What the items of the menu do. */
import { type FileFilter, shell } from 'electron';
import { importDocument } from '../../open-file.ts';
import type { Platform } from '../../platform.ts';
import type { Services } from '../../services.ts';
import { choose } from './choose.ts';
import { complain } from './complain.ts';
import { openLicences } from './help.ts';
import { go } from './history.ts';
import { showImported } from './imported.ts';
import { tellWindow } from './ipc.ts';
import type { MenuActions } from './menu-template.ts';
import type { Opener } from './opener.ts';
import type { Updates } from './updates.ts';
import type { Windows } from './window.ts';

const MARKDOWN = { name: 'Markdown', extensions: ['md', 'markdown', 'mdown'] };
const ANY = { name: 'All files', extensions: ['*'] };

export type ActionOptions = {
  services: Services;
  windows: Windows;
  open: Opener;
  platform: Platform;
  updates: Updates;
};

export function menuActions({ services, windows, open, platform, updates }: ActionOptions): MenuActions {
  const complaining = (act: () => Promise<unknown>) =>
    act().catch((thrown: unknown) => complain(thrown, windows.current() ?? null));
  const attempt = (act: () => Promise<unknown>) => () => void complaining(act);

  return {
    newWindow: () => void windows.open(),
    openLibrary: attempt(async () => {
      const folder = await platform.dialogs?.chooseFolder('Open a library');
      if (folder) open(folder);
    }),
    openRecent: open,
    clearRecent: attempt(() =>
      services.settings.set({ recentLibraries: [services.library.listing().root].filter(Boolean) }),
    ),
    openHome: attempt(async () => {
      await services.openHome();
      await windows.show('/');
    }),
    openFiles: attempt(async () => {
      for (const file of await chooseFiles('Open a file', [MARKDOWN, ANY])) open(file);
    }),
    importDocuments: attempt(async () => {
      for (const file of await chooseFiles('Import a document', [ANY]))
        await complaining(async () => showImported(windows, await importDocument(services, file)));
    }),
    setTheme: (theme) => attempt(() => services.settings.set({ theme }))(),
    openDataFolder: attempt(async () => {
      const trouble = await shell.openPath(platform.paths.data);
      if (trouble !== '') throw new Error(`${platform.paths.data} could not be shown: ${trouble}`);
    }),
    openLicences: attempt(openLicences),
    checkForUpdates: attempt(() => updates.check()),
    go: (way) => go(windows.current(), way),
    command(command) {
      const window = windows.current();
      if (window !== undefined) tellWindow(window, { name: 'app.command', payload: { command } });
    },
  };
}

function chooseFiles(title: string, filters: FileFilter[]): Promise<string[]> {
  return choose({ title, filters, properties: ['openFile', 'multiSelections'] });
}
