import type { Annotation } from '../../../shared/model/annotation.ts';
import { NoteCard } from './note-card.tsx';
import styles from './notes.module.css';
import { UnsavedNotice } from './unsaved-notice.tsx';
import { useFocusedNote } from './use-annotations.ts';

type Props = {
  annotations: Annotation[];
  /** Goes to an annotation's passage. */
  jump(annotation: Annotation): void;
};

/** All annotations of one briefing; those whose words are gone say so. Painted marks have no role: here they can be reached. */
export function NotesList({ annotations, jump }: Props) {
  const [focused, focus] = useFocusedNote();
  return (
    <>
      <UnsavedNotice />
      {annotations.length === 0 ? (
        <p className={styles.empty}>Select words in the text to highlight them or to write a note.</p>
      ) : (
        <ul className={styles.list}>
          {annotations.map((annotation) => (
            <li key={annotation.id}>
              <NoteCard
                annotation={annotation}
                where="list"
                isFocused={annotation.id === focused}
                focus={() => {
                  if (annotation.id === focused) return;
                  focus(annotation.id);
                  jump(annotation);
                }}
              />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
