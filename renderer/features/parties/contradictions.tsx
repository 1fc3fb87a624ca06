import type { Contradiction } from '../../../shared/model/across.ts';
import { UnconfirmedBadge, UnsupportedBadge } from './badges.tsx';
import styles from './parties.module.css';
import { PlaceLink } from './place-link.tsx';
import { pointWords } from './words.ts';

/** What two briefings say of one thing, side by side, the older on the left. */
export function Contradictions({ contradictions }: { contradictions: Contradiction[] }) {
  if (contradictions.length === 0)
    return (
      <p className={styles.none}>No two briefings of this library contradict each other in their facts.</p>
    );
  return (
    <ul className={styles.cards} aria-label="Contradictions">
      {contradictions.map((contradiction) => (
        <li key={keyOf(contradiction)}>
          <Card contradiction={contradiction} />
        </li>
      ))}
    </ul>
  );
}

function Card({ contradiction: { about, differs, sides, isConfirmed } }: { contradiction: Contradiction }) {
  return (
    <article className={styles.card} aria-label={about}>
      <h2>
        {about} {!isConfirmed && <UnconfirmedBadge />}
      </h2>
      <div className={styles.sides}>
        {sides.map((side, at) => (
          <div key={side.briefing}>
            <h3>
              <PlaceLink place={side} />
            </h3>
            <ul className={styles.points}>
              {differs.map((point) => (
                <li key={point.what}>{pointWords(point, at === 0 ? 0 : 1)}</li>
              ))}
            </ul>
            <p>
              {side.sentence} {!side.isSupported && <UnsupportedBadge />}
            </p>
          </div>
        ))}
      </div>
    </article>
  );
}

function keyOf({ what, sides }: Contradiction): string {
  return JSON.stringify([what, ...sides.map(({ briefing, fact }) => [briefing, fact])]);
}
