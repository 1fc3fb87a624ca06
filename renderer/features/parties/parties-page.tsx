import { Link } from 'wouter';
import { useAnswer } from '../../client/index.ts';
import { CONTRADICTIONS_ADDRESS, PARTIES_ADDRESS } from '../../ui/address.ts';
import { Contradictions } from './contradictions.tsx';
import styles from './parties.module.css';
import { PartyList } from './party-list.tsx';

/** The parties of the open library, and where its briefings contradict each other. `location` says which. */
export function PartiesPage({ location }: { location: string }) {
  const { data: parties } = useAnswer('parties.list', {}, { keep: true });
  const { data: contradictions } = useAnswer('parties.contradictions', {}, { keep: true });
  if (parties === undefined || contradictions === undefined) return null;
  const views = [
    [PARTIES_ADDRESS, `Parties (${parties.length})`],
    [CONTRADICTIONS_ADDRESS, `Contradictions (${contradictions.length})`],
  ] as const;
  return (
    <div className={styles.page}>
      <h1>{location === CONTRADICTIONS_ADDRESS ? 'Contradictions' : 'Parties'}</h1>
      <nav className={styles.views} aria-label="Parties">
        {views.map(([address, name]) => (
          <Link key={address} href={address} aria-current={address === location ? 'page' : undefined}>
            {name}
          </Link>
        ))}
      </nav>
      {location === CONTRADICTIONS_ADDRESS ? (
        <Contradictions contradictions={contradictions} />
      ) : (
        <PartyList parties={parties} />
      )}
    </div>
  );
}
