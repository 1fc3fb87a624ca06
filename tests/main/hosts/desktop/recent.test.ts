import { expect, it } from 'vitest';
import { followRecent, type RecentLists } from '../../../../main/hosts/desktop/recent.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../../../shared/model/settings.ts';

/** The system's lists as they are after what was told of them, and settings to tell of. */
function system(platform: NodeJS.Platform, first: string[], data = '/data') {
  let recent = first;
  let change: (settings: Settings) => void = () => {};
  const shown = { documents: [] as string[], jumpArgs: [] as (string | undefined)[], calls: 0 };
  const lists: RecentLists = {
    addRecentDocument: (folder) => void shown.documents.unshift(folder),
    clearRecentDocuments() {
      shown.calls += 1;
      shown.documents = [];
    },
    setJumpList(categories) {
      shown.jumpArgs = categories?.flatMap(({ items = [] }) => items.map(({ args }) => args)) ?? [];
      return 'ok';
    },
  };
  const settings = {
    onChange(listener: typeof change) {
      change = listener;
      return () => true;
    },
  };
  followRecent(settings, () => recent, lists, platform, data);
  const now = (folders: string[]) => {
    recent = folders;
    change(DEFAULT_SETTINGS);
  };
  return { shown, now };
}

it('the system lists what the app lists, latest first, also after clearing', () => {
  const { shown, now } = system('darwin', ['/b', '/a']);
  expect(shown.documents).toEqual(['/b', '/a']);
  now(['/c', '/b', '/a']);
  expect(shown.documents).toEqual(['/c', '/b', '/a']);
  now(['/c']);
  expect(shown.documents).toEqual(['/c']);
  expect(shown.jumpArgs).toEqual([]);
});

it('a setting that changes nothing of it disturbs nothing', () => {
  const { shown, now } = system('linux', ['/a']);
  now(['/a']);
  expect(shown.calls).toBe(1);
});

it('Windows’ jump list opens them, whatever their path ends in, in the data folder that they were opened in', () => {
  const { shown } = system('win32', ['C:\\Some Folder', 'D:\\'], 'E:\\');
  expect(shown.jumpArgs).toEqual([
    '--data "E:\\\\" --library "C:\\Some Folder"',
    '--data "E:\\\\" --library "D:\\\\"',
  ]);
});
