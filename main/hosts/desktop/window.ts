/** The one kind of window: a sandboxed page that can go nowhere else. */
import { fileURLToPath } from 'node:url';
import { BrowserWindow, session, shell, type WebContents } from 'electron';
import { PAGE_ORIGIN } from './protocol.ts';
import { USES_SYSTEM_SPELLING } from './spelling.ts';

/** Opens a window, shown once it is drawn. `preload` is the preload bundle. */
export function openWindow(preload: URL): BrowserWindow {
  const window = new BrowserWindow({
    width: 1280,
    height: 800,
    minWidth: 640,
    minHeight: 480,
    show: false,
    title: 'Attaché',
    webPreferences: {
      preload: fileURLToPath(preload),
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      spellcheck: USES_SYSTEM_SPELLING,
    },
  });
  window.once('ready-to-show', () => window.show());
  void window.loadURL(`${PAGE_ORIGIN}/index.html`);
  return window;
}

/** Brings a window to the front, out of the dock if need be. */
export function showWindow(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}

/** Keeps a page where it is: no navigation, no windows of its own; addresses it asks for open in the browser. */
export function confine(contents: WebContents): void {
  contents.on('will-navigate', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(({ url }) => {
    if (isExternal(url)) void shell.openExternal(url);
    return { action: 'deny' };
  });
}

/** No page may use a camera, a microphone, notifications or anything else that needs leave. */
export function refusePermissions(): void {
  session.defaultSession.setPermissionRequestHandler((_contents, _permission, decide) => decide(false));
  session.defaultSession.setPermissionCheckHandler(() => false);
}

function isExternal(url: string): boolean {
  return ['http:', 'https:', 'mailto:'].includes(new URL(url).protocol);
}
