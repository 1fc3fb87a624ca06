import type { Listing } from '../../../shared/contract/library.ts';
import styles from './library.module.css';

/** How many briefings the list shows, and of how many; or why it shows none. */
export function Count({ listing, shown }: { listing: Listing; shown: number }) {
  const { isComplete, trouble, briefings } = listing;
  return (
    <p className={styles.count} role="status">
      {trouble ??
        (isComplete ? countWords(shown, briefings.length) : `${briefings.length} briefings read so far`)}
    </p>
  );
}

function countWords(shown: number, all: number): string {
  if (all === 0) return 'There is no Markdown file in this folder.';
  const briefings = all === 1 ? '1 briefing' : `${all} briefings`;
  return shown === all ? briefings : `${shown} of ${briefings}`;
}
