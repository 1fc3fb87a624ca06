import { useEffect } from 'react';
import { useRoute } from 'wouter';
import { useAnswer } from '../client/index.ts';
import { AnnotationsPage, StoreNotice } from '../features/annotations/index.ts';
import { useListing } from '../features/library/index.ts';
import { PartiesPage, PartyPage } from '../features/parties/index.ts';
import { Reader, useOpenBriefing } from '../features/reader/index.ts';
import { Guarded, TroubleNotices } from '../features/trouble/index.ts';
import { ANNOTATIONS_ADDRESS, briefingAddress, idFromAddress, PARTIES_ADDRESS } from '../ui/address.ts';
import { afterDrawing } from '../ui/after-drawing.ts';
import { useGoOn } from '../ui/use-go-on.ts';
import { Bar } from './bar.tsx';
import styles from './layout.module.css';
import { useTitle } from './use-title.ts';

type Props = { location: string; section: string | undefined; togglePane(): void; showHelp(): void };

/** The right side: the bar, and the briefing, the annotations or the parties of the library. */
export function Content({ location, section, togglePane, showHelp }: Props) {
  const { id, briefing } = useOpenBriefing();
  useTitle(briefing?.title.value);
  const [, party] = useRoute('/party/:briefing/:party');
  return (
    <div className={styles.content}>
      <Bar togglePane={togglePane} showHelp={showHelp} />
      <StoreNotice />
      <TroubleNotices />
      <main className={styles.main}>
        {location.startsWith(ANNOTATIONS_ADDRESS) && <AnnotationsPage location={location} />}
        {location.startsWith(PARTIES_ADDRESS) && <PartiesPage location={location} />}
        {party && <PartyPage briefing={idFromAddress(party.briefing)} party={idFromAddress(party.party)} />}
        {id !== undefined && (
          <Guarded key={id} place="briefing">
            <Reader section={section} />
          </Guarded>
        )}
        {location === '/' && <FirstBriefing />}
      </main>
    </div>
  );
}

/** Goes on to the briefing read last, or else to the first of the folder; the list does not wait for it to be drawn. */
function FirstBriefing() {
  const listing = useListing();
  const { data: readings } = useAnswer('reading.list', {});
  const goOn = useGoOn();
  useEffect(() => {
    if (listing === undefined || readings === undefined) return;
    const known = new Set(listing.briefings.map(({ id }) => id));
    const last = readings.find(({ briefing }) => known.has(briefing))?.briefing;
    if (last === undefined && readings.length > 0 && !listing.isComplete) return; // its turn to be read may come
    const first = last ?? listing.briefings[0]?.id;
    if (first === undefined) return;
    return afterDrawing(() => goOn(briefingAddress(first), listing.root));
  }, [listing, readings, goOn]);
  return null;
}
