import { Menu } from 'electron';
import type { Library } from '../../services/library/index.ts';
import type { SettingsStore } from '../../services/settings/index.ts';
import { waysFrom } from './history.ts';
import { type MenuActions, menuTemplate } from './menu-template.ts';
import { onShown, shownIn } from './shown.ts';
import type { Windows } from './window.ts';

export type Followed = {
  settings: SettingsStore;
  library: Pick<Library, 'has' | 'onChange'>;
  windows: Pick<Windows, 'current'>;
  /** As in `MenuState`. */
  recent(): string[];
};

/**
 * Sets the application menu, and again whenever the settings, the library or the place in the current window make another of
 * it. Must run before the first window is opened.
 */
export function followMenu({ settings, library, windows, recent }: Followed, does: MenuActions): void {
  let set = '';
  const follow = () => {
    const state = {
      platform: process.platform,
      recent: recent(),
      theme: settings.get().theme,
      shown: shownIn(windows.current(), library),
      ways: waysFrom(windows.current()),
    };
    if (JSON.stringify(state) === set) return; // Electron builds a menu anew, and closes the one that is open
    set = JSON.stringify(state);
    Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(state, does)));
  };
  follow();
  settings.onChange(follow);
  library.onChange(follow);
  onShown(follow);
}
