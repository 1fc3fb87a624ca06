import type { Obstacle } from '../../../shared/model/search.ts';
import { withoutPart } from '../../../shared/query.ts';
import { Notice } from '../../ui/notice.tsx';
import { markedParts } from './marked-parts.ts';
import styles from './search.module.css';
import { useSearch } from './search-context.tsx';
import type { Answered } from './use-search-answer.ts';
import { sectionCount } from './words.ts';

/** How much was found; where it is nothing, what stands in the way; and what of the query could not be taken. */
export function Summary({ query, answer }: Answered) {
  const { hits, total, relaxed, problems, obstacles, indexed, of } = answer;
  const shown = hits.length < total ? `, the best ${hits.length} shown` : '';
  return (
    <>
      <p className={styles.count} role="status">
        {total === 0 ? `Nothing found for “${query}”.` : `${sectionCount(total)}${shown}`}
        {indexed < of && ` — ${indexed} of ${of} searched so far`}
      </p>
      {problems.map(({ start, end, message }) => (
        <Notice key={start} tone="warning">
          {message}
          <code className={styles.broken}>
            {markedParts(query, 0, [{ start, end }]).map(({ text, start: at, isMatch }) =>
              isMatch ? <mark key={at}>{text}</mark> : <span key={at}>{text}</span>,
            )}
          </code>
        </Notice>
      ))}
      {relaxed && total > 0 && <Notice>No section has all of it; these have most.</Notice>}
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
