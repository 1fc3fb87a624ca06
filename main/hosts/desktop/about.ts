/** Who the app is to the system. */
import { app } from 'electron';

/** `appId` of electron-builder.yml. */
const APP_ID = 'org.attache.briefings';

/**
 * Windows knows programs by an id, which the installer gives the shortcuts: told the same, it shows windows under the icon that
 * the reader pinned, and hangs the recent libraries on it. A copy that is being worked on is no program of the reader's.
 */
export function identifyApp(platform: NodeJS.Platform): void {
  if (platform === 'win32' && app.isPackaged) app.setAppUserModelId(APP_ID);
}

/** What “About Attaché” tells. Linux shows no credits, so that all of it is in what every system shows. */
export function describeApp(dataDir: string): void {
  app.setAboutPanelOptions({
    applicationName: 'Attaché',
    applicationVersion: app.getVersion(),
    copyright: `MIT licence\nYour annotations and settings are in ${dataDir}`,
  });
}
