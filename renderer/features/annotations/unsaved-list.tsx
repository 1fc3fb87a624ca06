import { Link } from 'wouter';
import { type Annotation, type Reply, spotOf } from '../../../shared/model/annotation.ts';
import type { Briefing } from '../../../shared/model/briefing.ts';
import { type CallError, useAnswer } from '../../client/index.ts';
import { briefingAddress } from '../../ui/address.ts';
import { placeOf } from './new-note.tsx';
import { NoteEditor } from './note-editor.tsx';
import notes from './notes.module.css';
import page from './page.module.css';
import { useUnsavedNotes } from './unsaved-notes.tsx';
import type { UnsavedNote } from './unsaved-store.ts';
import { useFocusedNote } from './use-annotations.ts';
import { type Edits, useEdits } from './use-edits.ts';
import { subjectOf } from './words.ts';

type Props = { annotations: Annotation[]; titleOf(of: { briefing: string }): string };

/** Everything that was begun in the open library and neither saved nor discarded; it can be written on here. */
export function UnsavedList({ annotations, titleOf }: Props) {
  const unsaved = [...useUnsavedNotes().notes()];
  if (unsaved.length === 0)
    return <p className={notes.empty}>Every note that was begun is saved or discarded.</p>;
  return (
    <ul className={page.plainList}>
      {unsaved.map(([key, note]) => (
        <li key={key}>
          <Unsaved
            unsavedKey={key}
            note={note}
            annotation={annotationOf(note, annotations)}
            title={titleOf(note.target)}
          />
        </li>
      ))}
    </ul>
  );
}

type UnsavedProps = {
  unsavedKey: string;
  note: UnsavedNote;
  annotation: Annotation | undefined;
  title: string;
};

function Unsaved({ unsavedKey, note, annotation, title }: UnsavedProps) {
  const { target } = note;
  const { data, error } = useAnswer('library.get', { briefing: target.briefing });
  const briefing = error === null ? data : undefined;
  const unsaved = useUnsavedNotes();
  const edits = useEdits();
  const [, focus] = useFocusedNote();
  const save = saverOf(note, annotation, briefing, edits);
  const section = sectionOf(note, annotation);
  const words = subjectWords(note, annotation, briefing);
  const subject = isQuote(note, annotation) ? <q className={notes.quote}>{words}</q> : words;
  return (
    <article className={page.entry} data-colour={annotation?.colour ?? 'yellow'} aria-label={words}>
      {briefing === undefined ? (
        <p>{subject}</p>
      ) : (
        <Link href={briefingAddress(target.briefing, section)} onClick={() => focus(annotation?.id ?? null)}>
          {subject}
        </Link>
      )}
      <p className={notes.about}>{title}</p>
      {error !== null && <p className={notes.doubt}>{whyNot(error)}</p>}
      {briefing !== undefined && save === null && <p className={notes.doubt}>{NO_NOTE}</p>}
      <NoteEditor
        unsavedKey={unsavedKey}
        label={target.kind === 'new' || target.kind === 'note' ? 'Note' : 'Reply'}
        initial={initialOf(note, annotation)}
        takesFocus={false}
        save={
          save === null
            ? null
            : async (text) => {
                if (await save(text)) unsaved.remove(unsavedKey);
              }
        }
        cancel={() => unsaved.remove(unsavedKey)}
      />
    </article>
  );
}

const NO_NOTE = 'What it was written on was deleted. The words stay here until you discard them.';

/** Why its briefing cannot be shown. */
function whyNot({ failure, message }: CallError): string {
  const what = failure.code === 'not-found' ? 'Its briefing is not in this library any more.' : message;
  return `${what} The words stay here until you discard them.`;
}

function annotationOf({ target }: UnsavedNote, annotations: Annotation[]): Annotation | undefined {
  return target.kind === 'new' ? undefined : annotations.find(({ id }) => id === target.annotation);
}

/** What saving does; null when what it was written on is gone. */
function saverOf(
  { target }: UnsavedNote,
  annotation: Annotation | undefined,
  briefing: Briefing | undefined,
  edits: Edits,
): ((text: string) => Promise<boolean>) | null {
  if (target.kind === 'new') {
    const { on } = target;
    return briefing === undefined ? null : (note) => edits.create({ briefing: briefing.id, on, note });
  }
  if (annotation === undefined) return null;
  switch (target.kind) {
    case 'note':
      return (note) => edits.update(annotation, { note });
    case 'reply':
      return (text) => edits.reply(annotation, text);
    case 'edit-reply': {
      const reply = replyOf(annotation, target.reply);
      return reply === undefined ? null : (text) => edits.editReply(reply, text);
    }
  }
}

function replyOf(annotation: Annotation | undefined, reply: string): Reply | undefined {
  return annotation?.replies.find(({ id }) => id === reply);
}

function initialOf({ target }: UnsavedNote, annotation: Annotation | undefined): string {
  if (target.kind === 'note') return annotation?.note ?? '';
  if (target.kind !== 'edit-reply') return ''; // a new note or reply
  return replyOf(annotation, target.reply)?.text ?? '';
}

function sectionOf({ target }: UnsavedNote, annotation: Annotation | undefined): string | undefined {
  if (target.kind !== 'new') return annotation && spotOf(annotation)?.section;
  return placeOf(target.on)?.section;
}

/** Whether its subject is words of the briefing. */
function isQuote({ target, lost }: UnsavedNote, annotation: Annotation | undefined): boolean {
  if (target.kind !== 'new') return annotation?.kind === 'passage';
  return lost !== null || target.on.kind === 'passage';
}

function subjectWords(
  note: UnsavedNote,
  annotation: Annotation | undefined,
  briefing: Briefing | undefined,
): string {
  const { target, lost } = note;
  if (target.kind !== 'new') return annotation === undefined ? 'A deleted note' : subjectOf(annotation);
  if (lost !== null) return lost;
  if (target.on.kind === 'passage') return target.on.passages.map(({ exact }) => exact).join(' … ');
  const section = sectionOf(note, annotation);
  const heading = briefing?.sections.find(({ id }) => id === section)?.heading;
  return heading === undefined ? 'The whole briefing' : `Section “${heading}”`;
}
