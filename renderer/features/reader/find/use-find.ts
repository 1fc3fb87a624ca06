import { type RefObject, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useShortcuts } from '../../../ui/shortcuts.ts';
import { useSearchAnswer } from '../../search/index.ts';
import { useOpenBriefing } from '../open-briefing.tsx';
import { type FoundPlace, firstFrom, foundPlaces } from './found-places.ts';
import { useFindMarks } from './use-find-marks.ts';

/** Find in the open briefing: what is sought, how often it is there, and which of it is in view. */
export type Find = {
  isOpen: boolean;
  query: string;
  setQuery(query: string): void;
  /** Undefined while nothing is sought. */
  found: { count: number; index: number } | undefined;
  /** Goes to the next place, or the one before; from the last to the first and back. */
  step(by: 1 | -1): void;
  close(): void;
  input: RefObject<HTMLInputElement | null>;
};

const NOWHERE: FoundPlace[] = [];

/** Ctrl/⌘+F, and F3 or Ctrl/⌘+G, for the briefing shown in `article`; `shown` changes whenever its DOM does. */
export function useFind(
  scroller: RefObject<HTMLElement | null>,
  article: RefObject<HTMLElement | null>,
  shown: unknown,
): Find {
  const { id = '', briefing, current: section } = useOpenBriefing();
  const [isOpen, setOpen] = useState(false);
  const [query, setQuery] = useState('');
  /** The section that was being read when the bar was opened: the search begins there. */
  const [from, setFrom] = useState<string | null>(null);
  /** Where the reader went from there, of the places of a query. */
  const [moved, setMoved] = useState<{ query: string; index: number } | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const focusedBefore = useRef<Element | null>(null);

  const { answered } = useSearchAnswer(isOpen ? query.trim() : '', {
    briefing: id,
    typing: true,
    limit: 1000,
  });
  const hits = answered?.answer.hits;
  const places = useMemo(() => (hits === undefined ? NOWHERE : foundPlaces(hits)), [hits]);
  const sections = useMemo(() => briefing?.sections.map((each) => each.id) ?? [], [briefing]);
  const stepped = moved?.query === answered?.query ? moved : null;
  const index =
    stepped === null ? firstFrom(places, sections, from) : Math.min(stepped.index, places.length - 1);
  useFindMarks({ scroller, article, shown, places, index, sought: stepped ?? answered?.query });

  const open = () => {
    if (briefing === undefined) return false;
    if (!isOpen) {
      focusedBefore.current = document.activeElement;
      setFrom(section);
      setMoved(null);
    }
    flushSync(() => setOpen(true));
    input.current?.focus();
    input.current?.select();
    return true;
  };
  const close = () => {
    setOpen(false);
    const before = focusedBefore.current;
    (before instanceof HTMLElement && before !== document.body ? before : scroller.current)?.focus();
  };
  const step = (by: 1 | -1) => {
    if (answered === undefined || places.length === 0) return;
    setMoved({ query: answered.query, index: (index + by + places.length) % places.length });
  };
  const again = ({ shiftKey }: KeyboardEvent) => (isOpen ? step(shiftKey ? -1 : 1) : open());
  useShortcuts({ 'mod+f': open, F3: again, 'mod+g': again });

  const found = answered === undefined ? undefined : { count: places.length, index };
  return { isOpen, query, setQuery, found, step, close, input };
}
