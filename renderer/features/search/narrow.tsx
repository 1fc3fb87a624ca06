import { ChevronDown } from 'lucide-react';
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
          choose={(value) => {
            setQuery(narrowed(query, choice.facet, value), false);
            box.current?.focus(); // the menu's button may go with the answer
          }}
        />
      ))}
    </div>
  );
}

function FacetMenu({ choice: { facet, values }, choose }: { choice: Choice; choose(value: string): void }) {
  return (
    <MenuTrigger>
      <Button className={styles.facet}>
        {FACET_WORDS[facet]}
        <ChevronDown size={12} aria-hidden />
      </Button>
      <Popover className={menu.popover} placement="bottom start">
        <Menu className={menu.menu} aria-label={FACET_WORDS[facet]} onAction={(key) => choose(String(key))}>
          {values.map(({ value, count }) => (
            <MenuItem key={value} id={value} textValue={value} className={`${menu.item} ${styles.value}`}>
              <Text slot="label">{valueWords(facet, value)}</Text>
              <Text slot="description">{count.toLocaleString('en')}</Text>
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
