import { Clock, Star, X } from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';
import styles from './search-box.module.css';
import type { PastList as Past } from './use-past-list.ts';

/** Saved and recent searches below the empty box, which has the focus and the keys. */
export function PastList({ saved, recent, active, run, forget }: Past) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector(`#past-${active}`)?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  const option = (query: string, index: number, icon: ReactNode, canForget: boolean) => (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the combobox above has the keys of this list
    <div
      key={query}
      id={`past-${index}`}
      role="option"
      aria-selected={index === active}
      aria-description={canForget ? 'Delete forgets it' : undefined}
      tabIndex={-1}
      className={styles.past}
      onClick={() => run(query)}
    >
      {icon}
      <span className={styles.pastQuery}>{query}</span>
      {canForget && <Forget forget={() => forget(query)} />}
    </div>
  );
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only keeps the focus, and with it this list, when it is clicked
    <div ref={list} className={styles.pastList} onMouseDown={(event) => event.preventDefault()}>
      <div id="past-searches" role="listbox" aria-label="Earlier searches">
        <Group name="Saved">{saved.map((query, index) => option(query, index, SAVED, false))}</Group>
        <Group name="Recent">
          {recent.map((query, index) => option(query, saved.length + index, RECENT, true))}
        </Group>
      </div>
    </div>
  );
}

const SAVED = <Star size={14} fill="currentColor" aria-hidden />;
const RECENT = <Clock size={14} aria-hidden />;

function Group({ name, children }: { name: string; children: ReactNode[] }) {
  if (children.length === 0) return null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a listbox is grouped so, a form by a fieldset
    <div role="group" aria-label={name}>
      <div className={styles.pastName} aria-hidden>
        {name}
      </div>
      {children}
    </div>
  );
}

/** For the mouse; an option holds no button for those who cannot see it, and the box has a key for this. */
function Forget({ forget }: { forget(): void }) {
  return (
    <button
      type="button"
      className={styles.forget}
      title="Forget this search (Delete)"
      tabIndex={-1}
      aria-hidden
      onClick={(event) => {
        event.stopPropagation();
        forget();
      }}
    >
      <X size={14} />
    </button>
  );
}
