import { useEffect, useRef } from 'react';
import type { Hit, SearchAnswer } from '../../../shared/model/search.ts';
import { Notice } from '../../ui/notice.tsx';
import { markedParts } from './marked-parts.ts';
import styles from './search.module.css';
import { useSearch } from './search-context.tsx';

/** What the query found, best first. */
export function SearchResults() {
  const { query, answer, hits, current, open } = useSearch();
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector(`#hit-${current}`)?.scrollIntoView({ block: 'nearest' });
  }, [current]);

  if (answer === undefined) return null;
  return (
    <section className={styles.results} aria-label="Search">
      <Summary answer={answer} query={query} />
      <div ref={list} id="search-results" role="listbox" aria-label="Search results" className={styles.list}>
        {hits.map((hit, index) => (
          <Result
            key={`${hit.briefing}\n${hit.section}`}
            hit={hit}
            index={index}
            isCurrent={index === current}
            isFirstOfBriefing={hits[index - 1]?.briefing !== hit.briefing}
            open={open}
          />
        ))}
      </div>
    </section>
  );
}

function Summary({ answer, query }: { answer: SearchAnswer; query: string }) {
  const { hits, total, relaxed, problems, indexed, of } = answer;
  const count = total === 1 ? '1 section' : `${total.toLocaleString('en')} sections`;
  const shown = hits.length < total ? `, the best ${hits.length} shown` : '';
  return (
    <>
      <p className={styles.count} role="status">
        {total === 0 ? `Nothing found for “${query.trim()}”.` : `${count}${shown}`}
        {indexed < of && ` — ${indexed} of ${of} searched so far`}
      </p>
      {relaxed && total > 0 && <Notice>No section has all these words; these have most of them.</Notice>}
      {problems.map(({ start, message }) => (
        <Notice key={start} tone="warning">
          {message}
        </Notice>
      ))}
    </>
  );
}

type ResultProps = {
  hit: Hit;
  index: number;
  isCurrent: boolean;
  isFirstOfBriefing: boolean;
  open(index: number): void;
};

/** The keyboard reaches results from the search box, so that an option needs a mouse handler only. */
function Result({ hit, index, isCurrent, isFirstOfBriefing, open }: ResultProps) {
  const { snippetStart, snippet, heading, title, ranges } = hit;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the combobox above has the keys of this list
    <div
      id={`hit-${index}`}
      role="option"
      aria-selected={isCurrent}
      tabIndex={-1}
      className={styles.result}
      onClick={() => open(index)}
    >
      {isFirstOfBriefing && <div className={styles.briefing}>{title}</div>}
      <div className={styles.heading}>{heading}</div>
      <div className={styles.snippet}>
        {snippetStart > 0 && '… '}
        {markedParts(snippet, snippetStart, ranges).map(({ text, start, isMatch }) =>
          isMatch ? <mark key={start}>{text}</mark> : <span key={start}>{text}</span>,
        )}
      </div>
    </div>
  );
}
