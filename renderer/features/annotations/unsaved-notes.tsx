/** Notes that are being written. They are kept for as long as the window is open, whatever else is looked at meanwhile. */
import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';
import type { On } from '../../../shared/contract/annotations.ts';

/** `on` is what a new note will be on; null for one that is kept already. */
export type UnsavedNote = { text: string; on: On | null };

export type UnsavedNotes = {
  get(key: string): UnsavedNote | undefined;
  set(key: string, note: UnsavedNote): void;
  remove(key: string): void;
};

/** The key of a note that exists and is being edited. */
export function editKey(where: 'margin' | 'list', annotation: string): string {
  return `${where} ${annotation}`;
}

const UnsavedContext = createContext<UnsavedNotes | null>(null);

export function UnsavedNotesProvider({ children }: { children: ReactNode }) {
  const [notes, setNotes] = useState<ReadonlyMap<string, UnsavedNote>>(() => new Map());
  const unsaved = useMemo(
    (): UnsavedNotes => ({
      get: (key) => notes.get(key),
      set: (key, note) => setNotes((before) => new Map(before).set(key, note)),
      remove: (key) => setNotes((before) => new Map([...before].filter(([other]) => other !== key))),
    }),
    [notes],
  );
  return <UnsavedContext value={unsaved}>{children}</UnsavedContext>;
}

export function useUnsavedNotes(): UnsavedNotes {
  const unsaved = useContext(UnsavedContext);
  if (unsaved === null) throw new Error('useUnsavedNotes needs an UnsavedNotesProvider above it');
  return unsaved;
}

/** The new note of a briefing: what was written of it, and how to begin, save and discard it. */
export function useNewNote(briefing: string) {
  const unsaved = useUnsavedNotes();
  const key = `new ${briefing}`;
  const note = unsaved.get(key);
  return {
    key,
    on: note?.on ?? null,
    /** False when another is begun already, whose words must not end up elsewhere. */
    begin(on: On): boolean {
      if (note !== undefined && note.text.trim() !== '') return false;
      unsaved.set(key, { text: '', on });
      return true;
    },
    end: () => unsaved.remove(key),
  };
}
