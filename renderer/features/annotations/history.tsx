/** What the reader did to annotations since the app was opened, so that it can be undone and done again. */
import { createContext, type ReactNode, useCallback, useContext, useMemo, useRef } from 'react';
import { isTyping, useShortcuts } from '../../ui/shortcuts.ts';
import { toast, toastError } from '../../ui/toast.tsx';

/** Something that was done. `what` ends the sentence “Undone: ”. */
export type Step = { what: string; undo(): Promise<unknown>; redo(): Promise<unknown> };

export type History = { record(step: Step): void; undo(): void; redo(): void };

const HistoryContext = createContext<History | null>(null);

/** Ctrl/⌘+Z undoes, with Shift (or Ctrl+Y) does again; a field that is typed in keeps its own. */
export function HistoryProvider({ children }: { children: ReactNode }) {
  const done = useRef<Step[]>([]);
  const undone = useRef<Step[]>([]);
  const move = useCallback(async (from: Step[], to: Step[], act: 'undo' | 'redo') => {
    const step = from.pop();
    if (step === undefined) {
      toast({ message: `There is nothing to ${act}.` });
      return;
    }
    try {
      await step[act]();
      to.push(step);
      toast({ message: `${act === 'undo' ? 'Undone' : 'Done again'}: ${step.what}.` });
    } catch (error) {
      from.push(step);
      if (error instanceof Error) toastError(error);
    }
  }, []);
  const history = useMemo(
    (): History => ({
      record(step) {
        done.current.push(step);
        undone.current = [];
      },
      undo: () => void move(done.current, undone.current, 'undo'),
      redo: () => void move(undone.current, done.current, 'redo'),
    }),
    [move],
  );
  useShortcuts({
    'mod+z': (event) => !isTyping(event.target) && (event.shiftKey ? history.redo() : history.undo()),
    'mod+y': (event) => !isTyping(event.target) && history.redo(),
  });
  return <HistoryContext value={history}>{children}</HistoryContext>;
}

export function useHistory(): History {
  const history = useContext(HistoryContext);
  if (history === null) throw new Error('useHistory needs a HistoryProvider above it');
  return history;
}
