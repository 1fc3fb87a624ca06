import { useRef } from 'react';
import type { Mention, PartyPage, PlacedMention } from '../../../shared/model/across.ts';
import { series } from '../../../shared/model/fact-words.ts';
import { Button } from '../../ui/button.tsx';
import { UnconfirmedBadge } from './badges.tsx';
import styles from './parties.module.css';
import { PlaceLink } from './place-link.tsx';
import { useLinks } from './use-links.ts';

/** Where the party is named, and as what; the reader says here which of them are the same. */
export function Mentions({ page }: { page: PartyPage }) {
  const heading = useRef<HTMLHeadingElement>(null);
  const links = useLinks(page, () => heading.current?.focus());
  const unconfirmed = page.mentions.filter(({ isConfirmed }) => !isConfirmed);
  return (
    <section aria-labelledby="named-in">
      <div className={styles.header}>
        <h2 id="named-in" ref={heading} tabIndex={-1}>
          Named in
        </h2>
        {unconfirmed.length > 1 && <Button onPress={() => links.confirmAll()}>All are the same party</Button>}
      </div>
      <ul className={styles.entries}>
        {page.mentions.map((mention) => (
          <li key={mention.briefing + mention.party}>
            <MentionLine mention={mention} isDoubtful={!mention.isConfirmed} />
            <Answers mention={mention} links={links} />
          </li>
        ))}
      </ul>
      {page.apart.length > 0 && (
        <>
          <h3>Not the same, as you said</h3>
          <ul className={styles.entries}>
            {page.apart.map((mention) => (
              <li key={mention.briefing + mention.party}>
                <MentionLine mention={mention} isDoubtful={false} />
                <span className={styles.actions}>
                  <Button
                    aria-label={`Take back that ${nameIn(mention)} is not the same`}
                    onPress={() => links.reopen(mention)}
                  >
                    Take back
                  </Button>
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function MentionLine({ mention, isDoubtful }: { mention: Mention; isDoubtful: boolean }) {
  const { name, roles } = mention;
  return (
    <>
      <p>
        <strong>{name}</strong>
        {roles.length > 0 && ` — ${series(roles)}`}
      </p>
      <p className={styles.about}>
        <PlaceLink place={mention} /> {isDoubtful && <UnconfirmedBadge />}
      </p>
    </>
  );
}

type AnswersProps = { mention: PlacedMention; links: ReturnType<typeof useLinks> };

/** What can be said of one mention; nothing of the one that all others are held against. */
function Answers({ mention, links }: AnswersProps) {
  if (!links.hasOthers(mention)) return null;
  return (
    <span className={styles.actions}>
      {!mention.isConfirmed && (
        <Button
          aria-label={`${nameIn(mention)} is the same party`}
          isDisabled={links.isPending}
          onPress={() => links.confirm(mention)}
        >
          Same party
        </Button>
      )}
      <Button
        aria-label={`${nameIn(mention)} is not the same party`}
        isDisabled={links.isPending}
        onPress={() => links.deny(mention)}
      >
        Not the same
      </Button>
    </span>
  );
}

function nameIn({ name, title }: Mention): string {
  return `${name} in “${title}”`;
}
