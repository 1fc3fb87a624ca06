import { MessageSquarePlus, Pencil, Trash2 } from 'lucide-react';
import type { Annotation, Reply } from '../../../shared/model/annotation.ts';
import { IconButton } from '../../ui/button.tsx';
import styles from './annotations.module.css';
import { NoteBody } from './note-body.tsx';
import { NoteEditor } from './note-editor.tsx';
import { useUnsavedNotes } from './unsaved-notes.tsx';
import { useEdits } from './use-edits.ts';

type Props = { annotation: Annotation; where: 'margin' | 'list'; isFocused: boolean };

/** The replies to a note, oldest first, and a way to add one. */
export function Thread({ annotation, where, isFocused }: Props) {
  const unsaved = useUnsavedNotes();
  const edits = useEdits();
  const key = `reply ${where} ${annotation.id}`;
  const isWriting = unsaved.get(key) !== undefined;
  return (
    <>
      {annotation.replies.length > 0 && (
        <ol className={styles.thread} aria-label="Replies">
          {annotation.replies.map((reply) => (
            <ReplyView key={reply.id} reply={reply} where={where} isFocused={isFocused} />
          ))}
        </ol>
      )}
      {isWriting && (
        <NoteEditor
          initial=""
          label="Reply"
          unsavedKey={key}
          save={async (text) => {
            if (await edits.reply(annotation, text)) unsaved.remove(key);
          }}
          cancel={() => unsaved.remove(key)}
        />
      )}
      {isFocused && !isWriting && (
        <button
          type="button"
          className={styles.write}
          onClick={() => unsaved.set(key, { text: '', on: null })}
        >
          <MessageSquarePlus size={14} aria-hidden /> Reply
        </button>
      )}
    </>
  );
}

function ReplyView({ reply, where, isFocused }: { reply: Reply; where: string; isFocused: boolean }) {
  const unsaved = useUnsavedNotes();
  const edits = useEdits();
  const key = `reply ${where} ${reply.id}`;
  if (unsaved.get(key) !== undefined) {
    return (
      <li>
        <NoteEditor
          initial={reply.text}
          label="Reply"
          unsavedKey={key}
          save={async (text) => {
            if (await edits.editReply(reply, text)) unsaved.remove(key);
          }}
          cancel={() => unsaved.remove(key)}
        />
      </li>
    );
  }
  return (
    <li>
      <NoteBody text={reply.text} />
      {isFocused && (
        <div className={styles.actions}>
          <time dateTime={reply.created} className={styles.about}>
            {new Date(reply.created).toLocaleDateString('en', { dateStyle: 'medium' })}
          </time>
          <IconButton
            label="Edit the reply"
            icon={<Pencil size={14} />}
            onPress={() => unsaved.set(key, { text: reply.text, on: null })}
          />
          <IconButton
            label="Delete the reply"
            icon={<Trash2 size={14} />}
            onPress={() => void edits.editReply(reply, '')}
          />
        </div>
      )}
    </li>
  );
}
