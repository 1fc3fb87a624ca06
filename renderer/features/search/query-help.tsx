import styles from './search-box.module.css';

const WAYS = [
  ['cloud capacity', 'both words, in any order'],
  ['azure OR oracle', 'either word'],
  ['(oil gas) OR coal', 'parentheses keep words together'],
  ['"first refusal"', 'these words, in this order'],
  ['near/5(chip export)', 'at most five words between them'],
  ['capac*', 'words that begin so'],
  ['*soft*', 'words that contain this'],
  ['stargaet~', 'words spelled nearly so'],
  ['-texas', 'without this word'],
  ['title:cloud', 'in the title; also heading: text: note: tag:'],
  ['party:softbank', 'where this party has facts'],
  ['source:reuters', 'drawing on this source'],
  ['lang:de', 'in this language'],
  ['kind:facts', 'also bottom-line, judgements, lead, body, sources'],
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
