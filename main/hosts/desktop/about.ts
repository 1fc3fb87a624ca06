import { app } from 'electron';

/** What “About Attaché” tells. Linux shows no credits, so that all of it is in what every system shows. */
export function describeApp(dataDir: string): void {
  app.setAboutPanelOptions({
    applicationName: 'Attaché',
    applicationVersion: app.getVersion(),
    copyright: `MIT licence\nYour annotations and settings are in ${dataDir}`,
  });
}
