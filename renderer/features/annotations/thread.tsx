import { MessageSquarePlus, Pencil, Trash2 } from 'lucide-react';
import { dayOf } from '../../../shared/days.ts';
import type { Annotation, Reply } from '../../../shared/model/annotation.ts';
import { dateWords } from '../../../shared/model/fact-words.ts';
import { IconButton } from '../../ui/button.tsx';
import { NoteBody } from './note-body.tsx';
import { NoteEditor } from './note-editor.tsx';
import notes from './notes.module.css';
import tools from './tools.module.css';
import { useUnsavedNote } from './unsaved-notes.tsx';
import { useEdits } from './use-edits.ts';

type Props = { annotation: Annotation; where: 'margin' | 'list'; isFocused: boolean };

/** The replies to a note, oldest first, and a way to add one. */
export function Thread({ annotation, where, isFocused }: Props) {
  const edits = useEdits();
  const { briefing, id } = annotation;
  const target = { kind: 'reply' as const, briefing, annotation: id };
  const { key, isOpen: isWriting, begin, end } = useUnsavedNote(target, annotation, where);
  return (
    <>
      {annotation.replies.length > 0 && (
        <ol className={notes.thread} aria-label="Replies">
          {annotation.replies.map((reply) => (
            <ReplyView key={reply.id} {...{ annotation, reply, where, isFocused }} />
          ))}
        </ol>
      )}
      {isWriting && (
        <NoteEditor
          initial=""
          label="Reply"
          unsavedKey={key}
          save={async (text) => {
            if (await edits.reply(annotation, text)) end();
          }}
          cancel={end}
        />
      )}
      {isFocused && !isWriting && (
        <button type="button" className={tools.write} onClick={() => begin('')}>
          <MessageSquarePlus size={14} aria-hidden /> Reply
        </button>
      )}
    </>
  );
}

function ReplyView({ annotation, reply, where, isFocused }: Props & { reply: Reply }) {
  const edits = useEdits();
  const { briefing, id } = annotation;
  const target = { kind: 'edit-reply' as const, briefing, annotation: id, reply: reply.id };
  const { key, isOpen, begin, end } = useUnsavedNote(target, annotation, where);
  if (isOpen) {
    return (
      <li>
        <NoteEditor
          initial={reply.text}
          label="Reply"
          unsavedKey={key}
          save={async (text) => {
            if (await edits.editReply(reply, text)) end();
          }}
          cancel={end}
        />
      </li>
    );
  }
  return (
    <li>
      <NoteBody text={reply.text} />
      {isFocused && (
        <div className={notes.actions}>
          <time dateTime={reply.created} className={notes.about}>
            {dateWords(dayOf(new Date(reply.created)))}
          </time>
          <IconButton label="Edit the reply" icon={<Pencil size={14} />} onPress={() => begin(reply.text)} />
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
