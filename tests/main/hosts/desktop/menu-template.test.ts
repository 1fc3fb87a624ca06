import type { MenuItemConstructorOptions as Item } from 'electron';
import { describe, expect, it } from 'vitest';
import {
  type MenuActions,
  type MenuState,
  menuTemplate,
} from '../../../../main/hosts/desktop/menu-template.ts';
import { COMMANDS } from '../../../../shared/contract/app.ts';

/** Actions that write down what was asked of them. */
function recorder(): MenuActions & { done: unknown[] } {
  const done: unknown[] = [];
  const note =
    (name: string) =>
    (...args: unknown[]) =>
      void done.push([name, ...args]);
  return {
    done,
    newWindow: note('newWindow'),
    openLibrary: note('openLibrary'),
    openRecent: note('openRecent'),
    clearRecent: note('clearRecent'),
    openHome: note('openHome'),
    openFiles: note('openFiles'),
    importDocuments: note('importDocuments'),
    setTheme: note('setTheme'),
    openDataFolder: note('openDataFolder'),
    openLicences: note('openLicences'),
    checkForUpdates: note('checkForUpdates'),
    go: note('go'),
    command: note('command'),
  };
}

function itemsOf(items: Item[]): Item[] {
  return items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? itemsOf(item.submenu) : [])]);
}

function menu(state: Partial<MenuState> = {}) {
  const does = recorder();
  const items = menuTemplate(
    {
      platform: 'linux',
      recent: [],
      theme: 'system',
      shown: 'briefing',
      ways: { back: true, forward: true },
      ...state,
    },
    does,
  );
  const click = (id: string) => {
    const item = itemsOf(items).find((each) => each.id === id);
    // Electron passes the item, the window and the event; none of the menu's items looks at them.
    (item?.click as undefined | (() => void))?.();
  };
  return { does, items, all: itemsOf(items), click };
}

describe.each(['darwin', 'linux', 'win32'] as const)('the menu on %s', (platform) => {
  it('has each id once, and each key once', () => {
    const { all } = menu({ platform, recent: ['/a', '/b'] });
    const ids = all.flatMap(({ id }) => id ?? []);
    const keys = all.flatMap(
      ({ accelerator }) => accelerator?.replace('CmdOrCtrl', platform === 'darwin' ? 'Cmd' : 'Ctrl') ?? [],
    );
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('offers every command of the contract', () => {
    const { click, does } = menu({ platform });
    for (const command of COMMANDS) click(command);
    expect(does.done).toEqual(COMMANDS.map((command) => ['command', command]));
  });
});

it('has the app’s own menu on macOS, and its items elsewhere', () => {
  const roles = (platform: NodeJS.Platform) => menu({ platform }).all.flatMap(({ role }) => role ?? []);
  expect(roles('darwin')).toEqual(expect.arrayContaining(['appMenu']));
  expect(roles('darwin')).not.toContain('quit');
  expect(roles('linux')).toEqual(expect.arrayContaining(['quit', 'about']));
  expect(roles('linux')).not.toContain('appMenu');
});

it('leaves to the page the keys that the page has itself, lest one press does a thing twice', () => {
  const { all } = menu();
  const shown = all.filter(({ registerAccelerator }) => registerAccelerator === false).map(({ id }) => id);
  expect(shown).toEqual(['print', 'undo', 'redo', 'find', 'search']);
});

it('lists recent libraries as they are called, and offers to clear them', () => {
  const { all, click, does } = menu({ recent: ['/home/a & b', '/c'] });
  const labels = all.filter(({ id }) => id?.startsWith('open-recent-')).map(({ label }) => label);
  expect(labels).toEqual(['/home/a && b', '/c']);
  click('open-recent-1');
  click('clear-recent');
  expect(does.done).toEqual([['openRecent', '/home/a & b'], ['clearRecent']]);
  expect(menu().all.find(({ id }) => id === 'clear-recent')?.enabled).toBe(false);
});

it('goes back and forward by each system’s own keys, and is grey where they lead nowhere', () => {
  const items = (state: Partial<MenuState>) =>
    menu({ ways: { back: true, forward: false }, ...state })
      .all.filter(({ id }) => id === 'back' || id === 'forward')
      .map(({ accelerator, enabled }) => [accelerator, enabled]);
  for (const platform of ['linux', 'win32'] as const)
    expect(items({ platform })).toEqual([
      ['Alt+Left', true],
      ['Alt+Right', false],
    ]);
  expect(items({ platform: 'darwin', ways: { back: false, forward: true } })).toEqual([
    ['Cmd+[', false],
    ['Cmd+]', true],
  ]);
  const { click, does } = menu();
  click('back');
  click('forward');
  expect(does.done).toEqual([
    ['go', 'back'],
    ['go', 'forward'],
  ]);
});

it('marks the theme that is chosen', () => {
  const { all } = menu({ theme: 'sepia' });
  const checked = all.filter(({ checked: isChecked }) => isChecked).map(({ id }) => id);
  expect(checked).toEqual(['theme-sepia']);
});

it('greys out what has no use in what is shown', () => {
  const useless = (shown: MenuState['shown']) =>
    menu({ shown }).all.flatMap(({ id, enabled }) => (enabled === false ? (id ?? '?') : []));
  const needBriefing = [
    'print',
    'copy-link',
    'find',
    'next-briefing',
    'previous-briefing',
    'next-section',
    'previous-section',
  ];
  expect(useless('briefing')).toEqual(['clear-recent']);
  expect(useless('another page').toSorted()).toEqual(['clear-recent', ...needBriefing].toSorted());
  expect(useless('nothing').toSorted()).toEqual(['clear-recent', ...COMMANDS].toSorted());
});
