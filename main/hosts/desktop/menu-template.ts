/** What the application menu holds, by system. Pure: menu.ts gives it to Electron. */
import type { MenuItemConstructorOptions as Item } from 'electron';
import type { Command } from '../../../shared/contract/app.ts';
import { type Settings, THEMES } from '../../../shared/model/settings.ts';
import type { Way } from './history.ts';
import type { Shown } from './shown.ts';

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
  /** In the current window. */
  go(way: Way): void;
  /** Has the current window's page do it. */
  command(command: Command): void;
};

export type MenuState = {
  platform: NodeJS.Platform;
  /** Absolute paths, latest first. */
  recent: string[];
  theme: Theme;
  /** In the current window. */
  shown: Shown;
  /** Which lead anywhere in it. */
  ways: Record<Way, boolean>;
};

/** What has no sense without a briefing before the reader; whatever else the page does needs but a window. */
const NEEDS_BRIEFING: ReadonlySet<Command> = new Set([
  'print',
  'copy-link',
  'find',
  'next-briefing',
  'previous-briefing',
  'next-section',
  'previous-section',
]);

const SEPARATOR: Item = { type: 'separator' };

const THEME_NAMES: Record<Theme, string> = {
  system: 'As the System',
  light: 'Light',
  dark: 'Dark',
  sepia: 'Sepia',
};

export function menuTemplate(state: MenuState, does: MenuActions): Item[] {
  const isMac = state.platform === 'darwin';
  const page = pageItems(state, does);
  return [
    ...(isMac ? [{ role: 'appMenu' } as const] : []),
    { label: 'File', submenu: fileItems(state, isMac, page, does) },
    { label: 'Edit', submenu: editItems(isMac, page) },
    { label: 'View', submenu: viewItems(state, page, does) },
    { label: 'Go', submenu: goItems(state, isMac, page, does) },
    { role: 'windowMenu' },
    { role: 'help', submenu: helpItems(isMac, page, does) },
  ];
}

function fileItems({ recent }: MenuState, isMac: boolean, page: PageItems, does: MenuActions): Item[] {
  return [
    { id: 'new-window', label: 'New Window', accelerator: 'CmdOrCtrl+N', click: does.newWindow },
    SEPARATOR,
    { id: 'open-library', label: 'Open Library…', accelerator: 'CmdOrCtrl+O', click: does.openLibrary },
    { id: 'open-recent', label: 'Open Recent', submenu: recentItems(recent, does) },
    { id: 'open-home', label: 'Open the Library That Came With Attaché', click: does.openHome },
    { id: 'open-file', label: 'Open File…', accelerator: 'CmdOrCtrl+Shift+O', click: does.openFiles },
    { id: 'import', label: 'Import Document…', accelerator: 'CmdOrCtrl+I', click: does.importDocuments },
    SEPARATOR,
    page.withKey('print', 'Print a Brief…', 'CmdOrCtrl+P'),
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

function editItems(isMac: boolean, page: PageItems): Item[] {
  return [
    page.withKey('undo', 'Undo', 'CmdOrCtrl+Z'),
    page.withKey('redo', 'Redo', isMac ? 'Cmd+Shift+Z' : 'Ctrl+Y'),
    SEPARATOR,
    { role: 'cut' },
    { role: 'copy' },
    { role: 'paste' },
    { role: 'pasteAndMatchStyle' },
    { role: 'delete' },
    { role: 'selectAll' },
    SEPARATOR,
    page.item('copy-link', 'Copy Link to This Place', 'CmdOrCtrl+Shift+C'),
    page.withKey('find', 'Find in Briefing…', 'CmdOrCtrl+F'),
  ];
}

function viewItems({ theme }: MenuState, page: PageItems, does: MenuActions): Item[] {
  return [
    page.item('toggle-library', 'Show or Hide the Library', 'CmdOrCtrl+B'),
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

function goItems({ ways }: MenuState, isMac: boolean, page: PageItems, does: MenuActions): Item[] {
  const item = (way: Way, label: string, accelerator: string): Item => ({
    id: way,
    label,
    accelerator,
    enabled: ways[way],
    click: () => does.go(way),
  });
  // On a Mac, Alt and an arrow move the caret by a word, and these keys are every program's for Back and Forward.
  return [
    item('back', 'Back', isMac ? 'Cmd+[' : 'Alt+Left'),
    item('forward', 'Forward', isMac ? 'Cmd+]' : 'Alt+Right'),
    SEPARATOR,
    page.withKey('search', 'Search the Library', 'CmdOrCtrl+K'),
    SEPARATOR,
    page.item('next-briefing', 'Next Briefing', isMac ? 'Cmd+Shift+]' : 'Ctrl+]'),
    page.item('previous-briefing', 'Previous Briefing', isMac ? 'Cmd+Shift+[' : 'Ctrl+['),
    page.item('next-section', 'Next Section'),
    page.item('previous-section', 'Previous Section'),
    SEPARATOR,
    page.item('annotations', 'All Annotations', 'CmdOrCtrl+Shift+A'),
    page.item('parties', 'Parties and Contradictions'),
  ];
}

function helpItems(isMac: boolean, page: PageItems, does: MenuActions): Item[] {
  return [
    page.item('shortcuts', 'Keyboard Shortcuts', 'CmdOrCtrl+/'),
    page.item('copy-diagnostics', 'Copy Diagnostics'),
    { id: 'open-data-folder', label: 'Open the Data Folder', click: does.openDataFolder },
    { id: 'licences', label: 'Licences', click: does.openLicences },
    { id: 'check-for-updates', label: 'Check for Updates…', click: does.checkForUpdates },
    ...(isMac ? [] : [SEPARATOR, { role: 'about' } as const]),
  ];
}

type PageItems = ReturnType<typeof pageItems>;

/** The items that the page acts on; those without a use in what is shown are grey. */
function pageItems({ shown }: MenuState, does: MenuActions) {
  const hasUse = (command: Command) =>
    NEEDS_BRIEFING.has(command) ? shown === 'briefing' : shown !== 'nothing';
  /** What only the menu has a key for, or nothing has. */
  const item = (command: Command, label: string, accelerator?: string): Item => ({
    id: command,
    label,
    enabled: hasUse(command),
    click: () => does.command(command),
    ...(accelerator === undefined ? {} : { accelerator }),
  });
  /** What the page has the key for itself: the menu shows it, and leaves it to the page. */
  const withKey = (command: Command, label: string, accelerator: string): Item => ({
    ...item(command, label, accelerator),
    registerAccelerator: false,
  });
  return { item, withKey };
}
