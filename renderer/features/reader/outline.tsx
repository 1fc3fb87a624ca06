import { Link } from 'wouter';
import { sectionName } from '../../../shared/model/section.ts';
import { briefingAddress } from '../../ui/address.ts';
import { useOpenBriefing } from './open-briefing.tsx';
import styles from './reader.module.css';

/** The headings of the open briefing; the one being read is set off. */
export function Outline() {
  const { briefing, current, visit } = useOpenBriefing();
  if (briefing === undefined) return null;
  return (
    <ol className={styles.outline}>
      {briefing.sections.map((section) => (
        <li key={section.id} data-level={section.level}>
          <Link
            href={briefingAddress(briefing.id, section.id)}
            aria-current={section.id === current ? 'location' : undefined}
            onClick={() => visit(section.id)}
          >
            {sectionName(section)}
          </Link>
        </li>
      ))}
    </ol>
  );
}
