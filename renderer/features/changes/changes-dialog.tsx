import type { SectionChange } from '../../../shared/model/changes.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import styles from './changes.module.css';
import { SectionChangeView } from './section-change.tsx';

type Props = {
  briefing: string;
  changes: SectionChange[];
  lang: string;
  visit(section: string): void;
  markSeen(): void;
  close(): void;
};

/** Every section that changed, in the text's order; a heading leads to its section. */
export function ChangesDialog({ briefing, changes, lang, visit, markSeen, close }: Props) {
  const visitAndClose = (section: string) => {
    close();
    visit(section);
  };
  return (
    <Dialog title="What changed since you read it" size="wide" isOpen onClose={close}>
      <ol className={styles.list}>
        {changes.map((change) => (
          <SectionChangeView
            key={`${change.kind} ${change.section}`}
            briefing={briefing}
            change={change}
            lang={lang}
            visit={visitAndClose}
          />
        ))}
      </ol>
      <footer className={styles.footer}>
        <Button
          variant="primary"
          onPress={() => {
            close();
            markSeen();
          }}
        >
          Mark as seen
        </Button>
      </footer>
    </Dialog>
  );
}
