import { Pencil, Trash2 } from 'lucide-react';
import type { Annotation } from '../../../shared/model/annotation.ts';
import { useAction } from '../../client/index.ts';
import { IconButton } from '../../ui/button.tsx';
import { toastError } from '../../ui/toast.tsx';
import styles from './annotations.module.css';
import { ColourButtons } from './colour-buttons.tsx';
import { NoteEditor } from './note-editor.tsx';
import { editKey, useUnsavedNotes } from './unsaved-notes.tsx';
import { useDelete } from './use-annotations.ts';

type Props = {
  annotation: Annotation;
  /** Beside the text, or in a list: each may have its own editor open. */
  where: 'margin' | 'list';
  isFocused: boolean;
  focus(): void;
};

/** One annotation: its note, or the words it marks; what can be done with it shows when it is in hand. */
export function NoteCard({ annotation, where, isFocused, focus }: Props) {
  const { id, colour, note, quote } = annotation;
  const unsaved = useUnsavedNotes();
  const unsavedKey = editKey(where, id);
  const isEditing = unsaved.get(unsavedKey) !== undefined;
  const update = useAction('annotations.update');
  const remove = useDelete();

  return (
    <article
      className={styles.card}
      data-colour={colour}
      data-focused={isFocused || undefined}
      aria-label={note || quote.exact}
    >
      <button type="button" className={styles.body} onClick={focus} onFocus={focus}>
        {note === '' ? (
          <q className={styles.quote}>{quote.exact}</q>
        ) : (
          <span className={styles.note}>{note}</span>
        )}
      </button>
      {isEditing && (
        <NoteEditor
          initial={note}
          unsavedKey={unsavedKey}
          isPending={update.isPending}
          save={(text) =>
            update.mutate(
              { id, note: text },
              { onError: toastError, onSuccess: () => unsaved.remove(unsavedKey) },
            )
          }
          cancel={() => unsaved.remove(unsavedKey)}
        />
      )}
      {isFocused && !isEditing && (
        <div className={styles.actions}>
          <ColourButtons
            label={(other) => `Make it ${other}`}
            selected={colour}
            choose={(other) => update.mutate({ id, colour: other }, { onError: toastError })}
          />
          <IconButton
            label={note === '' ? 'Write a note' : 'Edit the note'}
            icon={<Pencil size={16} />}
            onPress={() => unsaved.set(unsavedKey, { text: note, passage: null })}
          />
          <IconButton label="Delete" icon={<Trash2 size={16} />} onPress={() => remove(annotation)} />
        </div>
      )}
    </article>
  );
}
