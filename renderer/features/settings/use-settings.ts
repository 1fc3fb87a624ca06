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

/** Puts theme and text size on the page, when they are known; the styles know what the theme `system` is. */
export function useAppearance(): void {
  const { data: settings } = useAnswer('settings.get', {});
  const { theme, textSize } = settings ?? {};
  useEffect(() => {
    if (theme === undefined) return; // the page came with one
    document.documentElement.dataset.theme = theme;
    document.documentElement.style.setProperty('--text-size', `${textSize}px`);
  }, [theme, textSize]);
}
