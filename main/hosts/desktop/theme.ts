/** The reader's theme for what the page does not draw: dialogs, menus, scroll bars, and a window before its page is there. */
import { BrowserWindow, nativeTheme } from 'electron';
import type { SettingsStore } from '../../services/settings/index.ts';
import { DESK } from './desk.ts';

export type Theme = {
  /** The colour of a window's ground now. */
  desk(): string;
};

/** Makes the system's parts follow the setting, and the setting `system` the system, from now on. */
export function followTheme(settings: SettingsStore): Theme {
  const desk = () => {
    if (settings.get().theme === 'sepia') return DESK.sepia;
    return nativeTheme.shouldUseDarkColors ? DESK.dark : DESK.light;
  };
  const paint = () => {
    for (const window of BrowserWindow.getAllWindows()) window.setBackgroundColor(desk());
  };
  const apply = () => {
    const { theme } = settings.get();
    const source = theme === 'sepia' ? 'light' : theme; // the system knows but two
    if (nativeTheme.themeSource !== source) nativeTheme.themeSource = source;
    paint(); // from light to sepia nothing changes for the system
  };
  apply();
  settings.onChange(apply);
  nativeTheme.on('updated', paint); // at dusk
  return { desk };
}
