import { CircleHelp, Search as SearchIcon, Star, X } from 'lucide-react';
import { type KeyboardEvent, useState } from 'react';
import { Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { IconButton, IconToggle } from '../../ui/button.tsx';
import menu from '../../ui/menu.module.css';
import { PastList } from './past-list.tsx';
import { QueryHelp } from './query-help.tsx';
import styles from './search-box.module.css';
import { useSearch } from './search-context.tsx';
import { usePastList } from './use-past-list.ts';
import { usePastSearches } from './use-past-searches.ts';

/**
 * Where a reader types; arrow keys walk through the results, Enter opens one, Escape clears. While it is empty they walk
 * through the searches made before, and Enter runs one.
 */
export function SearchBox() {
  const { query, setQuery, hits, current, enter, next, previous, box } = useSearch();
  const [isFocused, setFocused] = useState(false);
  const past = usePastList(isFocused && query === '', (chosen) => setQuery(chosen, false));

  const clear = () => {
    setQuery('', false);
    box.current?.focus();
  };
  const press = ({ key, nativeEvent }: KeyboardEvent): boolean => {
    if (nativeEvent.isComposing) return false;
    if (past.isOpen && past.press(key)) return true;
    if (key === 'ArrowDown') next();
    else if (key === 'ArrowUp') previous();
    else if (key === 'Escape') query === '' ? box.current?.blur() : clear();
    else if (key === 'Enter') {
      enter();
      box.current?.blur(); // so that n and p walk on from here
    } else return false;
    return true;
  };
  const option = past.isOpen ? past.activeId : current >= 0 ? `hit-${current}` : undefined;
  return (
    <search className={styles.box}>
      <SearchIcon size={16} aria-hidden />
      <input
        ref={box}
        type="text"
        role="combobox"
        aria-label="Search the library"
        aria-expanded={past.isOpen || hits.length > 0}
        aria-controls={past.isOpen ? 'past-searches' : 'search-results'}
        aria-activedescendant={option}
        aria-autocomplete="list"
        placeholder="Search the library"
        spellCheck={false}
        autoComplete="off"
        maxLength={2000}
        value={query}
        onChange={(event) => setQuery(event.target.value, !/\s$/.test(event.target.value))}
        onKeyDown={(event) => {
          if (press(event)) event.preventDefault();
        }}
        onFocus={() => setFocused(true)}
        onBlur={() => setFocused(false)}
      />
      {query !== '' && (
        <>
          <SaveToggle query={query.trim()} />
          <IconButton label="Clear the search" icon={<X size={16} />} onPress={clear} />
        </>
      )}
      <DialogTrigger>
        <IconButton label="How to search" icon={<CircleHelp size={16} />} />
        <Popover className={menu.popover}>
          <Dialog className={styles.help} aria-label="How to search">
            <QueryHelp />
          </Dialog>
        </Popover>
      </DialogTrigger>
      {past.isOpen && <PastList {...past} />}
    </search>
  );
}

function SaveToggle({ query }: { query: string }) {
  const { saved, toggleSaved } = usePastSearches();
  const isSaved = saved.includes(query);
  return (
    <IconToggle
      label={isSaved ? 'Remove from the saved searches' : 'Save this search'}
      icon={<Star size={16} fill={isSaved ? 'currentColor' : 'none'} />}
      isSelected={isSaved}
      isDisabled={query === ''}
      onChange={() => toggleSaved(query)}
    />
  );
}
