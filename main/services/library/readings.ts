/**
 * Kept readings: what was read of each file of a library, so that one that has not changed is parsed once and not at every
 * start and every command. A cache: a reading is taken only where the same reader would make the same of the file as it is
 * now, and whatever does not check out counts as none.
 */
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { crc32 } from 'node:zlib';
import type { Briefing } from '../../../shared/model/briefing.ts';
import { systemCode } from '../../file-failure.ts';
import type { Log } from '../../platform.ts';
import { dayOf, hashOf, type LibraryFile } from './library-file.ts';

export type Readings = {
  /** What was read of exactly these bytes at this path; null where that is not kept. */
  find(file: LibraryFile): Promise<Briefing | null>;
  /** Remembers a reading that is to be kept. */
  add(briefing: Briefing): void;
  /** Writes what was added. A disk that refuses costs the next reading its time and nothing else. */
  save(): Promise<void>;
  /** Lets all go but those of these paths. */
  retain(paths: string[]): Promise<void>;
};

type Options = {
  /** Absolute path of a library's own folder; made when missing. */
  folder: string;
  /** What reads the files: another one might make something else of the same bytes. */
  reader: string;
  log: Log;
};

type Kept = { reader: string; briefing: Briefing };

export function openReadings({ folder, reader, log }: Options): Readings {
  /** By path: of a file that changed again and again only the last is of use. */
  const added = new Map<string, Briefing>();

  async function write(briefing: Briefing): Promise<void> {
    const text = textOf({ reader, briefing });
    if (text === null) return;
    await writeFile(join(folder, nameOf(briefing.path)), text); // half a file is known by its checksum
  }

  return {
    async find({ path, bytes, modified }) {
      const kept = keptOf(await readFile(join(folder, nameOf(path)), 'utf8').catch(() => ''));
      if (kept?.reader !== reader) return null;
      const { briefing } = kept;
      const isSameDay = briefing.date.from !== 'file' || briefing.date.value === dayOf(modified);
      return briefing.path === path && briefing.hash === hashOf(bytes) && isSameDay ? briefing : null;
    },
    add(briefing) {
      added.set(briefing.path, briefing);
    },
    async save() {
      const briefings = [...added.values()];
      if (briefings.length === 0) return;
      added.clear();
      await mkdir(folder, { recursive: true }).catch(() => {}); // the first that cannot be written tells
      const failures: unknown[] = [];
      for (const briefing of briefings) await write(briefing).catch((cause: unknown) => failures.push(cause));
      if (failures.length > 0)
        log.warn(`Of ${failures.length} files nothing could be kept for the next time`, failures[0]);
    },
    async retain(paths) {
      const names = new Set(paths.map(nameOf));
      try {
        for (const name of await readdir(folder))
          if (!names.has(name)) await rm(join(folder, name), { force: true });
      } catch (cause) {
        if (!isNoFolder(cause)) log.warn('Readings of files that are gone were left', cause);
      }
    },
  };
}

/** Nothing is kept there, or can be. */
function isNoFolder(cause: unknown): boolean {
  return ['ENOENT', 'ENOTDIR'].includes(systemCode(cause) ?? '');
}

/** A path may be longer than a file's name can be, and hold what no name can. */
function nameOf(path: string): string {
  return `${createHash('sha256').update(path).digest('hex').slice(0, 32)}.json`;
}

/**
 * The first line is the checksum of the rest: a letter that has changed leaves JSON that is as good. Null for what JSON would
 * not give back as it was, such as the dates and sets that YAML can hold.
 */
function textOf(kept: Kept): string | null {
  const body = JSON.stringify(kept);
  return isDeepStrictEqual(JSON.parse(body), kept) ? `${crc32(body)}\n${body}` : null;
}

function keptOf(text: string): Kept | null {
  const end = text.indexOf('\n');
  const body = text.slice(end + 1);
  try {
    return end > 0 && text.slice(0, end) === String(crc32(body)) ? (JSON.parse(body) as Kept) : null;
  } catch {
    return null; // damage that the checksum happens to fit
  }
}
