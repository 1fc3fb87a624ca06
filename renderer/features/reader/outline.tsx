import { Link } from 'wouter';
import { briefingAddress } from '../../ui/address.ts';
import { useOpenBriefing } from './open-briefing.tsx';
import styles from './reader.module.css';

/** The headings of the open briefing; the one being read is set off. */
export function Outline() {
  const { briefing, current, visit } = useOpenBriefing();
  if (briefing === undefined) return null;
  return (
    <ol className={styles.outline}>
      {briefing.sections.map(({ id, heading, level }) => (
        <li key={id} data-level={level}>
          <Link
            href={briefingAddress(briefing.id, id)}
            aria-current={id === current ? 'location' : undefined}
            onClick={() => visit(id)}
          >
            {heading}
          </Link>
        </li>
      ))}
    </ol>
  );
}
