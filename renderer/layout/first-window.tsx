import type { FirstScreen } from '../../shared/contract/first-screen.ts';
import { FirstList, FirstName } from '../features/library/index.ts';
import { FirstSearchBox } from '../features/search/index.ts';
import styles from './layout.module.css';

/** The window as it stands until the page's script has drawn it: the pane with its list, and room for all else. */
export function FirstWindow(first: FirstScreen) {
  return (
    <fieldset disabled className={styles.window}>
      <nav className={styles.pane} aria-label="Library">
        <div className={styles.top}>
          <FirstName name={first['library.list'].name} />
        </div>
        <FirstSearchBox />
        <div className={styles.tabs}>
          <div className={styles.tabList} aria-hidden>
            <span className={styles.tab} data-selected>
              Briefings
            </span>
            <span className={styles.tab} data-disabled>
              Outline
            </span>
            <span className={styles.tab} data-disabled>
              Notes
            </span>
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
