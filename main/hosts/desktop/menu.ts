import { Menu } from 'electron';
import type { SettingsStore } from '../../services/settings/index.ts';
import { type MenuActions, menuTemplate } from './menu-template.ts';

/** Sets the application menu, and again whenever what it shows of the settings changes. `recent` as in `MenuState`. */
export function followMenu(settings: SettingsStore, recent: () => string[], does: MenuActions): void {
  let shown = '';
  const set = () => {
    const state = { platform: process.platform, recent: recent(), theme: settings.get().theme };
    if (JSON.stringify(state) === shown) return; // Electron builds a menu anew, and closes the one that is open
    shown = JSON.stringify(state);
    Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(state, does)));
  };
  set();
  settings.onChange(set);
}
