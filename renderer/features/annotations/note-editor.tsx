import { useEffect, useRef } from 'react';
import { Button } from '../../ui/button.tsx';
import styles from './annotations.module.css';
import { useUnsavedNotes } from './unsaved-notes.tsx';

type Props = {
  /** What the note was before. */
  initial: string;
  /** Under which the text is kept until it is saved or discarded. */
  unsavedKey: string;
  isPending: boolean;
  save(text: string): void;
  cancel(): void;
};

/** Writes a note. Ctrl/⌘+Enter saves; Escape cancels when nothing would be lost. */
export function NoteEditor({ initial, unsavedKey, isPending, save, cancel }: Props) {
  const unsaved = useUnsavedNotes();
  const { text, passage } = unsaved.get(unsavedKey) ?? { text: initial, passage: null };
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    field.current?.focus({ preventScroll: true });
  }, []);
  const isUnchanged = text.trim() === initial.trim();

  return (
    <form
      className={styles.editor}
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() !== '') save(text.trim());
      }}
    >
      <textarea
        ref={field}
        aria-label="Note"
        placeholder="Write a note"
        rows={4}
        value={text}
        onChange={({ target }) => unsaved.set(unsavedKey, { text: target.value, passage })}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey))
            event.currentTarget.form?.requestSubmit();
          if (event.key === 'Escape' && isUnchanged) cancel();
        }}
      />
      <div className={styles.actions}>
        <Button type="submit" variant="primary" isDisabled={isPending || text.trim() === ''}>
          Save
        </Button>
        <Button onPress={cancel}>{isUnchanged ? 'Cancel' : 'Discard'}</Button>
      </div>
    </form>
  );
}
