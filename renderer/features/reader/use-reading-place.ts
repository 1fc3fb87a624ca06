import { type RefObject, useEffect, useRef } from 'react';
import { useAction, useAnswer, useClient } from '../../client/index.ts';
import { offsetAt, SECTION_ATTRIBUTE, toDomRange } from '../../ui/blocks/index.ts';
import { toastError } from '../../ui/toast.tsx';
import { useSearch } from '../search/index.ts';
import { useOpenBriefing } from './open-briefing.tsx';

/** A place is kept once scrolling has paused for this long. */
const PAUSE_MS = 400;

/** Height of a line, about: what lies so near the top edge is what is being read. */
const LINE_PX = 40;

/**
 * Goes to the section (and the match) asked for, or to where the reader left off; keeps the place while scrolling, and
 * marks the briefing as read when its end was reached.
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
  const { mutate: mark } = useAction('reading.mark');
  const restored = useRef<string | null>(null);
  const id = briefing?.id;
  const matchStart =
    hit !== undefined && hit.briefing === id && hit.section === asked ? hit.ranges[0]?.start : undefined;

  const isKnown = readings !== undefined;
  // biome-ignore lint/correctness/useExhaustiveDependencies: only being sent somewhere moves the text, a new mark does not
  useEffect(() => {
    if (id === undefined || readings === undefined || article.current === null) return;
    const reading = readings.find((each) => each.briefing === id);
    if (asked !== undefined) scrollTo(scroller.current, article.current, asked, matchStart ?? 0);
    else if (restored.current !== id) {
      if (reading && reading.section !== '')
        scrollTo(scroller.current, article.current, reading.section, reading.offset);
      else scroller.current?.scrollTo(0, 0);
    }
    restored.current = id;
  }, [id, asked, matchStart, current, visits, isKnown]);

  const isRead = readings?.some((each) => each.briefing === id && each.read) ?? true;
  useEffect(() => {
    const box = scroller.current;
    if (box === null || id === undefined) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const keep = () => {
      const place = placeAt(box, article.current);
      if (place === null) return;
      client.call('reading.place', { briefing: id, ...place }).catch(toastError);
      const atEnd = box.scrollTop + box.clientHeight >= box.scrollHeight - LINE_PX;
      if (atEnd && !isRead) mark({ briefing: id, read: true });
    };
    const scrolled = () => {
      setCurrent(placeAt(box, article.current)?.section ?? null);
      clearTimeout(timer);
      timer = setTimeout(keep, PAUSE_MS);
    };
    setCurrent(placeAt(box, article.current)?.section ?? null);
    box.addEventListener('scroll', scrolled, { passive: true });
    return () => {
      clearTimeout(timer);
      box.removeEventListener('scroll', scrolled);
    };
  }, [scroller, article, id, isRead, client, mark, setCurrent]);
}

function rootOf(article: Element | null, section: string): HTMLElement | null {
  return article?.querySelector<HTMLElement>(`[${SECTION_ATTRIBUTE}="${CSS.escape(section)}"]`) ?? null;
}

/** Offset 0 shows the section's heading too; a place further on stands a little below the top edge. */
function scrollTo(box: HTMLElement | null, article: Element, section: string, offset: number): void {
  const root = rootOf(article, section);
  if (box === null || root === null) return;
  root.closest('section')?.scrollIntoView({ block: 'start' });
  const range = offset > 0 ? toDomRange(root, { start: offset, end: offset + 1 }) : null;
  if (range === null) return;
  const { top } = range.getBoundingClientRect();
  const edge = box.getBoundingClientRect();
  if (top < edge.top || top > edge.top + box.clientHeight / 2) box.scrollBy(0, top - edge.top - 3 * LINE_PX);
}

/** The section at the top edge of the window, and the offset of the first text in it that can be seen. */
function placeAt(box: HTMLElement, article: Element | null): { section: string; offset: number } | null {
  const edge = box.getBoundingClientRect().top + LINE_PX;
  const roots = [...(article?.querySelectorAll<HTMLElement>(`[${SECTION_ATTRIBUTE}]`) ?? [])];
  const root = roots.find((each) => (each.closest('section')?.getBoundingClientRect().bottom ?? 0) > edge);
  const section = root?.getAttribute(SECTION_ATTRIBUTE);
  return root && section ? { section, offset: offsetAt(root, edge) } : null;
}
