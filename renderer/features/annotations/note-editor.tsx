import { useEffect, useRef, useState } from 'react';
import { useAnswer } from '../../client/index.ts';
import { Button } from '../../ui/button.tsx';
import { useSoughtNote } from './new-note.tsx';
import styles from './notes.module.css';
import { useUnsavedNotes } from './unsaved-notes.tsx';

type Props = {
  /** What the note was before. */
  initial: string;
  /** Under which the text is kept until it is saved or discarded. */
  unsavedKey: string;
  /** What is written. */
  label: string;
  /** Null where there is nothing left that it could be saved to. */
  save: ((text: string) => Promise<void>) | null;
  cancel(): void;
  /** Whether the reader has just asked for it. */
  takesFocus?: boolean;
};

/** The contract's limit of a note, in UTF-16 units. */
const LONGEST = 100_000;

/** Writes a note or a reply. Ctrl/⌘+Enter saves; Escape cancels when nothing would be lost. */
export function NoteEditor({ initial, label, unsavedKey, save, cancel, takesFocus = true }: Props) {
  const unsaved = useUnsavedNotes();
  const note = unsaved.get(unsavedKey);
  const text = note?.text ?? initial;
  const [isSaving, setSaving] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const isSought = useSoughtNote()[0]?.key === unsavedKey;
  useEffect(() => {
    if (takesFocus || isSought) goOnWriting(field.current);
  }, [takesFocus, isSought]);
  const isNew = (written: string) => written.trim() !== '' && written.trim() !== initial.trim();
  const isUnchanged = text.trim() === initial.trim();

  return (
    <form
      className={styles.editor}
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() === '' || isSaving || save === null) return;
        setSaving(true);
        void save(text.trim()).finally(() => setSaving(false));
      }}
    >
      {note?.lost && <p className={styles.doubt}>It was begun on words that are gone: “{note.lost}”</p>}
      <textarea
        ref={field}
        aria-label={label}
        placeholder={`${label} (Markdown)`}
        rows={4}
        maxLength={LONGEST}
        spellCheck
        readOnly={isSaving} // what is typed now would go with the draft that was saved
        lang={useLanguage(note?.target.briefing)}
        value={text}
        onChange={({ target }) => unsaved.write(unsavedKey, target.value, isNew(target.value))}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey))
            event.currentTarget.form?.requestSubmit();
          if (event.key === 'Escape' && isUnchanged) cancel();
        }}
      />
      <div className={styles.actions}>
        <Button type="submit" variant="primary" isDisabled={isSaving || text.trim() === '' || save === null}>
          Save
        </Button>
        <Button onPress={cancel}>{isUnchanged ? 'Cancel' : 'Discard'}</Button>
      </div>
    </form>
  );
}

/** Puts the cursor behind what is written. Where the note stands in the window is for others to see to. */
function goOnWriting(field: HTMLTextAreaElement | null): void {
  field?.focus({ preventScroll: true });
  field?.setSelectionRange(field.value.length, field.value.length);
}

/** A guess at the language that will be written: the briefing's. Where spelling is checked, the text itself may tell better. */
function useLanguage(briefing = ''): string | undefined {
  return useAnswer('library.get', { briefing }, { enabled: briefing !== '' }).data?.lang;
}
