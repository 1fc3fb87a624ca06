import { useEffect, useState } from 'react';
import { useRoute } from 'wouter';
import { useAnswer } from '../client/index.ts';
import { AnnotationsPage, StoreNotice } from '../features/annotations/index.ts';
import { EmptyLibrary, useListing, useOrder } from '../features/library/index.ts';
import { PartiesPage, PartyPage } from '../features/parties/index.ts';
import { Reader, useOpenBriefing } from '../features/reader/index.ts';
import { Guarded, TroubleNotices } from '../features/trouble/index.ts';
import { ANNOTATIONS_ADDRESSES, briefingAddress, idFromAddress, PARTIES_ADDRESSES } from '../ui/address.ts';
import { afterDrawing } from '../ui/after-drawing.ts';
import { BackToReading, DeadEnd } from '../ui/dead-end.tsx';
import { useGoOn } from '../ui/use-go-on.ts';
import { Bar } from './bar.tsx';
import styles from './layout.module.css';
import { useTitle } from './use-title.ts';

type Props = { location: string; section: string | undefined; togglePane(): void; showHelp(): void };

/** The right side: the bar, and what the address leads to. */
export function Content({ location, section, togglePane, showHelp }: Props) {
  const { briefing } = useOpenBriefing();
  useTitle(briefing?.title.value);
  return (
    <div className={styles.content}>
      <Bar togglePane={togglePane} showHelp={showHelp} />
      <StoreNotice />
      <TroubleNotices />
      <main className={styles.main}>
        <Place location={location} section={section} />
      </main>
    </div>
  );
}

/** What the address leads to. */
function Place({ location, section }: Pick<Props, 'location' | 'section'>) {
  const { id } = useOpenBriefing();
  const [, party] = useRoute('/party/:briefing/:party');
  if (location === '/') return <FirstBriefing />;
  if (id !== undefined)
    return (
      <Guarded key={id} place="briefing">
        <Reader section={section} />
      </Guarded>
    );
  if (party) return <PartyPage briefing={idFromAddress(party.briefing)} party={idFromAddress(party.party)} />;
  if (ANNOTATIONS_ADDRESSES.includes(location)) return <AnnotationsPage location={location} />;
  if (PARTIES_ADDRESSES.includes(location)) return <PartiesPage location={location} />;
  return (
    <DeadEnd heading="This address leads nowhere" ways={<BackToReading />}>
      <p>There is nothing in Attaché at “{location}”. The link that led here may be wrong or incomplete.</p>
    </DeadEnd>
  );
}

/** How long the first briefing waits for a list that is complete, which a large folder's is not for long. */
const PATIENCE_MS = 1000;

/** Goes on to the briefing read last, or else to the first of the list; the list does not wait for it to be drawn. */
function FirstBriefing() {
  const listing = useListing();
  const [first] = useOrder();
  const { data: readings } = useAnswer('reading.list', {});
  const [isPatient, setPatient] = useState(true);
  const goOn = useGoOn();
  useEffect(() => {
    const patience = setTimeout(setPatient, PATIENCE_MS, false);
    return () => clearTimeout(patience);
  }, []);
  useEffect(() => {
    if (listing === undefined || readings === undefined) return;
    const known = new Set(listing.briefings.map(({ id }) => id));
    const last = readings.find(({ briefing }) => known.has(briefing))?.briefing;
    // The order is not known before, nor whether the one read last is still to be read.
    const isWaiting = !listing.isComplete && (isPatient || readings.length > 0);
    const briefing = last ?? (isWaiting ? undefined : first);
    if (briefing === undefined) return;
    return afterDrawing(() => goOn(briefingAddress(briefing), listing.root));
  }, [listing, first, readings, isPatient, goOn]);
  if (listing?.isComplete && listing.briefings.length === 0) return <EmptyLibrary listing={listing} />;
  return null;
}
