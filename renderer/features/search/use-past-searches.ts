import { useCallback } from 'react';
import { MAX_SAVED_SEARCHES } from '../../../shared/model/settings.ts';
import { toast } from '../../ui/toast.tsx';
import { useSettings } from '../settings/index.ts';
import { remembered, without } from './past-searches.ts';

export type PastSearches = {
  saved: string[];
  recent: string[];
  /** Puts a query first among the recent ones. */
  remember(query: string): void;
  forget(query: string): void;
  /** Saves a query, or removes it where it is saved. */
  toggleSaved(query: string): void;
};

/** The searches that the reader made before, kept in the settings. */
export function usePastSearches(): PastSearches {
  const [{ recentSearches: recent, savedSearches: saved }, change] = useSettings();
  const remember = useCallback(
    (query: string) => {
      if (query !== recent[0]) change({ recentSearches: remembered(recent, query) });
    },
    [recent, change],
  );
  return {
    saved,
    recent,
    remember,
    forget: (query) => change({ recentSearches: without(recent, query) }),
    toggleSaved(query) {
      if (saved.includes(query)) change({ savedSearches: without(saved, query) });
      else if (saved.length < MAX_SAVED_SEARCHES) change({ savedSearches: [query, ...saved] });
      else toast({ message: `${MAX_SAVED_SEARCHES} searches are saved already. Remove one of them first.` });
    },
  };
}
