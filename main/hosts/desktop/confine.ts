/**
 * What no page of ours may do, whatever runs in it: docs/SECURITY.md tells why, and which test fails without it. Where
 * Electron's default is the same it is said all the same, because defaults have changed before.
 */
import { fileURLToPath } from 'node:url';
import { app, session, type WebContents, type WebPreferences } from 'electron';
import { isOurAddress } from './protocol.ts';

/** A sandboxed page without Node, with the walls of a browser. `preload` is the preload bundle. */
export function pagePreferences(preload: URL): WebPreferences {
  return {
    preload: fileURLToPath(preload),
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    plugins: false,
    devTools: !app.isPackaged,
  };
}

/** Must run before the app is ready: every page is sandboxed, and stays where it is. */
export function confinePages(): void {
  app.enableSandbox();
  app.on('web-contents-created', (_event, contents) => confine(contents));
}

/** No navigation, no frames from elsewhere, no windows of its own: links leave through `app.openExternal` alone. */
function confine(contents: WebContents): void {
  contents.on('will-navigate', (event) => event.preventDefault());
  contents.on('will-frame-navigate', (event) => event.preventDefault());
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp'); // a way out that no other rule here knows
}

/** Once the app is ready: nothing is granted, nothing is fetched from elsewhere, nothing is saved unasked. */
export function confineSession(): void {
  const { defaultSession } = session;
  defaultSession.setPermissionRequestHandler((_contents, permission, decide) =>
    decide(isGranted(permission)),
  );
  defaultSession.setPermissionCheckHandler((_contents, permission) => isGranted(permission));
  defaultSession.setDevicePermissionHandler(() => false);
  defaultSession.setDisplayMediaRequestHandler((_request, answer) => answer(null));
  defaultSession.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !isOurAddress(url) }));
  defaultSession.on('will-download', (event, item) => {
    if (!isOurAddress(item.getURL())) event.preventDefault();
  });
}

/** “Copy” puts text on the clipboard at the reader's click. No page may read it, nor use a camera, a device or a place. */
function isGranted(permission: string): boolean {
  return permission === 'clipboard-sanitized-write';
}
