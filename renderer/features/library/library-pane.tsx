import { useMemo, useState } from 'react';
import type { BriefingSummary } from '../../../shared/model/briefing.ts';
import { useSettings } from '../settings/index.ts';
import { BriefingList } from './briefing-list.tsx';
import { Controls } from './controls.tsx';
import { Count } from './count.tsx';
import { useFirstDrawing } from './use-first-drawing.ts';
import { sorted, useListing, useReadIds } from './use-library.ts';

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
  const isFirstOver = useFirstDrawing();
  if (listing === undefined) return null;

  const knownTag = briefings.some(({ tags }) => tags.includes(tag)) ? tag : '';
  const shown = inOrder.filter(
    ({ id, tags }) => (knownTag === '' || tags.includes(knownTag)) && !(unreadOnly && read.has(id)),
  );
  return (
    <>
      <Controls
        briefings={briefings}
        sort={sort}
        setSort={(chosen) => change({ sort: chosen })}
        tag={knownTag}
        setTag={setTag}
        unreadOnly={unreadOnly}
        setUnreadOnly={setUnreadOnly}
      />
      <BriefingList
        briefings={shown}
        current={current}
        read={read}
        arrangement={[sort, knownTag, unreadOnly].join(' ')}
        isAlone={isFirstOver}
        isWhole={listing.isComplete}
      />
      <Count listing={listing} shown={shown.length} />
    </>
  );
}
