import { useState } from 'react';
import type { BriefingSummary } from '../../../shared/model/briefing.ts';
import type { Settings } from '../../../shared/model/settings.ts';
import { useAnswer } from '../../client/index.ts';
import { useSettings } from '../settings/index.ts';
import { BriefingRow } from './briefing-row.tsx';
import styles from './library.module.css';
import { sorted, tagCounts, useListing, useReadIds } from './use-library.ts';

/** The briefings of the open library; `current` is the id of the one that is open. */
export function LibraryPane({ current }: { current: string | undefined }) {
  const listing = useListing();
  const read = useReadIds();
  const { data: annotations = {} } = useAnswer('annotations.counts', {});
  const [{ sort }, change] = useSettings();
  const [tag, setTag] = useState('');
  const [unreadOnly, setUnreadOnly] = useState(false);
  if (listing === undefined) return null;

  const { briefings } = listing;
  const knownTag = briefings.some(({ tags }) => tags.includes(tag)) ? tag : '';
  const shown = sorted(briefings, sort).filter(
    ({ id, tags }) => (knownTag === '' || tags.includes(knownTag)) && !(unreadOnly && read.has(id)),
  );
  return (
    <>
      <div className={styles.controls}>
        <select
          aria-label="Sort by"
          value={sort}
          onChange={({ target }) => change({ sort: target.value as Settings['sort'] })}
        >
          <option value="date">Date</option>
          <option value="title">Title</option>
          <option value="path">Path</option>
        </select>
        <TagFilter briefings={briefings} tag={knownTag} setTag={setTag} />
        <label className={styles.check}>
          <input
            type="checkbox"
            checked={unreadOnly}
            onChange={({ target }) => setUnreadOnly(target.checked)}
          />
          Unread
        </label>
      </div>
      <ul className={styles.list} aria-label="Briefings">
        {shown.map((briefing) => (
          <BriefingRow
            key={briefing.id}
            briefing={briefing}
            isCurrent={briefing.id === current}
            isRead={read.has(briefing.id)}
            annotations={annotations[briefing.id] ?? 0}
          />
        ))}
      </ul>
      <p className={styles.count} role="status">
        {listing.isComplete
          ? countWords(shown.length, briefings.length)
          : `${briefings.length} briefings read so far`}
      </p>
    </>
  );
}

type TagFilterProps = { briefings: BriefingSummary[]; tag: string; setTag(tag: string): void };

function TagFilter({ briefings, tag, setTag }: TagFilterProps) {
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

function countWords(shown: number, all: number): string {
  if (all === 0) return 'There is no Markdown file in this folder.';
  const briefings = all === 1 ? '1 briefing' : `${all} briefings`;
  return shown === all ? briefings : `${shown} of ${briefings}`;
}
