import { useEffect, useRef, useState } from 'react';
import { Button } from '../../ui/button.tsx';
import styles from './annotations.module.css';
import { useUnsavedNotes } from './unsaved-notes.tsx';

type Props = {
  /** What the note was before. */
  initial: string;
  /** Under which the text is kept until it is saved or discarded. */
  unsavedKey: string;
  /** What is written. */
  label: string;
  save(text: string): Promise<void>;
  cancel(): void;
};

/** Writes a note or a reply. Ctrl/⌘+Enter saves; Escape cancels when nothing would be lost. */
export function NoteEditor({ initial, label, unsavedKey, save, cancel }: Props) {
  const unsaved = useUnsavedNotes();
  const { text, on } = unsaved.get(unsavedKey) ?? { text: initial, on: null };
  const [isSaving, setSaving] = useState(false);
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
        if (text.trim() === '' || isSaving) return;
        setSaving(true);
        void save(text.trim()).finally(() => setSaving(false));
      }}
    >
      <textarea
        ref={field}
        aria-label={label}
        placeholder={`${label} (Markdown)`}
        rows={4}
        value={text}
        onChange={({ target }) => unsaved.set(unsavedKey, { text: target.value, on })}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey))
            event.currentTarget.form?.requestSubmit();
          if (event.key === 'Escape' && isUnchanged) cancel();
        }}
      />
      <div className={styles.actions}>
        <Button type="submit" variant="primary" isDisabled={isSaving || text.trim() === ''}>
          Save
        </Button>
        <Button onPress={cancel}>{isUnchanged ? 'Cancel' : 'Discard'}</Button>
      </div>
    </form>
  );
}
