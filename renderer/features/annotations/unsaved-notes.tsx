/** Notes that are being written, whatever else is looked at meanwhile, and until they are saved or discarded. */
import { createContext, type ReactNode, useContext, useEffect, useState, useSyncExternalStore } from 'react';
import { type DraftTarget, draftKey } from '../../../shared/contract/drafts.ts';
import { type Annotation, spotOf } from '../../../shared/model/annotation.ts';
import { useAnswer, useClient } from '../../client/index.ts';
import { toastError } from '../../ui/toast.tsx';
import { createUnsavedNotes, type UnsavedNote, type UnsavedNotes, type Where } from './unsaved-store.ts';

const UnsavedContext = createContext<UnsavedNotes | null>(null);

export function UnsavedNotesProvider({ children }: { children: ReactNode }) {
  const client = useClient();
  const [unsaved] = useState(() =>
    createUnsavedNotes({
      list: () => client.call('drafts.list', {}),
      keep: (args) => client.call('drafts.keep', args),
      discard: (args) => client.call('drafts.discard', args),
      isReachable: client.isReachable,
      onFailure: tellFailure,
    }),
  );
  const { data: listing } = useAnswer('library.list', {}, { keep: true });
  useEffect(() => {
    // Again with each change of the library: what a note is being written on may stand elsewhere now.
    if (listing?.root) void unsaved.load();
  }, [unsaved, listing]);
  useEffect(() => client.on('drafts.changed', unsaved.hear), [client, unsaved]);
  useEffect(() => {
    const hidden = () => document.visibilityState === 'hidden' && unsaved.flush();
    document.addEventListener('visibilitychange', hidden);
    window.addEventListener('pagehide', unsaved.flush);
    return () => {
      document.removeEventListener('visibilitychange', hidden);
      window.removeEventListener('pagehide', unsaved.flush);
    };
  }, [unsaved]);
  useQuestionBeforeLeaving(unsaved);
  return <UnsavedContext value={unsaved}>{children}</UnsavedContext>;
}

/** The browser asks whether to leave; on the desktop the window would stay without a word. */
function useQuestionBeforeLeaving(unsaved: UnsavedNotes): void {
  const { data: info } = useAnswer('app.info', {});
  const isWeb = info?.host === 'web';
  useEffect(() => {
    if (!isWeb) return;
    const ask = (event: BeforeUnloadEvent) => unsaved.isAtRisk() && event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [unsaved, isWeb]);
}

function tellFailure(error: unknown): void {
  if (!(error instanceof Error)) throw error;
  toastError(error);
}

/** What can be done with all that is being written, for those who do not follow it. */
export function useUnsavedStore(): UnsavedNotes {
  const unsaved = useContext(UnsavedContext);
  if (unsaved === null) throw new Error('useUnsavedStore needs an UnsavedNotesProvider above it');
  return unsaved;
}

/** All that is being written, by its keys, and what can be done with it. */
export function useUnsavedNotes(): UnsavedNotes & { get(key: string): UnsavedNote | undefined } {
  const unsaved = useUnsavedStore();
  const notes = useSyncExternalStore(unsaved.subscribe, unsaved.notes);
  return { ...unsaved, get: (key) => notes.get(key) };
}

/** Whether the editor of a note stands at a place: in the list where the note has no place beside the text. */
export function isOpenAt(where: Where, note: UnsavedNote | undefined, annotation: Annotation): boolean {
  if (note === undefined) return false;
  return (spotOf(annotation) === null ? 'list' : (note.where ?? 'margin')) === where;
}

/** One thing that can be written on an annotation, at one place: whether it is being written, and how to begin and end that. */
export function useUnsavedNote(target: DraftTarget, annotation: Annotation, where: Where) {
  const unsaved = useUnsavedNotes();
  const key = draftKey(target);
  return {
    key,
    isOpen: isOpenAt(where, unsaved.get(key), annotation),
    begin: (text: string) => unsaved.open(target, text, where),
    end: () => unsaved.remove(key),
  };
}
