/** Whether suggestions are looked at, and which passage of theirs; shared by the bar, the panel and the text. */
import { createContext, type ReactNode, type RefObject, useContext, useMemo, useRef, useState } from 'react';
import type { Passage } from '../../../shared/model/suggestion.ts';

/** A passage that the reader wants to see; a new object each time they ask. */
export type Sought = { briefing: string; passage: Passage };

export type Suggesting = {
  isOpen: boolean;
  /** Closing gives the focus back to what had it when they were opened. */
  setOpen(open: boolean): void;
  opener: RefObject<Element | null>;
  sought: Sought | null;
  seek(sought: Sought | null): void;
};

const SuggestingContext = createContext<Suggesting | null>(null);

export function SuggestingProvider({ children }: { children: ReactNode }) {
  const [isOpen, setIsOpen] = useState(false);
  const opener = useRef<Element | null>(null);
  const [sought, seek] = useState<Sought | null>(null);
  const suggesting = useMemo(
    (): Suggesting => ({
      isOpen,
      setOpen(open) {
        if (open) opener.current = document.activeElement;
        else if (opener.current instanceof HTMLElement) opener.current.focus();
        setIsOpen(open);
      },
      opener,
      sought,
      seek,
    }),
    [isOpen, sought],
  );
  return <SuggestingContext value={suggesting}>{children}</SuggestingContext>;
}

export function useSuggesting(): Suggesting {
  const suggesting = useContext(SuggestingContext);
  if (suggesting === null) throw new Error('useSuggesting needs a SuggestingProvider above it');
  return suggesting;
}
