import type { Annotation } from '../../../shared/model/annotation.ts';
import { useAnswer } from '../../client/index.ts';
import { Button } from '../../ui/button.tsx';
import { NoteBody } from './note-body.tsx';
import notes from './notes.module.css';
import page from './page.module.css';
import { useEdits } from './use-edits.ts';
import { subjectOf } from './words.ts';

/** What was deleted in the last 30 days, and a way back. */
export function DeletedAnnotations({ titleOf }: { titleOf(annotation: Annotation): string }) {
  const { data: deleted = [] } = useAnswer('annotations.deleted', {});
  const edits = useEdits();
  if (deleted.length === 0) return <p className={notes.empty}>Nothing was deleted in the last 30 days.</p>;
  return (
    <>
      <p className={notes.empty}>What is deleted can be brought back for 30 days.</p>
      <ul className={page.plainList}>
        {deleted.map((annotation) => (
          <li key={annotation.id} className={page.entry} data-colour={annotation.colour}>
            <p>{subjectOf(annotation)}</p>
            {annotation.note !== '' && <NoteBody text={annotation.note} />}
            <p className={notes.about}>{titleOf(annotation)}</p>
            <Button onPress={() => void edits.restore([annotation])}>Bring back</Button>
          </li>
        ))}
      </ul>
    </>
  );
}
