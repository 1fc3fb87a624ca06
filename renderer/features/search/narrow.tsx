import { ChevronDown } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Button, Menu, MenuItem, MenuTrigger, Popover, Text } from 'react-aria-components';
import menu from '../../ui/menu.module.css';
import { type Choice, choices, narrowed } from './narrowing.ts';
import styles from './search.module.css';
import { useSearch } from './search-context.tsx';
import type { Answered } from './use-search-answer.ts';
import { FACET_WORDS, valueWords } from './words.ts';

/** What was found, by tag, party, year, language and kind: choosing a value adds it to the query. */
export function Narrow({ query, answer }: Answered) {
  const { setQuery, box } = useSearch();
  const offered = choices(query, answer.facets);
  if (offered.length === 0) return null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would have a form's looks and meaning
    <div role="group" aria-label="Narrow the search" className={styles.narrow}>
      {offered.map((choice) => (
        <FacetMenu
          key={choice.facet}
          choice={choice}
          choose={(value) => setQuery(narrowed(query, choice.facet, value), false)}
          leave={() => box.current?.focus()}
        />
      ))}
    </div>
  );
}

type FacetMenuProps = { choice: Choice; choose(value: string): void; leave(): void };

/** `leave` moves the focus after a choice: this menu's button may go with the answer, and a focus on it would be lost. */
function FacetMenu({ choice: { facet, values }, choose, leave }: FacetMenuProps) {
  const [state, setState] = useState<'closed' | 'open' | 'chosen'>('closed');
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the menu has closed and let go of the focus
  useEffect(() => {
    if (state === 'chosen') leave();
  }, [state]);
  return (
    <MenuTrigger
      isOpen={state === 'open'}
      onOpenChange={(isOpen) =>
        setState((before) => (isOpen ? 'open' : before === 'chosen' ? before : 'closed'))
      }
    >
      <Button className={styles.facet}>
        {FACET_WORDS[facet]}
        <ChevronDown size={12} aria-hidden />
      </Button>
      <Popover className={menu.popover} placement="bottom start">
        <Menu
          className={menu.menu}
          aria-label={FACET_WORDS[facet]}
          onAction={(key) => {
            choose(String(key));
            setState('chosen');
          }}
        >
          {values.map(({ value, count }) => (
            <MenuItem
              key={value}
              id={value}
              textValue={valueWords(facet, value)}
              className={`${menu.item} ${styles.value}`}
            >
              <Text slot="label">{valueWords(facet, value)}</Text>
              <Text slot="description">{count.toLocaleString('en')}</Text>
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
