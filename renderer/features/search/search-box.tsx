import { CircleHelp, Search as SearchIcon, X } from 'lucide-react';
import { Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { IconButton } from '../../ui/button.tsx';
import menu from '../../ui/menu.module.css';
import { QueryHelp } from './query-help.tsx';
import styles from './search.module.css';
import { useSearch } from './search-context.tsx';

/** Where a reader types; arrow keys walk through the results, Enter opens one, Escape clears. */
export function SearchBox() {
  const { query, setQuery, hits, current, enter, next, previous, box } = useSearch();
  const press = (key: string): boolean => {
    if (key === 'ArrowDown') next();
    else if (key === 'ArrowUp') previous();
    else if (key === 'Escape') query === '' ? box.current?.blur() : setQuery('', false);
    else if (key === 'Enter') {
      enter();
      box.current?.blur(); // so that n and p walk on from here
    } else return false;
    return true;
  };
  return (
    <search className={styles.box}>
      <SearchIcon size={16} aria-hidden />
      <input
        ref={box}
        type="text"
        role="combobox"
        aria-label="Search the library"
        aria-expanded={hits.length > 0}
        aria-controls="search-results"
        aria-activedescendant={current >= 0 ? `hit-${current}` : undefined}
        aria-autocomplete="list"
        placeholder="Search the library"
        spellCheck={false}
        autoComplete="off"
        value={query}
        onChange={(event) => setQuery(event.target.value, !/\s$/.test(event.target.value))}
        onKeyDown={(event) => {
          if (press(event.key)) event.preventDefault();
        }}
      />
      {query !== '' && (
        <IconButton label="Clear the search" icon={<X size={16} />} onPress={() => setQuery('', false)} />
      )}
      <DialogTrigger>
        <IconButton label="How to search" icon={<CircleHelp size={16} />} />
        <Popover className={menu.popover}>
          <Dialog className={styles.help} aria-label="How to search">
            <QueryHelp />
          </Dialog>
        </Popover>
      </DialogTrigger>
    </search>
  );
}
