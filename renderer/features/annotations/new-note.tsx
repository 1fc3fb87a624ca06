/** The new note of a briefing. There is one at a time: whoever begins another is led to the one that is begun. */
import { createContext, type ReactNode, useCallback, useContext, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import type { On } from '../../../shared/contract/annotations.ts';
import { newNoteKey } from '../../../shared/contract/drafts.ts';
import type { Range } from '../../../shared/model/annotation.ts';
import { briefingAddress } from '../../ui/address.ts';
import { toast } from '../../ui/toast.tsx';
import { useUnsavedNotes, useUnsavedStore } from './unsaved-notes.tsx';
import type { UnsavedNotes } from './unsaved-store.ts';

/** Where a note belongs in the text. */
export type Place = { section: string; range: Range };

/** A begun note that the reader has asked to see; `place` is null for one on the whole briefing. */
export type SoughtNote = { key: string; briefing: string; place: Place | null };

type Begin = (briefing: string, on: On) => void;

const BeginContext = createContext<Begin | null>(null);
const SoughtContext = createContext<[sought: SoughtNote | null, seek: (note: SoughtNote | null) => void]>([
  null,
  () => {},
]);

export function NewNotesProvider({ children }: { children: ReactNode }) {
  const unsaved = useUnsavedStore();
  const [sought, seek] = useState<SoughtNote | null>(null);
  const [, navigate] = useLocation();
  const stopTelling = useRef(() => {});
  const begin = useCallback<Begin>(
    (briefing, on) => {
      stopTelling.current(); // of the one that was in the way before
      if (beginIn(unsaved, briefing, on)) return;
      stopTelling.current = tellOf(unsaved, briefing, (begun) => {
        navigate(briefingAddress(briefing, placeOf(begun)?.section));
        seek({ key: newNoteKey(briefing), briefing, place: placeOf(begun) });
      });
    },
    [unsaved, navigate],
  );
  return (
    <BeginContext value={begin}>
      <SoughtContext value={[sought, seek]}>{children}</SoughtContext>
    </BeginContext>
  );
}

/** Begins a note on something of a briefing, or says why not and leads to the one that is begun. */
export function useBeginNote(): Begin {
  const begin = useContext(BeginContext);
  if (begin === null) throw new Error('useBeginNote needs a NewNotesProvider above it');
  return begin;
}

/** The begun note that is to be brought into sight; whoever has done so seeks null. */
export function useSoughtNote() {
  return useContext(SoughtContext);
}

/** What was written of a briefing's new note, what it is on, and how to be done with it. */
export function useNewNote(briefing: string) {
  const unsaved = useUnsavedNotes();
  const key = newNoteKey(briefing);
  const note = unsaved.get(key);
  return {
    key,
    on: note?.target.kind === 'new' ? note.target.on : null,
    end: () => unsaved.remove(key),
  };
}

/** Where a new note belongs; null for one on the whole briefing. A section as a whole has an empty range. */
export function placeOf(on: On): Place | null {
  if (on.kind === 'passage') return on.passages[0] ?? null;
  return 'section' in on ? { section: on.section, range: { start: 0, end: 0 } } : null;
}

/** False when another is begun already, whose words must not end up elsewhere; unless they have lost their place. */
function beginIn(unsaved: UnsavedNotes, briefing: string, on: On): boolean {
  if (begunIn(unsaved, briefing) !== null) return false;
  const target = { kind: 'new' as const, briefing, on };
  if (unsaved.notes().get(newNoteKey(briefing))?.hasWords) unsaved.move(target);
  else unsaved.open(target, '', 'margin');
  return true;
}

/** What the begun note of a briefing is on, if it has words that stand somewhere. */
function begunIn(unsaved: UnsavedNotes, briefing: string): On | null {
  const note = unsaved.notes().get(newNoteKey(briefing));
  return note?.target.kind === 'new' && note.hasWords && note.lost === null ? note.target.on : null;
}

/** For as long as it is begun; answers a function that ends this sooner. */
function tellOf(unsaved: UnsavedNotes, briefing: string, goTo: (on: On) => void): () => void {
  const close = toast({
    message: 'Save or discard the note that you have begun first.',
    action: {
      label: 'Go to it',
      takesFocus: true,
      onAction() {
        const on = begunIn(unsaved, briefing);
        if (on !== null) goTo(on);
      },
    },
  });
  const stop = unsaved.subscribe(() => {
    if (begunIn(unsaved, briefing) === null) end();
  });
  const end = () => {
    stop();
    close();
  };
  return end;
}
