import { X } from 'lucide-react';
import { memo, type RefObject, useRef } from 'react';
import type { On } from '../../../shared/contract/annotations.ts';
import { type Annotation, spotOf } from '../../../shared/model/annotation.ts';
import { IconButton } from '../../ui/button.tsx';
import { Placed } from '../../ui/placed.tsx';
import { type Place, placeOf, useNewNote } from './new-note.tsx';
import { NoteCard } from './note-card.tsx';
import { NoteEditor } from './note-editor.tsx';
import styles from './notes.module.css';
import { isOpenAt, useUnsavedNotes } from './unsaved-notes.tsx';
import type { UnsavedNote } from './unsaved-store.ts';
import { useFocusedNote } from './use-annotations.ts';
import { useKeptInSight, useNarrow } from './use-dock.ts';
import { useEdits } from './use-edits.ts';
import { useStacked } from './use-stacked.ts';

type Props = {
  briefing: string;
  annotations: Annotation[];
  /** Holds the sections, and scrolls with the margin. */
  article: RefObject<HTMLElement | null>;
  /** At the foot of the text, as wide as it is with its margin; null until it is on the page. */
  dock: HTMLElement | null;
};

/**
 * Notes beside what they are on; none covers another. Highlights and bookmarks appear here once they are in hand. Where there
 * is no room beside the text, what is in hand stands in the dock, a new note first; the list in the pane holds the others.
 */
export const Margin = memo(function Margin({ briefing, annotations, article, dock }: Props) {
  const [focused, focus] = useFocusedNote();
  const unsaved = useUnsavedNotes();
  const { on: draft } = useNewNote(briefing);
  const column = useRef<HTMLElement>(null);
  const beingWritten = Map.groupBy(unsaved.notes().values(), annotationOf);
  const isNarrow = useNarrow(dock);
  const isWritten = (annotation: Annotation) =>
    beingWritten.get(annotation.id)?.some((note) => isOpenAt('margin', note, annotation)) ?? false;
  const isInHand = (annotation: Annotation) => annotation.id === focused || isWritten(annotation);
  const visible = annotations.filter(
    (annotation) =>
      spotOf(annotation) !== null && (isInHand(annotation) || (annotation.note !== '' && !isNarrow)),
  );
  useStacked(article, column, () => placesOf(visible, draft));
  useKeptInSight(article, () => [...placesOf(visible.filter(isInHand), draft).values()]);
  const putAway = () => {
    focus(null);
    article.current?.closest<HTMLElement>('[data-scroller]')?.focus({ preventScroll: true });
  };

  const newNote = draft !== null && <NewNote briefing={briefing} on={draft} />;
  const notes = (
    <aside
      ref={column}
      className={isNarrow ? styles.docked : styles.margin}
      data-docked={isNarrow || undefined}
      aria-label="Notes"
    >
      {newNote}
      {visible.map((annotation) => (
        <div key={annotation.id} data-key={annotation.id} className={styles.slot}>
          <NoteCard
            annotation={annotation}
            where="margin"
            isFocused={annotation.id === focused}
            focus={() => focus(annotation.id)}
          />
          {isNarrow && !isWritten(annotation) && (
            <IconButton label="Put away" icon={<X size={16} />} onPress={putAway} />
          )}
        </div>
      ))}
    </aside>
  );
  return <Placed at={isNarrow ? dock : null}>{notes}</Placed>;
});

function NewNote({ briefing, on }: { briefing: string; on: On }) {
  const { key, end } = useNewNote(briefing);
  const edits = useEdits();
  return (
    <div data-key="draft" className={styles.slot}>
      <div className={styles.card} data-colour="yellow" data-focused>
        <NoteEditor
          initial=""
          unsavedKey={key}
          label="Note"
          save={async (note) => {
            if (await edits.create({ briefing, on, note })) end();
          }}
          cancel={end}
        />
      </div>
    </div>
  );
}

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
