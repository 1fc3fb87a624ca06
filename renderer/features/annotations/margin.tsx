import { memo, type RefObject, useLayoutEffect, useRef } from 'react';
import type { On } from '../../../shared/contract/annotations.ts';
import { type Annotation, spotOf } from '../../../shared/model/annotation.ts';
import { rangeFinder, rootOf } from '../../ui/blocks/index.ts';
import styles from './annotations.module.css';
import { type Place, placeOf, useNewNote } from './new-note.tsx';
import { NoteCard } from './note-card.tsx';
import { NoteEditor } from './note-editor.tsx';
import { stack } from './stack.ts';
import { isOpenAt, useUnsavedNotes } from './unsaved-notes.tsx';
import type { UnsavedNote } from './unsaved-store.ts';
import { useFocusedNote } from './use-annotations.ts';
import { useEdits } from './use-edits.ts';

type Props = {
  briefing: string;
  annotations: Annotation[];
  /** Holds the sections, and scrolls with the margin. */
  article: RefObject<HTMLElement | null>;
};

/** Notes beside what they are on; none covers another. Highlights and bookmarks appear here once they are in hand. */
export const Margin = memo(function Margin({ briefing, annotations, article }: Props) {
  const [focused, focus] = useFocusedNote();
  const unsaved = useUnsavedNotes();
  const { key: newKey, on: draft, end } = useNewNote(briefing);
  const edits = useEdits();
  const column = useRef<HTMLElement>(null);
  const beingWritten = Map.groupBy(unsaved.notes().values(), annotationOf);
  const visible = annotations.filter(
    (annotation) =>
      spotOf(annotation) !== null &&
      (annotation.note !== '' ||
        annotation.id === focused ||
        beingWritten.get(annotation.id)?.some((note) => isOpenAt('margin', note, annotation))),
  );
  useStacked(article, column, () => placesOf(visible, draft));

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
              label="Note"
              save={async (note) => {
                if (await edits.create({ briefing, on: draft, note })) end();
              }}
              cancel={end}
            />
          </div>
        </div>
      )}
    </aside>
  );
});

/** The annotation that something is being written on; null for a new note. */
function annotationOf({ target }: UnsavedNote): string | null {
  return target.kind === 'new' ? null : target.annotation;
}

/** Where the notes belong, by the keys of their slots; those on the briefing have no place and stand at its top. */
function placesOf(visible: Annotation[], draft: On | null): Map<string, Place> {
  const places = new Map<string, Place>();
  for (const annotation of visible) {
    const spot = annotation.kind === 'briefing' ? null : spotOf(annotation);
    if (spot !== null) places.set(annotation.id, spot);
  }
  const place = draft === null ? null : placeOf(draft);
  if (place !== null) places.set('draft', place);
  return places;
}

/** Tells the tops of places on the page; of a section as a whole, or one that is folded, the top of its heading. */
function topFinder(article: HTMLElement): (place: Place) => number | undefined {
  const find = rangeFinder(article);
  return ({ section, range }) => {
    const root = rootOf(article, section);
    if (range.start === range.end || root?.hidden) {
      return root?.closest('section')?.getBoundingClientRect().top;
    }
    return find(section, range)?.getBoundingClientRect().top;
  };
}

/** Sets the slots' tops after each drawing, and when the article or a note changes its size. */
function useStacked(
  article: RefObject<HTMLElement | null>,
  column: RefObject<HTMLElement | null>,
  placesNow: () => Map<string, Place>,
): void {
  useLayoutEffect(() => {
    const text = article.current;
    const margin = column.current;
    if (text === null || margin === null) return;
    const slots = [...margin.querySelectorAll<HTMLElement>('[data-key]')];
    const places = placesNow();
    const place = () => {
      const origin = margin.getBoundingClientRect().top;
      const topOf = topFinder(text);
      const wanted = slots.map((slot) => {
        const at = places.get(slot.dataset.key ?? '');
        const top = (at && topOf(at)) ?? origin;
        return { slot, top: top - origin, height: slot.offsetHeight };
      });
      for (const { item, top } of stack(wanted)) item.slot.style.setProperty('--top', `${top}px`);
    };
    place();
    const observer = new ResizeObserver(place);
    for (const element of [text, ...slots]) observer.observe(element);
    return () => observer.disconnect();
  });
}
