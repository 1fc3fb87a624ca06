import { type RefObject, useEffect, useRef } from 'react';
import { useAction, useAnswer, useClient, useKnown } from '../../client/index.ts';
import { toastError } from '../../ui/toast.tsx';
import { useSearch } from '../search/index.ts';
import { takeKeptPlace, useKeptPlace } from './kept-place.ts';
import { useOpenBriefing } from './open-briefing.tsx';
import { goOnFrom, LINE_PX, placeAt, scrollToPlace } from './places.ts';

/** While a reader scrolls, the place is kept this often. */
const KEEP_MS = 200;

/** How far down the window a match stands, so that what leads to it is seen too. */
const MATCH_AT = 0.3;
/** A briefing without anything to scroll counts as read after so long. */
const SEEN_MS = 2000;

/**
 * Goes to where the reader was before the page was loaded again, to the section (and the match) asked for, or to where the
 * reader left off; keeps the place while scrolling, and marks the briefing as read when its end was reached.
 */
export function useReadingPlace(
  scroller: RefObject<HTMLElement | null>,
  article: RefObject<HTMLElement | null>,
  asked: string | undefined,
): void {
  const { briefing, setCurrent, visits } = useOpenBriefing();
  const { data: readings } = useAnswer('reading.list', {}, { keep: true });
  const { hits, current } = useSearch();
  const hit = hits[current];
  const client = useClient();
  const known = useKnown('reading.list', {});
  const { mutate: mark } = useAction('reading.mark');
  const sent = useRef('');
  const id = briefing?.id;
  const match = hit !== undefined && hit.briefing === id && hit.section === asked ? hit : undefined;
  const isKnown = readings !== undefined;
  useKeptPlace(scroller, article, id);

  // biome-ignore lint/correctness/useExhaustiveDependencies: only being sent somewhere moves the text, a new mark does not
  useEffect(() => {
    if (id === undefined) sent.current = ''; // one that comes back is drawn anew
    if (id === undefined || readings === undefined || article.current === null) return;
    const destination = [id, asked, visits, match && current].join('\n');
    const isLeft = match === undefined && sent.current.startsWith([id, asked, visits].join('\n'));
    if (destination === sent.current || isLeft) return; // a search that was cleared leaves the reader where they are
    sent.current = destination;
    const goTo = (section: string, offset: number, top?: number) =>
      scrollToPlace(scroller.current, article.current, section, offset, top);
    const kept = takeKeptPlace(id);
    const reading = readings.find((each) => each.briefing === id);
    const range = match?.ranges[0];
    if (asked !== undefined && range !== undefined)
      goTo(asked, range.start, (scroller.current?.clientHeight ?? 0) * MATCH_AT);
    else if (kept !== undefined) {
      if (kept !== null) goTo(kept.section, kept.offset);
    } else if (asked !== undefined) {
      goTo(asked, 0);
      if (visits > 0) goOnFrom(article.current, asked);
    } else if (reading && reading.section !== '') goTo(reading.section, reading.offset);
    else scroller.current?.scrollTo(0, 0);
  }, [id, asked, match, current, visits, isKnown]);

  const isRead = readings?.some((each) => each.briefing === id && each.read) ?? true;
  useEffect(() => {
    const box = scroller.current;
    if (box === null || id === undefined) return;
    let place = placeAt(box, article.current);
    let timer: ReturnType<typeof setTimeout> | undefined;
    const keep = () => {
      timer = undefined;
      if (place === null) return;
      const now = { briefing: id, ...place };
      client.call('reading.place', now).catch(toastError);
      known((all) => [
        { read: isRead, updated: new Date().toISOString(), ...now },
        ...all.filter((each) => each.briefing !== id),
      ]);
    };
    const finish = () => {
      const atEnd = box.scrollTop + box.clientHeight >= box.scrollHeight - LINE_PX;
      if (atEnd && !isRead) mark({ briefing: id, read: true });
    };
    const scrolled = () => {
      place = placeAt(box, article.current);
      setCurrent(place?.section ?? null);
      timer ??= setTimeout(() => {
        keep();
        finish();
      }, KEEP_MS);
    };
    setCurrent(place?.section ?? null);
    // What fits the window is never scrolled.
    const seen = setTimeout(() => box.scrollHeight <= box.clientHeight && finish(), SEEN_MS);
    box.addEventListener('scroll', scrolled, { passive: true });
    return () => {
      if (timer !== undefined) keep();
      clearTimeout(timer);
      clearTimeout(seen);
      box.removeEventListener('scroll', scrolled);
    };
  }, [scroller, article, id, isRead, client, known, mark, setCurrent]);
}
