/** The reader's choices, in settings.json in the data folder. */
import { readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { DEFAULT_SETTINGS, Settings } from '../../../shared/model/settings.ts';
import { systemCode, unreadableFile } from '../../file-failure.ts';
import type { Log } from '../../platform.ts';
import { writeFileSafely } from '../../write-file.ts';

export type SettingsStore = {
  get(): Settings;
  /** Changes the keys given; resolves when they are on disk. */
  set(patch: { [Key in keyof Settings]?: Settings[Key] | undefined }): Promise<Settings>;
  onChange(listener: (settings: Settings) => void): () => void;
};

/** A file that cannot be read as settings is set aside under its own name, and the defaults are used. */
export async function createSettings({
  dataDir,
  log,
}: {
  dataDir: string;
  log: Log;
}): Promise<SettingsStore> {
  const file = join(dataDir, 'settings.json');
  const listeners = new Set<(settings: Settings) => void>();
  let settings = await load(file, log);
  let written: Promise<void> = Promise.resolve();

  return {
    get: () => settings,
    async set(patch) {
      const given = Object.entries(patch).filter(([, value]) => value !== undefined);
      settings = Settings.parse({ ...settings, ...Object.fromEntries(given) });
      const text = `${JSON.stringify(settings, null, 2)}\n`;
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

async function load(file: string, log: Log): Promise<Settings> {
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    if (systemCode(cause) === 'ENOENT') return null;
    throw unreadableFile(file, cause);
  });
  if (text === null) return DEFAULT_SETTINGS;
  try {
    return Settings.parse(JSON.parse(text));
  } catch (cause) {
    const aside = file.replace(/\.json$/, `.corrupt-${Date.now()}.json`);
    await rename(file, aside);
    log.warn(
      `The settings could not be read and defaults are used; the file is kept as ${aside} (${String(cause)})`,
    );
    return DEFAULT_SETTINGS;
  }
}
