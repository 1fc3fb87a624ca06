import type { ReactNode } from 'react';
import { Button } from '../../ui/button.tsx';
import styles from './brief.module.css';

type Pick = { id: string; name: string; level: number };
type Props = {
  name: string;
  all: Pick[];
  picked: string[];
  /** Ids in the order of `all`. */
  pick(ids: string[]): void;
  children?: ReactNode;
};

/** Some of many, all of them or none. */
export function Picks({ name, all, picked, pick, children }: Props) {
  const chosen = new Set(picked);
  const toggle = (id: string, wanted: boolean) => {
    const ids = new Set(chosen);
    if (wanted) ids.add(id);
    else ids.delete(id);
    pick(all.flatMap((each) => (ids.has(each.id) ? each.id : [])));
  };
  return (
    <fieldset className={styles.group}>
      <legend>{name}</legend>
      <div className={styles.all}>
        <Button onPress={() => pick(all.map(({ id }) => id))}>All</Button>
        <Button onPress={() => pick([])}>None</Button>
      </div>
      {all.map(({ id, name: words, level }) => (
        <label key={id} className={styles.choice} data-level={level}>
          <input
            type="checkbox"
            checked={chosen.has(id)}
            onChange={({ target }) => toggle(id, target.checked)}
          />
          {words}
        </label>
      ))}
      {children}
    </fieldset>
  );
}
