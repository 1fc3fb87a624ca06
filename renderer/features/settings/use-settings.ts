import { useCallback, useEffect } from 'react';
import { DEFAULT_SETTINGS, type Settings } from '../../../shared/model/settings.ts';
import { useAction, useAnswer, useKnown } from '../../client/index.ts';
import { toastError } from '../../ui/toast.tsx';

type Patch = Partial<Omit<Settings, 'recentLibraries'>>;

/** The reader's settings and a function that changes some of them; the defaults until they are known. */
export function useSettings(): [Settings, (patch: Patch) => void] {
  const { data = DEFAULT_SETTINGS } = useAnswer('settings.get', {});
  const { mutate } = useAction('settings.set');
  const changeKnown = useKnown('settings.get', {});
  const change = useCallback(
    (patch: Patch) => {
      changeKnown((settings) => ({ ...settings, ...patch })); // what was chosen shows at once
      mutate(patch, { onError: toastError });
    },
    [mutate, changeKnown],
  );
  return [data, change];
}

const DARK = '(prefers-color-scheme: dark)';

/** Puts theme and text size on the page; the theme `system` follows the system, also when it changes at dusk. */
export function useAppearance(): void {
  const [{ theme, textSize }] = useSettings();
  useEffect(() => {
    document.documentElement.style.setProperty('--text-size', `${textSize}px`);
  }, [textSize]);
  useEffect(() => {
    const system = matchMedia(DARK);
    const apply = () => {
      document.documentElement.dataset.theme =
        theme === 'system' ? (system.matches ? 'dark' : 'light') : theme;
    };
    apply();
    system.addEventListener('change', apply);
    return () => system.removeEventListener('change', apply);
  }, [theme]);
}
