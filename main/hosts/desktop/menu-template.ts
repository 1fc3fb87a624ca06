/** What the application menu holds, by system. Pure: menu.ts gives it to Electron. */
import type { MenuItemConstructorOptions as Item } from 'electron';
import type { Command } from '../../../shared/contract/app.ts';
import { type Settings, THEMES } from '../../../shared/model/settings.ts';

type Theme = Settings['theme'];

/** What the menu's items do. */
export type MenuActions = {
  newWindow(): void;
  openLibrary(): void;
  /** `folder` is an absolute path. */
  openRecent(folder: string): void;
  clearRecent(): void;
  openHome(): void;
  openFiles(): void;
  importDocuments(): void;
  setTheme(theme: Theme): void;
  openDataFolder(): void;
  openLicences(): void;
  checkForUpdates(): void;
  /** Has the current window's page do it. */
  command(command: Command): void;
};

export type MenuState = {
  platform: NodeJS.Platform;
  /** Absolute paths, latest first. */
  recent: string[];
  theme: Theme;
};

const SEPARATOR: Item = { type: 'separator' };

const THEME_NAMES: Record<Theme, string> = {
  system: 'As the System',
  light: 'Light',
  dark: 'Dark',
  sepia: 'Sepia',
};

export function menuTemplate(state: MenuState, does: MenuActions): Item[] {
  const isMac = state.platform === 'darwin';
  return [
    ...(isMac ? [{ role: 'appMenu' } as const] : []),
    { label: 'File', submenu: fileItems(state, isMac, does) },
    { label: 'Edit', submenu: editItems(isMac, does) },
    { label: 'View', submenu: viewItems(state, does) },
    { label: 'Go', submenu: goItems(does) },
    { role: 'windowMenu' },
    { role: 'help', submenu: helpItems(isMac, does) },
  ];
}

function fileItems({ recent }: MenuState, isMac: boolean, does: MenuActions): Item[] {
  return [
    { id: 'new-window', label: 'New Window', accelerator: 'CmdOrCtrl+N', click: does.newWindow },
    SEPARATOR,
    { id: 'open-library', label: 'Open Library…', accelerator: 'CmdOrCtrl+O', click: does.openLibrary },
    { id: 'open-recent', label: 'Open Recent', submenu: recentItems(recent, does) },
    { id: 'open-home', label: 'Open the Library That Came With Attaché', click: does.openHome },
    { id: 'open-file', label: 'Open File…', accelerator: 'CmdOrCtrl+Shift+O', click: does.openFiles },
    { id: 'import', label: 'Import Document…', accelerator: 'CmdOrCtrl+I', click: does.importDocuments },
    SEPARATOR,
    pageKey('print', 'Print a Brief…', 'CmdOrCtrl+P', does),
    SEPARATOR,
    { role: 'close' },
    ...(isMac ? [] : [{ role: 'quit' } as const]),
  ];
}

function recentItems(recent: string[], does: MenuActions): Item[] {
  const folders = recent.map((folder, index) => ({
    id: `open-recent-${index + 1}`,
    label: folder.replaceAll('&', '&&'), // a single one marks a letter for the keyboard
    click: () => does.openRecent(folder),
  }));
  const clear = { id: 'clear-recent', label: 'Clear', enabled: recent.length > 0, click: does.clearRecent };
  return [...folders, SEPARATOR, clear];
}

function editItems(isMac: boolean, does: MenuActions): Item[] {
  return [
    pageKey('undo', 'Undo', 'CmdOrCtrl+Z', does),
    pageKey('redo', 'Redo', isMac ? 'Cmd+Shift+Z' : 'Ctrl+Y', does),
    SEPARATOR,
    { role: 'cut' },
    { role: 'copy' },
    { role: 'paste' },
    { role: 'pasteAndMatchStyle' },
    { role: 'delete' },
    { role: 'selectAll' },
    SEPARATOR,
    page('copy-link', 'Copy Link to This Place', 'CmdOrCtrl+Shift+C', does),
    pageKey('find', 'Find in Briefing…', 'CmdOrCtrl+F', does),
  ];
}

function viewItems({ theme }: MenuState, does: MenuActions): Item[] {
  return [
    page('toggle-library', 'Show or Hide the Library', 'CmdOrCtrl+B', does),
    {
      label: 'Theme',
      submenu: THEMES.map((name) => ({
        id: `theme-${name}`,
        label: THEME_NAMES[name],
        type: 'radio',
        checked: name === theme,
        click: () => does.setTheme(name),
      })),
    },
    SEPARATOR,
    { role: 'resetZoom' },
    { role: 'zoomIn' },
    { role: 'zoomOut' },
    // The keys that the items above do not show: + without Shift, and the number pad's.
    { role: 'zoomIn', accelerator: 'CmdOrCtrl+=', visible: false },
    { role: 'zoomIn', accelerator: 'CmdOrCtrl+numadd', visible: false },
    { role: 'zoomOut', accelerator: 'CmdOrCtrl+numsub', visible: false },
    { role: 'resetZoom', accelerator: 'CmdOrCtrl+num0', visible: false },
    SEPARATOR,
    { role: 'togglefullscreen' },
  ];
}

function goItems(does: MenuActions): Item[] {
  return [
    pageKey('search', 'Search the Library', 'CmdOrCtrl+K', does),
    SEPARATOR,
    page('next-briefing', 'Next Briefing', 'CmdOrCtrl+]', does),
    page('previous-briefing', 'Previous Briefing', 'CmdOrCtrl+[', does),
    page('next-section', 'Next Section', null, does),
    page('previous-section', 'Previous Section', null, does),
    SEPARATOR,
    page('annotations', 'All Annotations', 'CmdOrCtrl+Shift+A', does),
    page('parties', 'Parties and Contradictions', null, does),
  ];
}

function helpItems(isMac: boolean, does: MenuActions): Item[] {
  return [
    page('shortcuts', 'Keyboard Shortcuts', 'CmdOrCtrl+/', does),
    page('copy-diagnostics', 'Copy Diagnostics', null, does),
    { id: 'open-data-folder', label: 'Open the Data Folder', click: does.openDataFolder },
    { id: 'licences', label: 'Licences', click: does.openLicences },
    { id: 'check-for-updates', label: 'Check for Updates…', click: does.checkForUpdates },
    ...(isMac ? [] : [SEPARATOR, { role: 'about' } as const]),
  ];
}

/** What the page does, and only the menu has such a key for, or none. */
function page(command: Command, label: string, accelerator: string | null, does: MenuActions): Item {
  const item = { id: command, label, click: () => does.command(command) };
  return accelerator === null ? item : { ...item, accelerator };
}

/** What the page has the key for itself: the menu shows it, and leaves it to the page. */
function pageKey(command: Command, label: string, accelerator: string, does: MenuActions): Item {
  return { ...page(command, label, accelerator, does), registerAccelerator: false };
}
