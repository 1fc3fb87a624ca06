/** The libraries opened last, where the system itself shows them: its list of recent documents, and Windows' jump list. */
import { basename } from 'node:path';
import { app } from 'electron';
import type { SettingsStore } from '../../services/settings/index.ts';

/** Keeps the system's lists true to the setting; `recent` are those that it shows, latest first. */
export function followRecent(settings: SettingsStore, recent: () => string[]): void {
  let told = '';
  const tell = () => {
    const [latest] = recent();
    if (latest === undefined) app.clearRecentDocuments();
    else if (latest !== told) app.addRecentDocument(latest);
    told = latest ?? '';
    if (process.platform === 'win32') tellJumpList(recent());
  };
  tell();
  settings.onChange(tell);
}

function tellJumpList(recent: string[]): void {
  app.setJumpList([
    {
      type: 'custom',
      name: 'Recent libraries',
      items: recent.map((folder) => ({
        type: 'task',
        title: basename(folder),
        description: folder,
        program: process.execPath,
        args: `--library "${folder.replace(/\\$/, '\\\\')}"`, // a backslash before the quote would take its meaning away
      })),
    },
  ]);
}
