import styles from './parties.module.css';

/** Marks what is one party by its name alone. */
export function UnconfirmedBadge() {
  return <span className={styles.badge}>same name, not confirmed</span>;
}
