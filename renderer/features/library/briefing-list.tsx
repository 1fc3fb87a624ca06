import { useRef } from 'react';
import type { BriefingSummary } from '../../../shared/model/briefing.ts';
import { useAnswer } from '../../client/index.ts';
import { useRows } from '../../ui/use-rows.ts';
import { BriefingRow } from './briefing-row.tsx';
import styles from './library.module.css';
import { useListPlace } from './use-list-place.ts';

type Props = {
  briefings: BriefingSummary[];
  /** Id of the open one. */
  current: string | undefined;
  read: ReadonlySet<string>;
  /** What the reader chose of order and filters, in a word: another shows the beginning. */
  arrangement: string;
  /** Whether the list stands there by itself, and not under the first screen. */
  isAlone: boolean;
  /** Whether all briefings are listed. */
  isWhole: boolean;
};

/** Pixels of a row that has not been drawn yet, about. */
const ROW_PX = 58;

/** The briefings in the order given; only those in sight are drawn, as there may be thousands. */
export function BriefingList({ briefings, current, read, arrangement, isAlone, isWhole }: Props) {
  const { data: annotations = {} } = useAnswer('annotations.counts', {});
  const box = useRef<HTMLDivElement>(null);
  const rows = useRows(box, {
    count: briefings.length,
    height: ROW_PX,
    keyOf: (index) => briefings[index]?.id ?? String(index),
  });
  const row = briefings.findIndex(({ id }) => id === current);
  useListPlace(box, rows, { current, row, arrangement, isFree: isAlone, isWhole });
  const { drawn, measure, room } = rows;
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
