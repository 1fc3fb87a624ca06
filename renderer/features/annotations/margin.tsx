import { type RefObject, useLayoutEffect, useRef } from 'react';
import type { Annotation, Range } from '../../../shared/model/annotation.ts';
import { useAction } from '../../client/index.ts';
import { toastError } from '../../ui/toast.tsx';
import styles from './annotations.module.css';
import { NoteCard } from './note-card.tsx';
import { NoteEditor } from './note-editor.tsx';
import { stack } from './stack.ts';
import { editKey, useNewNote, useUnsavedNotes } from './unsaved-notes.tsx';
import { rangeIn, useFocusedNote } from './use-annotations.ts';

type Props = {
  briefing: string;
  annotations: Annotation[];
  /** Holds the sections, and scrolls with the margin. */
  article: RefObject<HTMLElement | null>;
};

/** Notes beside the passages they are on; none covers another. Bare highlights appear here once they are in hand. */
export function Margin({ briefing, annotations, article }: Props) {
  const [focused, focus] = useFocusedNote();
  const unsaved = useUnsavedNotes();
  const { key: newKey, passage: draft, end } = useNewNote(briefing);
  const create = useAction('annotations.create');
  const column = useRef<HTMLElement>(null);
  const visible = annotations.filter(
    ({ note, id, anchor }) =>
      anchor.state !== 'orphaned' &&
      (note !== '' || id === focused || unsaved.get(editKey('margin', id)) !== undefined),
  );
  useStacked(article, column, (key) => {
    if (key === 'draft') return draft;
    const anchor = annotations.find(({ id }) => id === key)?.anchor;
    return anchor === undefined || anchor.state === 'orphaned' ? null : anchor;
  });

  return (
    <aside ref={column} className={styles.margin} aria-label="Notes">
      {visible.map((annotation) => (
        <div key={annotation.id} data-key={annotation.id} className={styles.slot}>
          <NoteCard
            annotation={annotation}
            where="margin"
            isFocused={annotation.id === focused}
            focus={() => focus(annotation.id)}
          />
        </div>
      ))}
      {draft !== null && (
        <div data-key="draft" className={styles.slot}>
          <div className={styles.card} data-colour="yellow" data-focused>
            <NoteEditor
              initial=""
              unsavedKey={newKey}
              isPending={create.isPending}
              save={(note) =>
                create.mutate(
                  { briefing, ...draft, colour: 'yellow', note },
                  { onError: toastError, onSuccess: end },
                )
              }
              cancel={end}
            />
          </div>
        </div>
      )}
    </aside>
  );
}

/** Sets the slots' tops after each drawing, and when the article or a note changes its size. */
function useStacked(
  article: RefObject<HTMLElement | null>,
  column: RefObject<HTMLElement | null>,
  placeOf: (key: string) => { section: string; range: Range } | null,
): void {
  useLayoutEffect(() => {
    const text = article.current;
    const margin = column.current;
    if (text === null || margin === null) return;
    const slots = [...margin.querySelectorAll<HTMLElement>('[data-key]')];
    const place = () => {
      const origin = margin.getBoundingClientRect().top;
      const wanted = slots.map((slot) => {
        const at = placeOf(slot.dataset.key ?? '');
        const range = at === null ? null : rangeIn(text, at.section, at.range);
        return {
          slot,
          top: (range?.getBoundingClientRect().top ?? origin) - origin,
          height: slot.offsetHeight,
        };
      });
      for (const { item, top } of stack(wanted)) item.slot.style.setProperty('--top', `${top}px`);
    };
    place();
    const observer = new ResizeObserver(place);
    for (const element of [text, ...slots]) observer.observe(element);
    return () => observer.disconnect();
  });
}
