import { CircleHelp, Search as SearchIcon } from 'lucide-react';
import styles from './search-box.module.css';

/** Where the search will be: one that cannot search yet takes no words, lest they be lost. */
export function FirstSearchBox() {
  return (
    <div className={styles.box} aria-hidden>
      <SearchIcon size={16} />
      <span className={styles.placeholder}>Search the library</span>
      <CircleHelp size={16} />
    </div>
  );
}
