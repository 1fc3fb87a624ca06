import { Link } from 'wouter';
import type { SectionChange } from '../../../shared/model/changes.ts';
import { briefingAddress } from '../../ui/address.ts';
import { ChangedText } from './changed-text.tsx';
import styles from './changes.module.css';

type Props = { briefing: string; change: SectionChange; lang: string; visit(section: string): void };

/** What became of one section: its heading, what happened in words, and its text. */
export function SectionChangeView({ briefing, change, lang, visit }: Props) {
  return (
    <li className={styles.section}>
      <h3 className={styles.heading}>
        {change.kind === 'gone' ? (
          <span lang={lang}>{change.heading}</span>
        ) : (
          <Link
            href={briefingAddress(briefing, change.section)}
            lang={lang}
            onClick={() => visit(change.section)}
          >
            {change.heading}
          </Link>
        )}
      </h3>
      <p className={styles.what} data-kind={change.kind}>
        {whatHappened(change)}
      </p>
      <div lang={lang}>
        <Text change={change} />
      </div>
    </li>
  );
}

function Text({ change }: { change: SectionChange }) {
  if (change.kind !== 'kept') return <p className={styles.text}>{change.text}</p>;
  return change.texts && <ChangedText {...change.texts} />;
}

function whatHappened(change: SectionChange): string {
  if (change.kind === 'new') return 'New';
  if (change.kind === 'gone') return 'Gone';
  return [
    change.texts === null ? [] : 'Changed',
    change.renamedFrom === null ? [] : `Renamed from “${change.renamedFrom}”`,
    change.isMoved ? 'Moved' : [],
  ]
    .flat()
    .join(' · ');
}
