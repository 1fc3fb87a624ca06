/** The briefing that is open, shared by the text, the outline and the list of notes beside it. */
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import type { Briefing } from '../../../shared/model/briefing.ts';
import { type CallError, useAnswer } from '../../client/index.ts';
import { briefingAddress } from '../../ui/address.ts';

export type Open = {
  id: string | undefined;
  /** Undefined until it is read, and when the library has it no more. */
  briefing: Briefing | undefined;
  error: CallError | null;
  /** Ids of the sections whose text is folded away. */
  folded: Set<string>;
  fold(section: string, folded: boolean): void;
  foldAll(folded: boolean): void;
  /** The section at the top of the window. */
  current: string | null;
  setCurrent(section: string | null): void;
  /** Goes to a section, also when the address names it already and the reader has scrolled away. */
  visit(section: string): void;
  /** How often a section was visited. */
  visits: number;
};

const OpenContext = createContext<Open | null>(null);

/** Each briefing begins unfolded; what stands around its text stays as it is when another is opened. */
export function OpenBriefing({ id, children }: { id: string | undefined; children: ReactNode }) {
  const { data: known, error } = useAnswer(
    'library.get',
    { briefing: id ?? '' },
    { enabled: id !== undefined },
  );
  const data = error === null ? known : undefined; // one that is gone from the library is still known from before
  useEffect(fetchTextFace, []);
  const [folded, setFolded] = useState<Set<string>>(() => new Set());
  const [current, setCurrent] = useState<string | null>(null);
  const [visits, setVisits] = useState(0);
  const [shown, setShown] = useState(id);
  if (shown !== id) {
    setShown(id);
    setFolded(new Set());
    setCurrent(null);
    setVisits(0);
  }
  const fold = useCallback((section: string, isFolded: boolean) => {
    setFolded((before) => {
      if (before.has(section) === isFolded) return before;
      const after = new Set(before);
      if (isFolded) after.add(section);
      else after.delete(section);
      return after;
    });
  }, []);
  const foldAll = useCallback(
    (isFolded: boolean) => setFolded(new Set(isFolded ? data?.sections.map((section) => section.id) : [])),
    [data],
  );
  const [, navigate] = useLocation();
  const visit = useCallback(
    (section: string) => {
      if (id === undefined) return;
      fold(section, false);
      navigate(briefingAddress(id, section));
      setVisits((count) => count + 1);
    },
    [id, fold, navigate],
  );
  const open = useMemo(
    (): Open => ({ id, briefing: data, error, folded, fold, foldAll, current, setCurrent, visit, visits }),
    [id, data, error, folded, fold, foldAll, current, visit, visits],
  );
  return <OpenContext value={open}>{children}</OpenContext>;
}

/** So that the text is not drawn in another face first, and with lines of another length: while the briefing is read, there is time. */
function fetchTextFace(): void {
  const face = getComputedStyle(document.documentElement).getPropertyValue('--font-text');
  document.fonts.load(`1em ${face}`).catch(() => {}); // then the text stands in the next face of the list
}

export function useOpenBriefing(): Open {
  const open = useContext(OpenContext);
  if (open === null) throw new Error('useOpenBriefing needs an OpenBriefing above it');
  return open;
}
