/** The command line, by which the system hands over files and links on Windows and Linux. */
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isLink } from '../../../shared/link.ts';

/**
 * The arguments that are the app's own. `folder` is the one that an unpackaged app is run from: it and what belongs to
 * Electron come before them.
 */
export function ownArguments(argv: string[], folder: string | null): string[] {
  const last = argv.findIndex((argument, index) => index > 0 && resolve(argument) === folder);
  return argv.slice(Math.max(last, 0) + 1);
}

/** What was typed in a folder, as the path or link that it means anywhere. Some desktops hand files over as `file:` addresses. */
export function asked(typed: string, folder: string, windows = process.platform === 'win32'): string {
  if (isLink(typed)) return typed;
  const path = /^file:/i.test(typed) ? localPath(typed, windows) : null;
  return path ?? resolve(folder, typed);
}

/** Null for what lies on another machine, which Windows would be asked to log on to, or is no address. */
function localPath(address: string, windows: boolean): string | null {
  if (URL.parse(address)?.host !== '') return null;
  try {
    return fileURLToPath(address, { windows });
  } catch {
    return null;
  }
}
