import { useState } from 'react';
import { without } from './past-searches.ts';
import { usePastSearches } from './use-past-searches.ts';

export type PastList = {
  isOpen: boolean;
  saved: string[];
  /** Those that are not saved as well. */
  recent: string[];
  /** Index in the saved and then the recent ones of the one in hand, or -1; and the id of its element. */
  active: number;
  activeId: string | undefined;
  run(query: string): void;
  forget(query: string): void;
  /** Takes a key of the search box: arrows, Enter, Delete. Answers whether it meant something here. */
  press(key: string): boolean;
};

/** The list of searches made before, below the box while it is focused and empty; `run` is told the one chosen. */
export function usePastList(isWanted: boolean, run: (query: string) => void): PastList {
  const past = usePastSearches();
  const [active, setActive] = useState(-1);
  if (!isWanted && active !== -1) setActive(-1);

  const { saved } = past;
  const recent = saved.reduce(without, past.recent);
  const all = [...saved, ...recent];
  const query = all[active];
  const forget = (forgotten: string) => {
    past.forget(forgotten);
    setActive(Math.min(active, all.length - 2));
  };
  const press = (key: string): boolean => {
    if (key === 'ArrowDown') setActive(Math.min(active + 1, all.length - 1));
    else if (key === 'ArrowUp') setActive(Math.max(active - 1, -1));
    else if (query === undefined) return false;
    else if (key === 'Enter') run(query);
    else if (key === 'Delete' && active >= saved.length) forget(query);
    else return false;
    return true;
  };
  return {
    isOpen: isWanted && all.length > 0,
    saved,
    recent,
    active,
    activeId: active >= 0 ? `past-${active}` : undefined,
    run,
    forget,
    press,
  };
}
