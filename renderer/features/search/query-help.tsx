import styles from './search.module.css';

const WAYS = [
  ['cloud capacity', 'both words, in any order'],
  ['"first refusal"', 'these words, in this order'],
  ['capac*', 'words that begin so'],
  ['stargaet~', 'words spelled nearly so'],
  ['-texas', 'without this word'],
  ['title:cloud', 'in the title; also heading: text: note: tag:'],
  ['after:2025-01', 'dated since then; also before:'],
  ['has:note', 'with a note of yours; also has:highlight'],
  ['is:unread', 'in briefings not read yet'],
] as const;

/** The query language by example. */
export function QueryHelp() {
  return (
    <dl className={styles.ways}>
      {WAYS.map(([query, meaning]) => (
        <div key={query}>
          <dt>
            <code>{query}</code>
          </dt>
          <dd>{meaning}</dd>
        </div>
      ))}
    </dl>
  );
}
