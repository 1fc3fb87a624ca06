/** settings.json: what is damaged in it costs itself alone, and the file as it was is never written over. */
import { readFile, rename } from 'node:fs/promises';
import { basename } from 'node:path';
import { AttacheError, toFailure } from '../../../shared/errors.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../../shared/model/settings.ts';
import { systemCode, unreadableFile, unwritableFile } from '../../file-failure.ts';
import { writeFileSafely } from '../../write-file.ts';
import { readSettings } from './read-settings.ts';

export type SettingsFile = {
  /** As they were read; at their defaults where they could not be. */
  settings: Settings;
  /** What could not be read and what became of the file, in sentences for the reader; null as a rule. */
  loss: string | null;
  /** Keeps these, and what a newer version wrote beside them. Errors `unwritable-file`, `unreadable-file`. */
  write(settings: Settings): Promise<void>;
};

/**
 * A damaged file is kept beside the new one under a name of its own; where that fails it stays, until a later `write` succeeds. One
 * that cannot be read may be sound, and stays too.
 */
export async function openSettingsFile(file: string): Promise<SettingsFile> {
  const text = await textOf(file).catch((cause: unknown) => unreadableFile(file, cause));
  if (text instanceof AttacheError) return unread(text);
  const { settings, unknown, lost } = readSettings(text);
  const aside = file.replace(/\.json$/, `.corrupt-${Date.now()}.json`);
  let isDamaged = lost !== null;

  async function write(now: Settings): Promise<void> {
    const bytes = Buffer.from(`${JSON.stringify({ ...now, ...unknown }, null, 2)}\n`);
    await (isDamaged ? replace(file, aside, bytes) : writeFileSafely(file, bytes));
    isDamaged = false;
  }

  if (lost === null) return { settings, loss: null, write };
  const what = lost === 'all' ? 'Your settings' : `Some of your settings (${lost.join(', ')})`;
  const became = await write(settings).then(
    () => `The file as it was is kept as ${basename(aside)} in Attaché’s data folder.`,
    (thrown: unknown) =>
      `The file stays as it is: ${toFailure(thrown).message} Until it can be replaced, no setting that you change is kept.`,
  );
  return { settings, loss: `${what} could not be read and are as at the beginning. ${became}`, write };
}

/** Null where there is no file; no text where a folder is in its place. */
async function textOf(file: string): Promise<string | null> {
  return readFile(file, 'utf8').catch((cause: unknown) => {
    if (systemCode(cause) === 'ENOENT') return null;
    if (systemCode(cause) === 'EISDIR') return '';
    throw cause;
  });
}

function unread(failure: AttacheError): SettingsFile {
  return {
    settings: DEFAULT_SETTINGS,
    loss: `${failure.message} Your settings are as at the beginning until Attaché is started anew, and none that you change is kept.`,
    write: () => Promise.reject(failure),
  };
}

/** Renaming takes no room on the disk, and needs no leave to read the file. */
async function replace(file: string, aside: string, bytes: Uint8Array): Promise<void> {
  await rename(file, aside).catch((cause: unknown) => {
    throw unwritableFile(file, cause);
  });
  try {
    await writeFileSafely(file, bytes);
  } catch (thrown) {
    await rename(aside, file);
    throw thrown;
  }
}
