/** Whether suggestions are looked at, and which passage of theirs; shared by the bar, the panel and the text. */
import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';
import type { Passage } from '../../../shared/model/suggestion.ts';

/** A passage that the reader wants to see; a new object each time they ask. */
export type Sought = { briefing: string; passage: Passage };

export type Suggesting = {
  isOpen: boolean;
  setOpen(open: boolean): void;
  sought: Sought | null;
  seek(sought: Sought): void;
};

const SuggestingContext = createContext<Suggesting | null>(null);

export function SuggestingProvider({ children }: { children: ReactNode }) {
  const [isOpen, setOpen] = useState(false);
  const [sought, seek] = useState<Sought | null>(null);
  const suggesting = useMemo(
    (): Suggesting => ({ isOpen, setOpen, sought: isOpen ? sought : null, seek }),
    [isOpen, sought],
  );
  return <SuggestingContext value={suggesting}>{children}</SuggestingContext>;
}

export function useSuggesting(): Suggesting {
  const suggesting = useContext(SuggestingContext);
  if (suggesting === null) throw new Error('useSuggesting needs a SuggestingProvider above it');
  return suggesting;
}
