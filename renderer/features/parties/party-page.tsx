import { Link } from 'wouter';
import { ENTRY_GROUPS, type PartyEntry, type PartyRef } from '../../../shared/model/across.ts';
import { useAnswer } from '../../client/index.ts';
import { PARTIES_ADDRESS } from '../../ui/address.ts';
import { Notice } from '../../ui/notice.tsx';
import { UnconfirmedBadge, UnsupportedBadge } from './badges.tsx';
import { Mentions } from './mentions.tsx';
import styles from './parties.module.css';
import { PlaceLink } from './place-link.tsx';
import { briefingsWords, GROUP_HEADINGS } from './words.ts';

/** All that the library says of one party, which is asked for by one of its mentions. */
export function PartyPage(ref: PartyRef) {
  const { data: page, error } = useAnswer('parties.get', ref);
  return (
    <div className={styles.page}>
      <Link href={PARTIES_ADDRESS}>All parties</Link>
      {error !== null && <Notice tone="danger">{error.message}</Notice>}
      {page !== undefined && (
        <>
          <h1>{page.name}</h1>
          <p className={styles.about}>
            {[page.kind, briefingsWords(page.briefings), ...alsoOf(page)].join(' · ')}
          </p>
          <Mentions page={page} />
          {ENTRY_GROUPS.map((group) => (
            <Entries
              key={group}
              heading={GROUP_HEADINGS[group]}
              entries={page.entries.filter((entry) => entry.group === group)}
            />
          ))}
        </>
      )}
    </div>
  );
}

function alsoOf({ name, names }: { name: string; names: string[] }): string[] {
  const others = names.filter((other) => other !== name);
  return others.length === 0 ? [] : [`also ${others.join(', ')}`];
}

function Entries({ heading, entries }: { heading: string; entries: PartyEntry[] }) {
  if (entries.length === 0) return null;
  return (
    <section aria-label={heading}>
      <h2>{heading}</h2>
      <ul className={styles.entries}>
        {entries.map((entry) => (
          <li key={JSON.stringify([entry.briefing, entry.fact, entry.sentence])}>
            <p>
              {entry.sentence} {!entry.isSupported && <UnsupportedBadge />}
            </p>
            <p className={styles.about}>
              <PlaceLink place={entry} /> {!entry.isConfirmed && <UnconfirmedBadge />}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
