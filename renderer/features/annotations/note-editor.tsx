import { useEffect, useRef, useState } from 'react';
import { Button } from '../../ui/button.tsx';
import styles from './annotations.module.css';

type Props = {
  /** What was written before. */
  initial: string;
  isPending: boolean;
  save(text: string): void;
  cancel(): void;
};

/** Writes a note. Ctrl/⌘+Enter saves; Escape cancels when nothing would be lost. */
export function NoteEditor({ initial, isPending, save, cancel }: Props) {
  const [text, setText] = useState(initial);
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
        onChange={({ target }) => setText(target.value)}
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
