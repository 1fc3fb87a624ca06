import styles from './facts.module.css';

type Props = { section: string | null; heading: string | null; follow(section: string): void };

/** Leads to the passage that supports a fact; says so where there is none. */
export function PassageLink({ section, heading, follow }: Props) {
  if (section === null || heading === null)
    return <small className={styles.unsupported}>The briefing names no passage for it.</small>;
  return (
    <button type="button" className={styles.passage} onClick={() => follow(section)}>
      {heading}
    </button>
  );
}
