/** What the store's files are called, and which of them are there. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, parse } from 'node:path';

/** A store is up to three files: the database, its write-ahead log and that log's index. */
export const SUFFIXES = ['', '-wal', '-shm'];

/** The store in a folder of the app's data. */
export function storeFile(folder: string): string {
  return join(folder, 'annotations.sqlite');
}

/** Where the backups of the store at `file` are. */
export function backupFolder(file: string): string {
  return join(dirname(file), 'backups');
}

/** A name for the damaged store at `file` that nothing has yet: `annotations.damaged-<time>.sqlite`. */
export function freeSetAsideName(file: string, at: Date): string {
  const { dir, name, ext } = parse(file);
  const time = at.toISOString().replaceAll(/[:.]/g, '-'); // no colons in a Windows file name
  for (let count = 1; ; count += 1) {
    const aside = join(dir, `${name}.damaged-${time}${count > 1 ? `-${count}` : ''}${ext}`);
    if (SUFFIXES.every((suffix) => !existsSync(aside + suffix))) return aside;
  }
}

/** The damaged stores that were set aside beside `file`, oldest first; of some there is only the log. */
export function listSetAside(file: string): string[] {
  const { name, ext } = parse(file);
  const asides = listFolder(dirname(file))
    .filter((entry) => entry.startsWith(`${name}.damaged-`))
    .map((entry) => entry.replace(/-(wal|shm)$/, ''))
    .filter((entry) => entry.endsWith(ext));
  return [...new Set(asides)].sort().map((entry) => join(dirname(file), entry));
}

/** The names in a folder; none where there is no folder. */
export function listFolder(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder) : [];
}

/** Which file stands at a path: another one at the same path has another identity; empty when there is none. */
export function identity(file: string): string {
  const stat = statSync(file, { bigint: true, throwIfNoEntry: false });
  return stat === undefined ? '' : `${stat.dev}:${stat.ino}`;
}

export function holdsBytes(file: string): boolean {
  return (statSync(file, { throwIfNoEntry: false })?.size ?? 0) > 0;
}
