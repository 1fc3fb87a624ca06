import { type ReactNode, useMemo, useState } from 'react';
import type { BriefingSummary } from '../../../shared/model/briefing.ts';
import type { Settings } from '../../../shared/model/settings.ts';
import { useSettings } from '../settings/index.ts';
import { BriefingList } from './briefing-list.tsx';
import { EmptyWords } from './empty-words.tsx';
import styles from './library.module.css';
import { useFirstDrawing } from './use-first-drawing.ts';
import { sorted, tagCounts, useListing, useReadIds } from './use-library.ts';

const NONE: BriefingSummary[] = [];

/** The briefings of the open library; `current` is the id of the one that is open. */
export function LibraryPane({ current }: { current: string | undefined }) {
  const listing = useListing();
  const read = useReadIds();
  const [{ sort }, change] = useSettings();
  const [tag, setTag] = useState('');
  const [unreadOnly, setUnreadOnly] = useState(false);
  const briefings = listing?.briefings ?? NONE;
  const inOrder = useMemo(() => sorted(briefings, sort), [briefings, sort]);
  useFirstDrawing(listing !== undefined);
  if (listing === undefined) return null;

  const knownTag = briefings.some(({ tags }) => tags.includes(tag)) ? tag : '';
  const shown = inOrder.filter(
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
      <BriefingList briefings={shown} current={current} read={read} />
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

function countWords(shown: number, all: number): ReactNode {
  if (all === 0) return <EmptyWords />;
  const briefings = all === 1 ? '1 briefing' : `${all} briefings`;
  return shown === all ? briefings : `${shown} of ${briefings}`;
}
