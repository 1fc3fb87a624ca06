/** The one search of the window: its query, its hits, and which of them is shown. */
import {
  createContext,
  type ReactNode,
  type RefObject,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { useLocation } from 'wouter';
import type { Range } from '../../../shared/model/annotation.ts';
import type { Hit } from '../../../shared/model/search.ts';
import { useAnswer } from '../../client/index.ts';
import { AT_MATCH, briefingAddress } from '../../ui/address.ts';
import { useAddressed } from '../../ui/use-addressed.ts';
import { groupHits, type HitGroup } from './group-hits.ts';
import { usePastSearches } from './use-past-searches.ts';
import { type Answering, useSearchAnswer } from './use-search-answer.ts';

export type Search = Answering & {
  query: string;
  /** `typing`: the last word may not be finished. */
  setQuery(query: string, typing: boolean): void;
  /** The hits by briefing, and one after another as they are shown. */
  groups: HitGroup[];
  hits: Hit[];
  /** Index in `hits` of the one that is shown, or -1; a query that was only typed shows none yet. */
  current: number;
  open(index: number): void;
  /** How often a hit was opened, which may be shown already. */
  openings: number;
  /** Opens the best hit (or the one in hand) of the query as it stands, once it is answered. */
  enter(): void;
  next(): void;
  previous(): void;
  /** Matches in a section, for the reader to mark. */
  rangesIn(briefing: string, section: string): Range[];
  box: RefObject<HTMLInputElement | null>;
};

/** More than a reader looks through; the rest is found by narrowing. */
const MOST_HITS = 200;

const NO_HITS: Hit[] = [];

const SearchContext = createContext<Search | null>(null);

export function SearchProvider({ children }: { children: ReactNode }) {
  const [{ query, typing }, setAsked] = useState({ query: '', typing: false });
  /** The hit shown last since the query was typed, by name: while a library is read, better ones come before it. */
  const [inHand, take] = useState<string | null>(null);
  const [openings, setOpenings] = useState(0);
  const [, navigate] = useLocation();
  const box = useRef<HTMLInputElement>(null);
  const { remember } = usePastSearches();
  const { answered, error } = useSearchAnswer(query.trim(), { typing, limit: MOST_HITS });
  const found = answered?.answer.hits ?? NO_HITS;
  const groups = useMemo(() => groupHits(found), [found]);
  const hits = useMemo(() => groups.flatMap((group) => group.hits), [groups]);

  // However the reader came to a hit, it is in hand; who goes elsewhere walks on from it.
  const { briefing = '', section = '' } = useAddressed();
  const here = nameOf({ briefing, section });
  const [followed, follow] = useState(here);
  if (followed !== here) {
    follow(here);
    if (hits.some((hit) => nameOf(hit) === here)) take(here);
  }
  const place = hits.findIndex((hit) => nameOf(hit) === inHand);
  const current = inHand === here ? place : -1;

  const open = useCallback(
    (index: number) => {
      const hit = hits[index];
      if (hit === undefined || answered === undefined) return;
      take(nameOf(hit));
      setOpenings((count) => count + 1);
      remember(answered.query);
      const isHere = nameOf(hit) === here;
      navigate(briefingAddress(hit.briefing, hit.section), { state: AT_MATCH, replace: isHere });
    },
    [hits, answered, here, remember, navigate],
  );

  // Enter may come before the answer to the last letter: the hit of an earlier query must not open in its place.
  const [isEntered, setEntered] = useState(false);
  const isAnswered = answered?.isCurrent ?? false;
  useEffect(() => {
    if (!isEntered || !isAnswered) return;
    setEntered(false);
    open(Math.max(place, 0)); // nothing, where nothing was found
  }, [isEntered, isAnswered, place, open]);

  const setQuery = useCallback((next: string, stillTyping: boolean) => {
    setAsked({ query: next, typing: stillTyping });
    take(null);
    setEntered(false);
  }, []);

  // What was looked for in one library is not looked for in another. The first to be known ends no search: a reader may
  // type before it is.
  const root = useAnswer('library.list', {}, { keep: true }).data?.root || undefined;
  const searched = useRef(root);
  useEffect(() => {
    if (searched.current !== undefined && searched.current !== root) setQuery('', false);
    searched.current = root;
  }, [root, setQuery]);

  const rangesIn = useMemo(() => {
    const matches = new Map(hits.map((hit) => [nameOf(hit), hit.ranges]));
    return (briefing: string, section: string) => matches.get(nameOf({ briefing, section })) ?? [];
  }, [hits]);

  const search = useMemo(
    (): Search => ({
      query,
      setQuery,
      answered,
      error,
      groups,
      hits,
      current,
      open,
      openings,
      enter: () => setEntered(true),
      next: () => open(Math.min(place + 1, hits.length - 1)),
      previous: () => open(Math.max(place - 1, 0)),
      rangesIn,
      box,
    }),
    [query, setQuery, answered, error, groups, hits, current, place, open, openings, rangesIn],
  );

  return <SearchContext value={search}>{children}</SearchContext>;
}

function nameOf({ briefing, section }: Pick<Hit, 'briefing' | 'section'>): string {
  return `${briefing}\n${section}`;
}

export function useSearch(): Search {
  const search = useContext(SearchContext);
  if (search === null) throw new Error('useSearch needs a SearchProvider above it');
  return search;
}
