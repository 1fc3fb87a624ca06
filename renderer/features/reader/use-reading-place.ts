import { type RefObject, useEffect, useRef } from 'react';
import { useAnswer } from '../../client/index.ts';
import { isAtMatch } from '../../ui/address.ts';
import { useSearch } from '../search/index.ts';
import { takeKeptPlace, useKeptPlace } from './kept-place.ts';
import { useOpenBriefing } from './open-briefing.tsx';
import { goOnFrom, putBack, scrollToPlace, scrollToTop } from './places.ts';
import { useReadingRecord } from './use-reading-record.ts';

/** How far down the window a match stands, so that what leads to it is seen too. */
const MATCH_AT = 0.3;

/**
 * Goes to where the reader was before the page was loaded again or the briefing was gone for a while, to the section (and the
 * match) asked for, or to where the reader left off; records where that is from then on.
 */
export function useReadingPlace(
  scroller: RefObject<HTMLElement | null>,
  article: RefObject<HTMLElement | null>,
  asked: string | undefined,
): void {
  const { briefing, visits } = useOpenBriefing();
  const { data: readings } = useAnswer('reading.list', {}, { keep: true });
  const { hits, current, openings } = useSearch();
  const hit = hits[current];
  const sent = useRef('');
  const drawn = useRef<HTMLElement>(null);
  const id = briefing?.id;
  const match = hit !== undefined && hit.briefing === id && hit.section === asked ? hit : undefined;
  const isKnown = readings !== undefined;
  useKeptPlace(scroller, article, id);

  // biome-ignore lint/correctness/useExhaustiveDependencies: only being sent somewhere moves the text, a new mark does not
  useEffect(() => {
    if (id === undefined || readings === undefined || article.current === null) return;
    const to = [id, asked, visits, openings].join('\n');
    if (to === sent.current) return;
    sent.current = to;
    const goTo = (section: string, offset: number, top?: number) =>
      scrollToPlace(scroller.current, article.current, section, offset, top);
    const kept = takeKeptPlace(id);
    const reading = readings.find((each) => each.briefing === id);
    const range = match?.ranges[0];
    if (asked !== undefined && range !== undefined && isAtMatch())
      goTo(asked, range.start, (scroller.current?.clientHeight ?? 0) * MATCH_AT);
    else if (kept !== undefined) {
      if (kept !== null) goTo(kept.section, kept.offset, kept.top);
    } else if (asked !== undefined) {
      goTo(asked, 0);
      if (visits > 0) goOnFrom(article.current, asked);
    } else if (reading && reading.section !== '') goTo(reading.section, reading.offset);
    else scrollToTop(scroller.current);
  }, [id, asked, match, visits, openings, isKnown]);

  useEffect(() => {
    const [box, text, former] = [scroller.current, article.current, drawn.current];
    if (box === null || text === null || id === undefined) return;
    drawn.current = box;
    if (former !== null && former !== box) putBack(box, text, former); // it was gone, and is drawn anew
  }, [scroller, article, id]);

  useReadingRecord(scroller, article);
}
