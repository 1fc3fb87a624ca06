import { NotebookPen } from 'lucide-react';
import { type RefObject, useCallback, useEffect, useState } from 'react';
import type { Colour } from '../../../shared/model/annotation.ts';
import { useAction } from '../../client/index.ts';
import { fromSelection, type Selected } from '../../ui/blocks/index.ts';
import { useShortcuts } from '../../ui/shortcuts.ts';
import { toast, toastError } from '../../ui/toast.tsx';
import styles from './annotations.module.css';
import { ColourButtons } from './colour-buttons.tsx';
import { useNewNote } from './unsaved-notes.tsx';

type Props = {
  briefing: string;
  /** Holds the sections. */
  article: RefObject<Element | null>;
  textOf(section: string): string | undefined;
};

type Shown = { selected: Selected; x: number; y: number };

/** Appears at a selection: highlight it, or write a note on it; `h` and `n` do the same. */
export function SelectionToolbar({ briefing, article, textOf }: Props) {
  const [shown, hide] = useSelected(article, textOf);
  const create = useAction('annotations.create');
  const { begin } = useNewNote(briefing);

  const highlight = (colour: Colour) => {
    if (shown === null) return false;
    create.mutate({ briefing, ...shown.selected, colour }, { onError: toastError });
    document.getSelection()?.removeAllRanges();
    return hide();
  };
  const note = () => {
    if (shown === null) return false;
    if (!begin(shown.selected)) toast({ message: 'Save or discard the note that you have begun first.' });
    document.getSelection()?.removeAllRanges();
    return hide();
  };
  useShortcuts({ h: () => highlight('yellow') ?? true, n: () => note() ?? true });

  if (shown === null) return null;
  return (
    <div
      role="toolbar"
      aria-label="Selection"
      className={styles.toolbar}
      style={{ left: shown.x, top: shown.y }}
    >
      <ColourButtons label={(colour) => `Highlight ${colour}`} choose={highlight} />
      <button
        type="button"
        className={styles.write}
        title="Write a note (n)"
        onMouseDown={(event) => event.preventDefault()}
        onClick={note}
      >
        <NotebookPen size={16} aria-hidden /> Note
      </button>
    </div>
  );
}

/** What is selected in the article and where to show the toolbar: below the selection's end, inside the window. */
function useSelected(
  article: RefObject<Element | null>,
  textOf: (section: string) => string | undefined,
): [Shown | null, () => undefined] {
  const [shown, setShown] = useState<Shown | null>(null);
  const hide = useCallback(() => setShown(null) as undefined, []);

  useEffect(() => {
    const look = () => {
      const selection = document.getSelection();
      const inside = article.current?.contains(selection?.anchorNode ?? null) ?? false;
      const selected = inside ? fromSelection(selection, textOf) : null;
      const rect = selection?.rangeCount ? selection.getRangeAt(0).getBoundingClientRect() : null;
      if (selected === null || rect === null) return setShown(null);
      const x = Math.min(Math.max(rect.left + rect.width / 2, 130), window.innerWidth - 130);
      const below = rect.bottom + 8;
      setShown({ selected, x, y: below > window.innerHeight - 60 ? Math.max(rect.top - 52, 8) : below });
    };
    const scrolled = () => document.getSelection()?.isCollapsed === false && look();
    document.addEventListener('selectionchange', look);
    document.addEventListener('scroll', scrolled, { capture: true, passive: true });
    return () => {
      document.removeEventListener('selectionchange', look);
      document.removeEventListener('scroll', scrolled, { capture: true });
    };
  }, [article, textOf]);

  return [shown, hide];
}
