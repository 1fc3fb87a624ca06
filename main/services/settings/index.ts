/** The reader's choices, in settings.json in the data folder. */
import { copyFile, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { DEFAULT_SETTINGS, Settings } from '../../../shared/model/settings.ts';
import { systemCode, unreadableFile } from '../../file-failure.ts';
import type { Log } from '../../platform.ts';
import { writeFileSafely } from '../../write-file.ts';
import { readSettings } from './read-settings.ts';

export type SettingsStore = {
  get(): Settings;
  /** Changes the keys given; resolves when they are on disk. */
  set(patch: { [Key in keyof Settings]?: Settings[Key] | undefined }): Promise<Settings>;
  onChange(listener: (settings: Settings) => void): () => void;
};

/**
 * What cannot be read of the file is at its default, and the file as it was is kept beside it under a name of its own, of
 * which `onLoss` tells in a sentence.
 */
export async function createSettings({
  dataDir,
  log,
  onLoss,
}: {
  dataDir: string;
  log: Log;
  onLoss: (told: string) => void;
}): Promise<SettingsStore> {
  const file = join(dataDir, 'settings.json');
  const listeners = new Set<(settings: Settings) => void>();
  const loaded = await load(file, log, onLoss);
  let { settings } = loaded;
  let written: Promise<void> = Promise.resolve();

  return {
    get: () => settings,
    async set(patch) {
      const given = Object.entries(patch).filter(([, value]) => value !== undefined);
      settings = Settings.parse({ ...settings, ...Object.fromEntries(given) });
      const text = `${JSON.stringify({ ...settings, ...loaded.unknown }, null, 2)}\n`;
      const before = written;
      written = before.catch(() => {}).then(() => writeFileSafely(file, Buffer.from(text))); // whoever wrote before hears of its failure
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

async function load(file: string, log: Log, onLoss: (told: string) => void) {
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    if (systemCode(cause) === 'ENOENT') return null;
    throw unreadableFile(file, cause);
  });
  if (text === null) return { settings: DEFAULT_SETTINGS, unknown: {} };
  const { lost, ...read } = readSettings(text);
  if (lost === null) return read;
  const aside = file.replace(/\.json$/, `.corrupt-${Date.now()}.json`);
  await copyFile(file, aside);
  await writeFileSafely(
    file,
    Buffer.from(`${JSON.stringify({ ...read.settings, ...read.unknown }, null, 2)}\n`),
  );
  const what = lost === 'all' ? 'Your settings' : `Some of your settings (${lost.join(', ')})`;
  const told = `${what} could not be read and are as at the beginning. The file as it was is kept as ${basename(aside)} in Attaché’s data folder.`;
  log.warn(told);
  onLoss(told);
  return read;
}
