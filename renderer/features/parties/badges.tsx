import { UNSUPPORTED } from '../../../shared/model/stated-facts.ts';
import styles from './parties.module.css';

/** Marks what is one party by its name alone. */
export function UnconfirmedBadge() {
  return <span className={styles.badge}>same name, not confirmed</span>;
}

/** Marks a fact for which its briefing names neither a passage nor a source. */
export function UnsupportedBadge() {
  return <span className={styles.badge}>{UNSUPPORTED}</span>;
}
