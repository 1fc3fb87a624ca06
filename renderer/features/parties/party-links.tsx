import { Link } from 'wouter';
import type { Briefing } from '../../../shared/model/briefing.ts';
import { partyAddress } from '../../ui/address.ts';
import styles from './parties.module.css';

/** More than so many are folded away. */
const MOST_SHOWN = 24;

/** Leads from the parties of a briefing to what the whole library says of each. */
export function PartyLinks({ briefing: { id, facts } }: { briefing: Pick<Briefing, 'id' | 'facts'> }) {
  if (facts.parties.length === 0) return null;
  const links = (
    <ul>
      {facts.parties.map(({ id: party, name }) => (
        <li key={party}>
          <Link href={partyAddress({ briefing: id, party })}>{name}</Link>
        </li>
      ))}
    </ul>
  );
  return (
    <nav className={styles.partyLinks} aria-label="Parties in all briefings">
      {facts.parties.length > MOST_SHOWN ? (
        <details>
          <summary>{facts.parties.length} parties in all briefings</summary>
          {links}
        </details>
      ) : (
        <>
          <span>In all briefings:</span>
          {links}
        </>
      )}
    </nav>
  );
}
