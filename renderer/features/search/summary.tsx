import type { Obstacle } from '../../../shared/model/search.ts';
import { withoutPart } from '../../../shared/query.ts';
import { Notice } from '../../ui/notice.tsx';
import { markedParts } from './marked-parts.ts';
import styles from './search.module.css';
import { useSearch } from './search-context.tsx';
import type { Answered } from './use-search-answer.ts';
import { sectionCount } from './words.ts';

/** What of the query could not be taken; and where nothing has all of it, what stands in the way. */
export function Remarks({ query, answer: { total, relaxed, problems, obstacles } }: Answered) {
  return (
    <>
      {problems.map(({ start, end, message }) => (
        <Notice key={`${start} ${message}`} tone="warning">
          {message}
          <code className={styles.broken}>
            {markedParts(query, 0, [{ start, end }]).map(({ text, start: at, isMatch }) =>
              isMatch ? <mark key={at}>{text}</mark> : <span key={at}>{text}</span>,
            )}
          </code>
        </Notice>
      ))}
      {relaxed && total > 0 && <Notice>No section has all that was asked for; these have most of it.</Notice>}
      <Obstacles query={query} obstacles={obstacles} />
    </>
  );
}

/** Ways out: the query without one of its parts. */
function Obstacles({ query, obstacles }: { query: string; obstacles: Obstacle[] }) {
  const { setQuery, box } = useSearch();
  if (obstacles.length === 0) return null;
  return (
    <ul className={styles.obstacles} aria-label="Ways to find more">
      {obstacles.map(({ start, end, text, total }) => (
        <li key={start}>
          <button
            type="button"
            onClick={() => {
              setQuery(withoutPart(query, { start, end }), false);
              box.current?.focus(); // this button goes with the answer
            }}
          >
            Without “{text}”: {sectionCount(total)}
          </button>
        </li>
      ))}
    </ul>
  );
}
