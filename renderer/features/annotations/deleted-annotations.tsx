import type { Annotation } from '../../../shared/model/annotation.ts';
import { useAnswer } from '../../client/index.ts';
import { Button } from '../../ui/button.tsx';
import styles from './annotations.module.css';
import { NoteBody } from './note-body.tsx';
import { useEdits } from './use-edits.ts';
import { subjectOf } from './words.ts';

/** What was deleted in the last 30 days, and a way back. */
export function DeletedAnnotations({ titleOf }: { titleOf(annotation: Annotation): string }) {
  const { data: deleted = [] } = useAnswer('annotations.deleted', {});
  const edits = useEdits();
  if (deleted.length === 0) return <p className={styles.empty}>Nothing was deleted in the last 30 days.</p>;
  return (
    <>
      <p className={styles.empty}>What is deleted can be brought back for 30 days.</p>
      <ul className={styles.plainList}>
        {deleted.map((annotation) => (
          <li key={annotation.id} className={styles.entry} data-colour={annotation.colour}>
            <p>{subjectOf(annotation)}</p>
            {annotation.note !== '' && <NoteBody text={annotation.note} />}
            <p className={styles.about}>{titleOf(annotation)}</p>
            <Button onPress={() => void edits.restore([annotation])}>Bring back</Button>
          </li>
        ))}
      </ul>
    </>
  );
}
