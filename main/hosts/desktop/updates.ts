/**
 * New versions of the desktop app. Off unless whoever packaged it named a feed; then a newer version is offered, and comes
 * when the reader says so, never by itself. Knows Electron through what it is given, so that tests stand in for it.
 */
import { existsSync } from 'node:fs';
import type { AppUpdater } from 'electron-updater';
import type { Log } from '../../platform.ts';

/** What is used of electron-updater. */
export type Updater = Pick<
  AppUpdater,
  'autoDownload' | 'autoInstallOnAppQuit' | 'logger' | 'downloadUpdate' | 'quitAndInstall'
> & {
  checkForUpdates(): Promise<{ isUpdateAvailable: boolean; updateInfo: { version: string } } | null>;
  once(event: 'error', listener: (cause: Error) => void): unknown;
};

type Surroundings = {
  /** Where electron-builder writes the feed of a package that has one; null where nothing is packaged. */
  feedFile: string | null;
  /** The version that runs. */
  version: string;
  /** Loads electron-updater, which no start without a feed pays for. */
  load(): Promise<Updater>;
  tell(message: string): Promise<void>;
  /** Whether the reader chose `yes`. */
  ask(question: string, yes: string, no: string): Promise<boolean>;
  log: Log;
};

export type Updates = {
  /** Whether there is a feed, as a sentence for the reader. */
  state: string;
  /** For the start: offers a newer version if there is one; else nothing is heard of it. */
  offer(): Promise<void>;
  /** For the Help menu: as `offer`, and the reader hears what came of it. */
  check(): Promise<void>;
};

export function createUpdates({ feedFile, version, load, tell, ask, log }: Surroundings): Updates {
  const isOn = feedFile !== null && existsSync(feedFile);
  const state = isOn
    ? 'Updates: on. Attaché looks for a newer version when it starts, and asks before it installs one.'
    : 'Updates: off, no feed is configured.';

  /** Resolves to whether there was a newer version, whatever the reader chose to do with it. */
  async function offerNewer(): Promise<boolean> {
    const updater = await load();
    // What it would write into a log quotes errors and names paths, which has no place in ours (main/log-file.ts).
    Object.assign(updater, { autoDownload: false, autoInstallOnAppQuit: false, logger: null });
    const found = await updater.checkForUpdates();
    if (found === null) throw new Error('This copy was not installed from a package that can replace itself');
    if (!found.isUpdateAvailable) return false;
    const { version: newer } = found.updateInfo;
    log.info(`Version ${newer} is offered`);
    if (!(await ask(`Attaché ${newer} is available. You have ${version}.`, 'Download', 'Not Now')))
      return true;
    await updater.downloadUpdate();
    log.info(`Version ${newer} is downloaded`);
    if (!(await ask(`Attaché ${newer} is ready.`, 'Restart and Install', 'Not Now'))) return true;
    updater.once('error', (cause) => log.error('The update could not be installed', cause));
    updater.quitAndInstall();
    return true;
  }

  return {
    state,
    async offer() {
      if (!isOn) return;
      await offerNewer().catch((cause: unknown) => log.warn('No newer version could be looked for', cause));
    },
    async check() {
      if (!isOn) return tell(state);
      try {
        if (!(await offerNewer())) await tell(`Attaché ${version} is the newest version.`);
      } catch (cause) {
        log.error('The update failed', cause);
        await tell('Attaché could not be updated. See whether this computer is online; the log tells more.');
      }
    },
  };
}
