import { Menu, type MenuItemConstructorOptions } from 'electron';

/** The application menu. `openLibrary` asks for a folder and opens it; `help` are the items of its last menu. */
export function setMenu(openLibrary: () => void, help: MenuItemConstructorOptions[]): void {
  const mac: MenuItemConstructorOptions[] = process.platform === 'darwin' ? [{ role: 'appMenu' }] : [];
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      ...mac,
      {
        label: 'File',
        submenu: [
          { id: 'open-library', label: 'Open Library…', accelerator: 'CmdOrCtrl+O', click: openLibrary },
          { type: 'separator' },
          { role: process.platform === 'darwin' ? 'close' : 'quit' },
        ],
      },
      { role: 'editMenu' },
      {
        label: 'View',
        submenu: [
          { role: 'resetZoom' },
          { role: 'zoomIn' },
          { role: 'zoomOut' },
          { type: 'separator' },
          { role: 'togglefullscreen' },
        ],
      },
      { role: 'windowMenu' },
      { role: 'help', submenu: help },
    ]),
  );
}
