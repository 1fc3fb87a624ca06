import { Link } from 'wouter';
import type { PartySummary } from '../../../shared/model/across.ts';
import { partyAddress } from '../../ui/address.ts';
import { UnconfirmedBadge } from './badges.tsx';
import styles from './parties.module.css';
import { briefingsWords } from './words.ts';

/** Every party of the library, most often named first. */
export function PartyList({ parties }: { parties: PartySummary[] }) {
  if (parties.length === 0)
    return (
      <p className={styles.none}>
        No briefing of this library names a party. A briefing does so in its frontmatter, under “facts”.
      </p>
    );
  return (
    <ul className={styles.list} aria-label="Parties of this library">
      {parties.map((party) => (
        <li key={partyAddress(party)} className={styles.row}>
          <Link href={partyAddress(party)}>{party.name}</Link>
          <span className={styles.about}>
            {party.kind} · {briefingsWords(party.briefings)}
          </span>
          {party.unconfirmed > 0 && <UnconfirmedBadge />}
        </li>
      ))}
    </ul>
  );
}
