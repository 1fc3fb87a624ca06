import type { BriefingSummary } from '../../../shared/model/briefing.ts';
import type { Settings } from '../../../shared/model/settings.ts';
import styles from './library.module.css';
import { tagCounts } from './use-library.ts';

type Sort = Settings['sort'];

type Props = {
  briefings: BriefingSummary[];
  sort: Sort;
  setSort(sort: Sort): void;
  /** Empty for all. */
  tag: string;
  setTag(tag: string): void;
  unreadOnly: boolean;
  setUnreadOnly(unreadOnly: boolean): void;
};

/** How the list is sorted, and which briefings of the library it shows. */
export function Controls({ briefings, sort, setSort, tag, setTag, unreadOnly, setUnreadOnly }: Props) {
  return (
    <div className={styles.controls}>
      <select aria-label="Sort by" value={sort} onChange={({ target }) => setSort(target.value as Sort)}>
        <option value="date">Date</option>
        <option value="title">Title</option>
        <option value="path">Path</option>
      </select>
      <TagFilter briefings={briefings} tag={tag} setTag={setTag} />
      <label className={styles.check}>
        <input
          type="checkbox"
          checked={unreadOnly}
          onChange={({ target }) => setUnreadOnly(target.checked)}
        />
        Unread
      </label>
    </div>
  );
}

function TagFilter({ briefings, tag, setTag }: Pick<Props, 'briefings' | 'tag' | 'setTag'>) {
  const tags = tagCounts(briefings);
  if (tags.length === 0) return null;
  return (
    <select aria-label="Tag" value={tag} onChange={({ target }) => setTag(target.value)}>
      <option value="">All tags</option>
      {tags.map(([name, count]) => (
        <option key={name} value={name}>
          {name} ({count})
        </option>
      ))}
    </select>
  );
}
