/** The libraries opened last, where the system itself shows them: its list of recent documents, and Windows' jump list. */
import { basename } from 'node:path';
import type { App, JumpListCategory } from 'electron';
import type { SettingsStore } from '../../services/settings/index.ts';

/** What the system has for it. */
export type RecentLists = Pick<App, 'addRecentDocument' | 'clearRecentDocuments' | 'setJumpList'>;

/** Keeps the system's lists true to the setting; `recent` are those that it shows, latest first. `data` is the data folder. */
export function followRecent(
  settings: Pick<SettingsStore, 'onChange'>,
  recent: () => string[],
  lists: RecentLists,
  platform: NodeJS.Platform,
  data: string,
): void {
  let told = '[]';
  const tell = () => {
    const now = recent();
    if (JSON.stringify(now) === told) return;
    told = JSON.stringify(now);
    lists.clearRecentDocuments();
    for (const folder of now.toReversed()) lists.addRecentDocument(folder);
    if (platform === 'win32') lists.setJumpList([jumpList(now, data)]);
  };
  tell();
  settings.onChange(tell);
}

/** Each is opened in the data folder whose list it stands in, wherever that is. */
function jumpList(recent: string[], data: string): JumpListCategory {
  return {
    type: 'custom',
    name: 'Recent libraries',
    items: recent.map((folder) => ({
      type: 'task',
      title: basename(folder),
      description: folder,
      program: process.execPath,
      args: `--data ${quoted(data)} --library ${quoted(folder)}`,
    })),
  };
}

/** A backslash before the quote would take its meaning away. */
function quoted(folder: string): string {
  return `"${folder.replace(/\\$/, '\\\\')}"`;
}
