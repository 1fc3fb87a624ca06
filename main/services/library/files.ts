/** Which files of a folder are briefings, and reading one. */
import { readdir, readFile, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import type { Briefing } from '../../../shared/model/briefing.ts';
import { fileReason, systemCode } from '../../file-failure.ts';
import { LARGEST_FILE, tooLarge } from './library-file.ts';
import type { Readings } from './readings.ts';
import { unreadable } from './unreadable.ts';

/** Whether a path (relative, with `/`) is a Markdown file outside hidden folders. */
export function isBriefingPath(path: string): boolean {
  return !path.split('/').some(isHidden) && /\.(md|markdown|mdown)$/i.test(path);
}

/** Folders and files that are none of a reader's: hidden ones, and what package managers put there. */
export function isHidden(name: string): boolean {
  return name.startsWith('.') || name === 'node_modules';
}

/**
 * Relative paths, with `/`, of all briefings below a folder, sorted. Links to folders are not followed; a folder that
 * cannot be read is told of and left out.
 */
export async function findFiles(
  root: string,
  skipped: (folder: string, cause: unknown) => void,
): Promise<string[]> {
  const found: string[] = [];
  const walk = async (folder: string): Promise<void> => {
    const entries = await readdir(folder, { withFileTypes: true }).catch((cause: unknown) => {
      skipped(folder, cause);
      return [];
    });
    for (const entry of entries) {
      if (isHidden(entry.name)) continue;
      const path = join(folder, entry.name);
      if (entry.isDirectory()) await walk(path);
      else if (isBriefingPath(entry.name)) found.push(relativePath(root, path));
    }
  };
  await walk(root);
  return found.sort();
}

/** A path below `root` as briefings name it: relative, with `/`. */
export function relativePath(root: string, path: string): string {
  return path.slice(root.length).split(sep).filter(Boolean).join('/');
}

/**
 * The briefing at a path, or null when there is no file any more. A file that cannot be read says so in its problems. What
 * reads Markdown is loaded with the first that `readings` do not have: it takes longer than reading a file.
 */
export async function readFileAt(
  root: string,
  path: string,
  readings: Readings | null,
): Promise<Briefing | null> {
  const place = join(root, path);
  try {
    const status = await stat(place);
    if (status.isDirectory()) return null;
    const { mtime: modified, size } = status;
    if (size > LARGEST_FILE) return unreadable(path, modified, tooLarge(path, 'read'));
    const file = { path, bytes: await readFile(place), modified };
    const kept = await readings?.find(file);
    if (kept) return kept;
    const { readBriefing } = await import('./read-briefing.ts');
    const briefing = readBriefing(file);
    readings?.add(briefing);
    return briefing;
  } catch (cause) {
    if (systemCode(cause) === 'ENOENT') return null;
    return unreadable(path, new Date(0), `“${path}” could not be read: ${fileReason(cause)}.`);
  }
}
