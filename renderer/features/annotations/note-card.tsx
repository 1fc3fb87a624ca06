import { Bookmark, Pencil, Trash2 } from 'lucide-react';
import { type Annotation, needsReview } from '../../../shared/model/annotation.ts';
import { IconButton } from '../../ui/button.tsx';
import { ColourButtons } from './colour-buttons.tsx';
import { NoteBody } from './note-body.tsx';
import { NoteEditor } from './note-editor.tsx';
import styles from './notes.module.css';
import { ReviewLink } from './review-link.tsx';
import { Tags } from './tags.tsx';
import { Thread } from './thread.tsx';
import { useUnsavedNote } from './unsaved-notes.tsx';
import { useEdits } from './use-edits.ts';
import { nameOf } from './words.ts';

type Props = {
  annotation: Annotation;
  /** Beside the text, or in a list: each may have its own editor open. */
  where: 'margin' | 'list';
  isFocused: boolean;
  focus(): void;
};

/** One annotation: its note, or the words it marks; what can be done with it shows when it is in hand. */
export function NoteCard({ annotation, where, isFocused, focus }: Props) {
  const { id, colour, note, kind, replies } = annotation;
  const target = { kind: 'note' as const, briefing: annotation.briefing, annotation: id };
  const { key: unsavedKey, isOpen: isEditing, begin, end } = useUnsavedNote(target, annotation, where);
  const edits = useEdits();

  return (
    <article
      className={styles.card}
      data-colour={colour}
      data-kind={kind}
      data-focused={isFocused || undefined}
      aria-label={nameOf(annotation)}
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a larger aim for the mouse; the button within takes the keyboard */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: as above */}
      <div className={styles.body} onClick={focus}>
        <button type="button" className={styles.about} onClick={focus} onFocus={focus}>
          <Subject annotation={annotation} />
        </button>
        {note !== '' && <NoteBody text={note} />}
      </div>
      {needsReview(annotation) && <ReviewLink annotation={annotation} />}
      {isEditing && (
        <NoteEditor
          initial={note}
          label="Note"
          unsavedKey={unsavedKey}
          save={async (text) => {
            if (await edits.update(annotation, { note: text })) end();
          }}
          cancel={end}
        />
      )}
      <Tags annotation={annotation} isFocused={isFocused} />
      {(note !== '' || replies.length > 0) && (
        <Thread annotation={annotation} where={where} isFocused={isFocused && !isEditing} />
      )}
      {isFocused && !isEditing && (
        <div className={styles.actions}>
          {kind !== 'bookmark' && (
            <ColourButtons
              label={(other) => `Make it ${other}`}
              selected={colour}
              choose={(other) => void edits.update(annotation, { colour: other })}
            />
          )}
          <IconButton
            label={note === '' ? 'Write a note' : 'Edit the note'}
            icon={<Pencil size={16} />}
            onPress={() => begin(note)}
          />
          <IconButton
            label="Delete"
            icon={<Trash2 size={16} />}
            onPress={() => void edits.remove([annotation])}
          />
        </div>
      )}
    </article>
  );
}

/** What the annotation is on. */
function Subject({ annotation: { kind, quote, heading } }: { annotation: Annotation }) {
  switch (kind) {
    case 'passage':
      return <q className={styles.quote}>{quote?.exact}</q>;
    case 'section':
      return <>On the section “{heading}”</>;
    case 'briefing':
      return <>On the whole briefing</>;
    case 'bookmark':
      return (
        <>
          <Bookmark size={14} aria-hidden /> {heading}
        </>
      );
  }
}
