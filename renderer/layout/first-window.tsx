import type { FirstScreen } from '../../shared/contract/first-screen.ts';
import { FirstList, FirstName } from '../features/library/index.ts';
import { FirstSearchBox } from '../features/search/index.ts';
import styles from './layout.module.css';

const TABS = ['Briefings', 'Outline', 'Notes'];

/** The window as it stands until the page's script has drawn it: the pane with its list, and room for all else. */
export function FirstWindow(first: FirstScreen) {
  return (
    <fieldset disabled className={styles.window}>
      <nav className={styles.pane} aria-label="Library">
        <div className={styles.top}>
          <FirstName name={first.listing.name} />
        </div>
        <FirstSearchBox />
        <div className={styles.tabs}>
          <div className={styles.tabList} aria-hidden>
            {TABS.map((name, index) => (
              <span key={name} className={styles.tab} data-selected={index === 0 || undefined}>
                {name}
              </span>
            ))}
          </div>
          <div className={styles.panel}>
            <FirstList {...first} />
          </div>
        </div>
      </nav>
      <div className={styles.content}>
        <div className={styles.bar} />
        <div className={styles.main} />
      </div>
    </fieldset>
  );
}
