/** The reader's choices, in settings.json in the data folder. */
import { join } from 'node:path';
import { Settings } from '../../../shared/model/settings.ts';
import type { Log } from '../../platform.ts';
import { openSettingsFile } from './settings-file.ts';

export type SettingsStore = {
  get(): Settings;
  /** Changes the keys given; resolves when they are on disk. */
  set(patch: { [Key in keyof Settings]?: Settings[Key] | undefined }): Promise<Settings>;
  onChange(listener: (settings: Settings) => void): () => void;
};

/** What cannot be read of the file is at its default, and the file as it was is kept; `onLoss` tells of both in sentences. */
export async function createSettings({
  dataDir,
  log,
  onLoss,
}: {
  dataDir: string;
  log: Log;
  onLoss: (told: string) => void;
}): Promise<SettingsStore> {
  const file = await openSettingsFile(join(dataDir, 'settings.json'));
  const listeners = new Set<(settings: Settings) => void>();
  let { settings } = file;
  let written: Promise<void> = Promise.resolve();
  if (file.loss !== null) {
    log.warn(file.loss);
    onLoss(file.loss);
  }

  return {
    get: () => settings,
    async set(patch) {
      const given = Object.entries(patch).filter(([, value]) => value !== undefined);
      settings = Settings.parse({ ...settings, ...Object.fromEntries(given) });
      const now = settings;
      written = written.catch(() => {}).then(() => file.write(now)); // whoever wrote before hears of its failure
      for (const listener of listeners) listener(settings);
      await written;
      return settings;
    },
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
