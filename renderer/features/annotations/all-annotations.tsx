import { useVirtualizer } from '@tanstack/react-virtual';
import { useDeferredValue, useMemo, useRef, useState } from 'react';
import type { Annotation } from '../../../shared/model/annotation.ts';
import { Entry } from './entry.tsx';
import { Filters } from './filters.tsx';
import { ANY, type Filter, matching } from './matching.ts';
import styles from './page.module.css';

type Props = { annotations: Annotation[]; titleOf(annotation: Annotation): string };

/** Pixels of an entry that has not been drawn yet, about. */
const ENTRY_PX = 110;

/** Latest first, filtered by text, colour, tag and briefing; only what is in sight is drawn, as there may be thousands. */
export function AllAnnotations({ annotations, titleOf }: Props) {
  const [filter, setFilter] = useState<Filter>(ANY);
  const wanted = useDeferredValue(filter);
  const shown = useMemo(() => matching(annotations, wanted), [annotations, wanted]);
  const box = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count: shown.length,
    getScrollElement: () => box.current,
    estimateSize: () => ENTRY_PX,
    getItemKey: (index) => shown[index]?.id ?? index,
    overscan: 6,
  });
  return (
    <>
      <Filters
        annotations={annotations}
        shown={shown.length}
        filter={filter}
        change={setFilter}
        titleOf={titleOf}
      />
      <div ref={box} className={styles.entries} role="feed" aria-label="Annotations">
        <div className={styles.entriesInner} style={{ height: rows.getTotalSize() }}>
          {rows.getVirtualItems().map(({ index, key, start }) => {
            const annotation = shown[index];
            if (annotation === undefined) return null;
            return (
              <div
                key={key}
                ref={rows.measureElement}
                data-index={index}
                className={styles.entrySlot}
                style={{ transform: `translateY(${start}px)` }}
              >
                <Entry annotation={annotation} title={titleOf(annotation)} index={index} of={shown.length} />
              </div>
            );
          })}
        </div>
      </div>
    </>
  );
}
