import type { Touched } from '../../../shared/model/across.ts';
import { useAnswer } from '../../client/index.ts';
import styles from './parties.module.css';
import { PlaceLink } from './place-link.tsx';
import { pointWords } from './words.ts';

/** Says which assumptions and indicators of a briefing newer ones touch, and why; nothing when none does. */
export function TouchedNotice({ briefing }: { briefing: string }) {
  const { data: touched = [] } = useAnswer('parties.touched', { briefing });
  if (touched.length === 0) return null;
  return (
    <aside className={styles.touched} aria-label="Touched by newer briefings">
      <p>A newer briefing touches what this rests on:</p>
      <ul>
        {touched.map((each) => (
          <li key={JSON.stringify([each.id, each.by, each.contradicts])}>
            {each.kind === 'assumption' ? 'Assumption' : 'Indicator'}: “{each.text}” —{' '}
            <PlaceLink place={each.by} /> {reason(each)}
          </li>
        ))}
      </ul>
    </aside>
  );
}

function reason({ contradicts }: Touched): string {
  if (contradicts === null) return 'says that it bears on this.';
  const points = contradicts.differs.map((point) => `${pointWords(point, 1)}, here ${point.words[0]}`);
  return `contradicts a fact of the passage cited. ${contradicts.about}; ${points.join('; ')}.`;
}
