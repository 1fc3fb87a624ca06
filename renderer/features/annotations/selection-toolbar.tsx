import { Link2, NotebookPen, X } from 'lucide-react';
import { type RefObject, useCallback, useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import type { Colour } from '../../../shared/model/annotation.ts';
import { REVIEW_ADDRESS } from '../../ui/address.ts';
import { fromSelection, type Selected } from '../../ui/blocks/index.ts';
import { useShortcuts } from '../../ui/shortcuts.ts';
import { useAttaching } from './attaching.tsx';
import { ColourButtons } from './colour-buttons.tsx';
import { useBeginNote } from './new-note.tsx';
import styles from './tools.module.css';
import { useEdits } from './use-edits.ts';
import { nameOf } from './words.ts';

type Props = {
  briefing: string;
  /** Holds the sections. */
  article: RefObject<Element | null>;
  textOf(section: string): string | undefined;
};

type Shown = { selected: Selected[]; x: number; y: number };

/** Appears at a selection: highlight it, or write a note on it; `h` and `n` do the same. */
export function SelectionToolbar({ briefing, article, textOf }: Props) {
  const selectedNow = useCallback(() => selectedIn(article.current, textOf), [article, textOf]);
  const [shown, hide] = useShown(selectedNow);
  const edits = useEdits();
  const begin = useBeginNote();
  const done = () => {
    document.getSelection()?.removeAllRanges();
    hide();
  };

  // A key may come before the toolbar has.
  const highlight = (colour: Colour) => {
    const passages = selectedNow();
    if (passages.length === 0) return false;
    void edits.create({ briefing, on: { kind: 'passage', passages }, colour });
    return done();
  };
  const note = () => {
    const passages = selectedNow();
    if (passages.length === 0) return false;
    begin(briefing, { kind: 'passage', passages });
    return done();
  };
  useShortcuts({ h: () => highlight('yellow'), n: note });

  return (
    <>
      <AttachBar selected={shown?.selected[0]} done={done} />
      {shown !== null && (
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
      )}
    </>
  );
}

/** While a passage is chosen for an annotation whose words are gone. */
function AttachBar({ selected, done }: { selected: Selected | undefined; done(): void }) {
  const [annotation, choose] = useAttaching();
  const edits = useEdits();
  const [, navigate] = useLocation();
  if (annotation === null) return null;
  const attach = async (passage: Selected) => {
    if (!(await edits.attach(annotation, passage))) return;
    choose(null);
    done();
    navigate(REVIEW_ADDRESS);
  };
  return (
    <section className={styles.attach} aria-label="Attach">
      <span>Select the words that “{nameOf(annotation).slice(0, 80)}” belongs to.</span>
      <button
        type="button"
        className={styles.write}
        disabled={selected === undefined}
        onMouseDown={(event) => event.preventDefault()} // a press must not end the selection
        onClick={() => selected !== undefined && void attach(selected)}
      >
        <Link2 size={16} aria-hidden /> Attach here
      </button>
      <button type="button" className={styles.write} onClick={() => choose(null)}>
        <X size={16} aria-hidden /> Cancel
      </button>
    </section>
  );
}

function selectedIn(article: Element | null, textOf: Props['textOf']): Selected[] {
  const selection = document.getSelection();
  return article?.contains(selection?.anchorNode ?? null) ? fromSelection(selection, textOf) : [];
}

/** What is selected and where to show the toolbar: below the selection's end, inside the window. */
function useShown(selectedNow: () => Selected[]): [Shown | null, () => void] {
  const [shown, setShown] = useState<Shown | null>(null);
  const hide = useCallback(() => setShown(null), []);

  useEffect(() => {
    const look = () => {
      const selection = document.getSelection();
      const selected = selectedNow();
      const rect = selection?.rangeCount ? selection.getRangeAt(0).getBoundingClientRect() : null;
      if (selected.length === 0 || rect === null) return setShown(null);
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
  }, [selectedNow]);

  return [shown, hide];
}
