/** The one search of the window: its query, its hits, and which of them is open. */
import {
  createContext,
  type ReactNode,
  type RefObject,
  useCallback,
  useContext,
  useDeferredValue,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { useLocation } from 'wouter';
import type { Range } from '../../../shared/model/annotation.ts';
import type { Hit, SearchAnswer } from '../../../shared/model/search.ts';
import { useAnswer } from '../../client/index.ts';
import { briefingAddress } from '../../ui/address.ts';

export type Search = {
  query: string;
  /** `typing`: the last word may not be finished. */
  setQuery(query: string, typing: boolean): void;
  /** Undefined while there is no query or no answer yet. */
  answer: SearchAnswer | undefined;
  hits: Hit[];
  /** Index of the hit that is open, or -1. */
  current: number;
  open(index: number): void;
  /** Opens the best hit (or the one in hand) of the query as it stands, once it is answered. */
  enter(): void;
  next(): void;
  previous(): void;
  /** Matches in a section, for the reader to mark. */
  rangesIn(briefing: string, section: string): Range[];
  box: RefObject<HTMLInputElement | null>;
};

const NO_HITS: Hit[] = [];

const SearchContext = createContext<Search | null>(null);

export function SearchProvider({ children }: { children: ReactNode }) {
  const [{ query, typing }, setAsked] = useState({ query: '', typing: false });
  const [current, setCurrent] = useState(-1);
  const [, navigate] = useLocation();
  const box = useRef<HTMLInputElement>(null);
  const asked = useDeferredValue(query.trim());
  const { data, isPlaceholderData } = useAnswer(
    'search.query',
    { query: asked, typing, limit: 200 },
    { enabled: asked !== '', keep: true },
  );
  const answer = asked === '' ? undefined : data;
  const hits = answer?.hits ?? NO_HITS;

  const open = useCallback(
    (index: number) => {
      const hit = hits[index];
      if (hit === undefined) return;
      setCurrent(index);
      navigate(briefingAddress(hit.briefing, hit.section));
    },
    [hits, navigate],
  );

  // Enter may come before the answer to the last letter: the hit of an earlier query must not open in its place.
  const [isEntered, setEntered] = useState(false);
  const isAnswered = asked === query.trim() && answer !== undefined && !isPlaceholderData;
  useEffect(() => {
    if (!isEntered || !isAnswered || hits.length === 0) return;
    setEntered(false);
    open(Math.max(current, 0));
  }, [isEntered, isAnswered, hits, current, open]);

  const search = useMemo((): Search => {
    const matches = new Map(hits.map((hit) => [`${hit.briefing}\n${hit.section}`, hit.ranges]));
    return {
      query,
      setQuery(next, stillTyping) {
        setAsked({ query: next, typing: stillTyping });
        setCurrent(-1);
        setEntered(false);
      },
      answer,
      hits,
      current,
      open,
      enter: () => setEntered(true),
      next: () => open(Math.min(current + 1, hits.length - 1)),
      previous: () => open(Math.max(current - 1, 0)),
      rangesIn: (briefing, section) => matches.get(`${briefing}\n${section}`) ?? [],
      box,
    };
  }, [query, answer, hits, current, open]);

  return <SearchContext value={search}>{children}</SearchContext>;
}

export function useSearch(): Search {
  const search = useContext(SearchContext);
  if (search === null) throw new Error('useSearch needs a SearchProvider above it');
  return search;
}
