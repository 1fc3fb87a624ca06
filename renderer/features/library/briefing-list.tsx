import { useRef } from 'react';
import type { BriefingSummary } from '../../../shared/model/briefing.ts';
import { useAnswer } from '../../client/index.ts';
import { useRows } from '../../ui/use-rows.ts';
import { BriefingRow } from './briefing-row.tsx';
import styles from './library.module.css';

type Props = { briefings: BriefingSummary[]; current: string | undefined; read: ReadonlySet<string> };

/** Pixels of a row that has not been drawn yet, about. */
const ROW_PX = 58;

/** The briefings in the order given; only those in sight are drawn, as there may be thousands. */
export function BriefingList({ briefings, current, read }: Props) {
  const { data: annotations = {} } = useAnswer('annotations.counts', {});
  const box = useRef<HTMLDivElement>(null);
  const { drawn, measure, room } = useRows(box, {
    count: briefings.length,
    height: ROW_PX,
    keyOf: (index) => briefings[index]?.id ?? String(index),
  });
  return (
    <div ref={box} className={styles.list}>
      <ul className={styles.rows} style={room} aria-label="Briefings">
        {drawn.map(({ index, key }) => {
          const briefing = briefings[index];
          if (briefing === undefined) return null;
          return (
            <li
              key={key}
              ref={measure}
              data-index={index}
              aria-posinset={index + 1}
              aria-setsize={briefings.length}
            >
              <BriefingRow
                briefing={briefing}
                isCurrent={briefing.id === current}
                isRead={read.has(briefing.id)}
                annotations={annotations[briefing.id] ?? 0}
              />
            </li>
          );
        })}
      </ul>
    </div>
  );
}
