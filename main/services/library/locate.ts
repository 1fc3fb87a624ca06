/** Which briefing a file on the disk is. */
import { realpath } from 'node:fs/promises';
import { basename, dirname, isAbsolute, relative, sep } from 'node:path';
import { isBriefingPath } from './files.ts';
import { briefingId } from './summary.ts';

/** A briefing by the folder of its library; `path` is relative to it, with `/`. */
export type Located = { root: string; path: string; briefing: string };

/**
 * A Markdown file is a briefing of the open library (`root`, empty for none) where it lies in it, else of its own folder;
 * any other file is none. Both paths are absolute; one of them may lead through links to the same place.
 */
export async function locate(root: string, file: string): Promise<Located | null> {
  if (!isBriefingPath(basename(file))) return null;
  const path =
    root === '' ? null : (within(root, file) ?? within(await resolved(root), await resolved(file)));
  if (path !== null && isBriefingPath(path)) return { root, path, briefing: briefingId(path) };
  return { root: dirname(file), path: basename(file), briefing: briefingId(basename(file)) };
}

function within(root: string, file: string): string | null {
  const parts = relative(root, file).split(sep);
  return parts[0] === '..' || isAbsolute(relative(root, file)) ? null : parts.join('/');
}

/** What is no longer there stands for itself. */
function resolved(path: string): Promise<string> {
  return realpath(path).catch(() => path);
}
