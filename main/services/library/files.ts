/** Which files of a folder are briefings, and reading one. */
import { readdir, readFile, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import type { Briefing } from '../../../shared/model/briefing.ts';
import { fileReason, systemCode } from '../../file-failure.ts';
import { LARGEST_FILE, readBriefing, unreadable } from './read-briefing.ts';

/** Whether a path (relative, with `/`) is a Markdown file outside hidden folders. */
export function isBriefingPath(path: string): boolean {
  const hidden = path.split('/').some((part) => part.startsWith('.') || part === 'node_modules');
  return !hidden && /\.(md|markdown|mdown)$/i.test(path);
}

/** Relative paths, with `/`, of all briefings below a folder, sorted. Links to folders are not followed. */
export async function findFiles(root: string): Promise<string[]> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relativePath(root, join(entry.parentPath, entry.name)))
    .filter(isBriefingPath)
    .sort();
}

/** A path below `root` as briefings name it: relative, with `/`. */
export function relativePath(root: string, path: string): string {
  return path.slice(root.length).split(sep).filter(Boolean).join('/');
}

/** The briefing at a path, or null when there is no file any more. A file that cannot be read says so in its problems. */
export async function readFileAt(root: string, path: string): Promise<Briefing | null> {
  const file = join(root, path);
  try {
    const { mtime, size } = await stat(file);
    if (size > LARGEST_FILE)
      return unreadable(path, mtime, `“${path}” is larger than 20 MB and was not read; split it up.`);
    return readBriefing({ path, bytes: await readFile(file), modified: mtime });
  } catch (cause) {
    if (systemCode(cause) === 'ENOENT') return null;
    return unreadable(path, new Date(0), `“${path}” could not be read: ${fileReason(cause)}.`);
  }
}
