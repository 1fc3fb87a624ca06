import { type RefObject, useEffect } from 'react';
import { useAction, useAnswer, useClient, useKnown } from '../../client/index.ts';
import { toastError } from '../../ui/toast.tsx';
import { followPlace } from './follow-place.ts';
import { useOpenBriefing } from './open-briefing.tsx';
import { LINE_PX, placeAt } from './places.ts';

/** While a reader scrolls, the place is kept this often. */
const KEEP_MS = 200;

/** A briefing that is shown for so long is the one read last; one without anything to scroll counts as read, too. */
const SEEN_MS = 2000;

/**
 * Records the place in the open briefing while the reader scrolls and once a place was shown for a while, and marks the
 * briefing as read when its end was reached. Tells, too, which section is at the top of the window.
 */
export function useReadingRecord(
  scroller: RefObject<HTMLElement | null>,
  article: RefObject<HTMLElement | null>,
): void {
  const { briefing, setCurrent, visits } = useOpenBriefing();
  const { data: readings } = useAnswer('reading.list', {}, { keep: true });
  const client = useClient();
  const known = useKnown('reading.list', {});
  const { mutate: mark } = useAction('reading.mark');
  const id = briefing?.id;
  const hasVisited = visits > 0;
  const isRead = readings?.some((each) => each.briefing === id && each.read) ?? true;
  useEffect(() => {
    const [box, text] = [scroller.current, article.current];
    if (box === null || text === null || id === undefined) return;
    let place = box.scrollTop === 0 ? null : placeAt(box, text);
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isSeen = false;
    const keep = () => {
      timer = undefined;
      const now = { briefing: id, section: place?.section ?? '', offset: place?.offset ?? 0 };
      client.call('reading.place', now).catch(toastError);
      known((all) => {
        const read = all.some((each) => each.briefing === id && each.read);
        const others = all.filter((each) => each.briefing !== id);
        return [{ read, updated: new Date().toISOString(), ...now }, ...others];
      });
    };
    const finish = () => {
      const atEnd = box.scrollTop + box.clientHeight >= box.scrollHeight - LINE_PX;
      if (atEnd && !isRead) mark({ briefing: id, read: true });
    };
    const see = () => {
      isSeen = true;
      keep();
      // What fits the window is never scrolled; one that opens at its end is not read by that.
      if (hasVisited || box.scrollHeight <= box.clientHeight) finish();
    };
    let seen = setTimeout(see, SEEN_MS);
    setCurrent(placeAt(box, text)?.section ?? null);
    const letGo = followPlace(box, text, (now, isByReader) => {
      place = box.scrollTop === 0 ? null : now;
      setCurrent(now?.section ?? null);
      if (isByReader)
        timer ??= setTimeout(() => {
          keep();
          finish();
        }, KEEP_MS);
      else {
        clearTimeout(seen);
        seen = setTimeout(see, SEEN_MS);
      }
    });
    return () => {
      if (timer !== undefined || isSeen) keep(); // one that is passed through was not read
      clearTimeout(timer);
      clearTimeout(seen);
      letGo();
    };
  }, [scroller, article, id, isRead, hasVisited, client, known, mark, setCurrent]);
}
