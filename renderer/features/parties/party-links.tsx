import { Link } from 'wouter';
import type { Briefing } from '../../../shared/model/briefing.ts';
import { partyAddress } from '../../ui/address.ts';
import styles from './parties.module.css';

/** Leads from the parties of a briefing to what the whole library says of each. */
export function PartyLinks({ briefing: { id, facts } }: { briefing: Pick<Briefing, 'id' | 'facts'> }) {
  if (facts.parties.length === 0) return null;
  return (
    <nav className={styles.partyLinks} aria-label="Parties in all briefings">
      <span>In all briefings:</span>
      <ul>
        {facts.parties.map(({ id: party, name }) => (
          <li key={party}>
            <Link href={partyAddress({ briefing: id, party })}>{name}</Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
