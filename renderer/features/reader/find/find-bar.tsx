import { ChevronDown, ChevronUp, X } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { IconButton } from '../../../ui/button.tsx';
import styles from './find.module.css';
import type { Find } from './use-find.ts';

/** Find in this briefing: Enter goes to the next place, Shift+Enter to the one before, Escape closes. */
export function FindBar({ query, setQuery, found, step, close, input }: Find) {
  const isEmpty = found === undefined || found.count === 0;
  const press = ({ key, shiftKey, target, nativeEvent }: KeyboardEvent): boolean => {
    if (nativeEvent.isComposing) return false;
    if (key === 'Escape') close();
    else if (key === 'F3' || (key === 'Enter' && target === input.current)) step(shiftKey ? -1 : 1);
    else return false;
    return true;
  };
  return (
    <search
      className={styles.bar}
      onKeyDown={(event) => {
        if (press(event)) event.preventDefault();
      }}
    >
      <input
        ref={input}
        type="text"
        aria-label="Find in this briefing"
        placeholder="Find in this briefing"
        spellCheck={false}
        autoComplete="off"
        maxLength={2000}
        value={query}
        onChange={(event) => setQuery(event.target.value)}
      />
      <span className={styles.count} role="status">
        {found !== undefined && (isEmpty ? 'Not found' : `${found.index + 1} of ${found.count}`)}
      </span>
      <IconButton
        label="Previous match"
        shortcut="Shift Enter"
        icon={<ChevronUp size={18} />}
        isDisabled={isEmpty}
        onPress={() => step(-1)}
      />
      <IconButton
        label="Next match"
        shortcut="Enter"
        icon={<ChevronDown size={18} />}
        isDisabled={isEmpty}
        onPress={() => step(1)}
      />
      <IconButton label="Close" shortcut="Escape" icon={<X size={18} />} onPress={close} />
    </search>
  );
}
