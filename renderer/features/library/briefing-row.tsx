import { Highlighter, TriangleAlert } from 'lucide-react';
import { Link } from 'wouter';
import type { BriefingSummary } from '../../../shared/model/briefing.ts';
import { dateWords } from '../../../shared/model/fact-words.ts';
import { briefingAddress } from '../../ui/address.ts';
import styles from './library.module.css';

type Props = {
  briefing: BriefingSummary;
  isCurrent: boolean;
  isRead: boolean;
  /** How many it has. */
  annotations: number;
};

/** A briefing in the list: its title, date and tags, whether it is unread, and what is wrong with it, in words. */
export function BriefingRow({ briefing, isCurrent, isRead, annotations }: Props) {
  const { id, path, title, date, tags, problems } = briefing;
  const error = problems.find(({ severity }) => severity === 'error');
  return (
    <Link
      href={briefingAddress(id)}
      className={styles.link}
      aria-current={isCurrent ? 'page' : undefined}
      title={path}
    >
      <span className={styles.title}>
        {!isRead && <span className={styles.unread} role="img" aria-label="Unread" />}
        {title.value}
      </span>
      <span className={styles.about}>
        <span
          title={date.from === 'file' ? 'The day the file was last changed; it names no date' : undefined}
        >
          {dateWords(date.value)}
          {date.from === 'file' && ' (file)'}
        </span>
        {annotations > 0 && (
          <span className={styles.annotations} title={countWords(annotations)}>
            <Highlighter size={12} role="img" aria-label="Annotations:" /> {annotations}
          </span>
        )}
        {tags.map((tag) => (
          <span key={tag} className={styles.tag}>
            {tag}
          </span>
        ))}
      </span>
      {error && (
        <span className={styles.problem}>
          <TriangleAlert size={14} aria-hidden /> {error.message}
        </span>
      )}
    </Link>
  );
}

function countWords(annotations: number): string {
  return annotations === 1 ? '1 annotation' : `${annotations} annotations`;
}
