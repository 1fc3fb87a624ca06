import { ChevronDown } from 'lucide-react';
import type { FirstScreen } from '../../../shared/contract/first-screen.ts';
import { BriefingRow } from './briefing-row.tsx';
import { Controls } from './controls.tsx';
import { Count } from './count.tsx';
import styles from './library.module.css';
import { readIds, sorted } from './use-library.ts';

/** No window is higher. */
const MOST_ROWS = 60;

const nothing = () => {};

/** The library's name as it stands on the first screen. */
export function FirstName({ name }: { name: string }) {
  return (
    <span className={styles.name}>
      <span>{name}</span>
      <ChevronDown size={16} aria-hidden />
    </span>
  );
}

/** The list as it stands on the first screen: as `LibraryPane` draws it, but for what only a script can do. */
export function FirstList(answers: FirstScreen) {
  const listing = answers['library.list'];
  const { sort } = answers['settings.get'];
  const read = readIds(answers['reading.list']);
  const annotations = answers['annotations.counts'];
  const { briefings } = listing;
  return (
    <>
      <Controls
        briefings={briefings}
        sort={sort}
        setSort={nothing}
        tag=""
        setTag={nothing}
        unreadOnly={false}
        setUnreadOnly={nothing}
      />
      <div className={styles.list}>
        <ul className={styles.rows} aria-label="Briefings">
          {sorted(briefings, sort)
            .slice(0, MOST_ROWS)
            .map((briefing, index) => (
              <li key={briefing.id} aria-posinset={index + 1} aria-setsize={briefings.length}>
                <BriefingRow
                  briefing={briefing}
                  isCurrent={false}
                  isRead={read.has(briefing.id)}
                  annotations={annotations[briefing.id] ?? 0}
                />
              </li>
            ))}
        </ul>
      </div>
      <Count listing={listing} shown={briefings.length} />
    </>
  );
}
