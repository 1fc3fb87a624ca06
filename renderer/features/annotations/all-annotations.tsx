import { useDeferredValue, useMemo, useRef, useState } from 'react';
import type { Annotation } from '../../../shared/model/annotation.ts';
import { useRows } from '../../ui/use-rows.ts';
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
  const { drawn, measure, room } = useRows(box, {
    count: shown.length,
    height: ENTRY_PX,
    keyOf: (index) => shown[index]?.id ?? String(index),
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
        <div style={room}>
          {drawn.map(({ index, key }) => {
            const annotation = shown[index];
            if (annotation === undefined) return null;
            return (
              <div key={key} ref={measure} data-index={index} className={styles.entrySlot}>
                <Entry annotation={annotation} title={titleOf(annotation)} index={index} of={shown.length} />
              </div>
            );
          })}
        </div>
      </div>
    </>
  );
}
