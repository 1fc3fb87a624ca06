import { useState } from 'react';
import { summary } from '../../../shared/comparison/index.ts';
import { Button } from '../../ui/button.tsx';
import { lazily } from '../../ui/lazily.tsx';
import styles from './changes.module.css';
import { useChanges } from './use-changes.ts';
import { sinceWords } from './words.ts';

const ChangesDialog = lazily(() => import('./changes-dialog.tsx').then((module) => module.ChangesDialog));

type Props = {
  briefing: string;
  /** Language of the briefing's text. */
  lang: string;
  /** Goes to a section. */
  visit(section: string): void;
};

/** Says that the open briefing changed since it was last read, and shows how; nothing when it did not. */
export function ChangesNotice({ briefing, lang, visit }: Props) {
  const { changes, markSeen } = useChanges(briefing);
  const [isShown, setShown] = useState(false);
  if (changes === null) return null;
  return (
    <aside className={styles.notice} aria-label="Changes since you last read this">
      <p role="status">
        Changed since you read it {sinceWords(new Date(changes.since), new Date())}:{' '}
        {summary(changes.sections)}.
      </p>
      <Button onPress={() => setShown(true)}>Show what changed</Button>
      <Button onPress={markSeen}>Mark as seen</Button>
      {isShown && (
        <ChangesDialog
          briefing={briefing}
          changes={changes.sections}
          lang={lang}
          visit={visit}
          markSeen={markSeen}
          close={() => setShown(false)}
        />
      )}
    </aside>
  );
}
