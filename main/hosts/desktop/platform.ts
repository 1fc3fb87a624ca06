import { app, dialog, type SaveDialogOptions, shell } from 'electron';
import { consoleLog } from '../../log.ts';
import { logInto } from '../../log-file.ts';
import type { Paths, Platform } from '../../platform.ts';
import { askingWindow } from './asking.ts';
import { choose } from './choose.ts';

export function desktopPlatform(paths: Paths): Platform {
  return {
    host: 'desktop',
    version: app.getVersion(),
    paths,
    log: logInto(paths.data, consoleLog),
    now: () => new Date(),
    openExternal: (url) => shell.openExternal(url),
    dialogs: {
      async chooseFolder(title) {
        const [folder] = await choose({ title, properties: ['openDirectory'] });
        return folder ?? null;
      },
      async saveFile(title, defaultName) {
        const options: SaveDialogOptions = { title, defaultPath: defaultName };
        const window = askingWindow();
        const { canceled, filePath } = await (window
          ? dialog.showSaveDialog(window, options)
          : dialog.showSaveDialog(options));
        return canceled ? null : filePath;
      },
    },
  };
}
