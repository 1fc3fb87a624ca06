import { isSupported, type Supported, UNSUPPORTED } from '../../../shared/model/stated-facts.ts';
import styles from './facts.module.css';

/** The sections of the briefing, and the way to them. */
export type Passages = {
  /** By id. */
  headings: ReadonlyMap<string, string>;
  follow(section: string): void;
};

type Props = { fact: Supported; passages: Passages };

/** Leads to the passage that tells of a fact; says so where there is none. */
export function PassageLink({ fact, passages: { headings, follow } }: Props) {
  const { section } = fact;
  const heading = headings.get(section ?? '');
  if (section === undefined || heading === undefined)
    return (
      <small className={styles.unsupported}>
        {isSupported(fact) ? 'The briefing names no passage for it.' : UNSUPPORTED}
      </small>
    );
  return (
    <button type="button" className={styles.passage} onClick={() => follow(section)}>
      {heading}
    </button>
  );
}
