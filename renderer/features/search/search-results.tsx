import { useEffect, useRef, useState } from 'react';
import type { Hit } from '../../../shared/model/search.ts';
import { useAnswer } from '../../client/index.ts';
import { Notice } from '../../ui/notice.tsx';
import { useShortcuts } from '../../ui/shortcuts.ts';
import { Count } from './count.tsx';
import { Narrow } from './narrow.tsx';
import { Result } from './result.tsx';
import styles from './search.module.css';
import { useSearch } from './search-context.tsx';
import { Remarks } from './summary.tsx';

/** What the query found: by briefing, best first. */
export function SearchResults() {
  const { answered, groups, hits, current, open } = useSearch();
  const { data: listing } = useAnswer('library.list', {});
  const [explained, setExplained] = useState<Hit | null>(null);
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector(`#hit-${current}`)?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  const explain = (hit: Hit | undefined) => setExplained(hit === undefined || hit === explained ? null : hit);
  useShortcuts({ w: () => explain(hits[current]) });

  return (
    <section className={styles.results} aria-label="Search">
      {listing?.trouble && <Notice tone="warning">{listing.trouble}</Notice>}
      <Count />
      {answered !== undefined && (
        <>
          <Remarks {...answered} />
          <Narrow {...answered} />
        </>
      )}
      {hits.length > 0 && (
        <div
          ref={list}
          id="search-results"
          role="listbox"
          aria-label="Search results"
          className={styles.list}
        >
          {groups.map(({ briefing, title, hits: own }) => (
            // biome-ignore lint/a11y/useSemanticElements: a listbox is grouped so, a form by a fieldset
            <div key={briefing} role="group" aria-label={title}>
              <div className={styles.briefing} title={title} aria-hidden>
                {title}
              </div>
              {own.map((hit) => {
                const index = hits.indexOf(hit);
                return (
                  <Result
                    key={hit.section}
                    hit={hit}
                    index={index}
                    isCurrent={index === current}
                    isExplained={hit === explained}
                    open={() => open(index)}
                    explain={() => explain(hit)}
                  />
                );
              })}
            </div>
          ))}
        </div>
      )}
    </section>
  );
}
