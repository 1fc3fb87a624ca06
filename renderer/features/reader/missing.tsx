import type { CallError } from '../../client/index.ts';
import { BackToReading, DeadEnd } from '../../ui/dead-end.tsx';
import { EmptyLibrary, useListing } from '../library/index.ts';

/** In place of a briefing that cannot be had: mostly its file was renamed or deleted, or a link leads to none. */
export function Missing({ error: { failure, message } }: { error: CallError }) {
  const listing = useListing();
  if (listing?.isComplete && listing.briefings.length === 0) return <EmptyLibrary listing={listing} />;
  if (failure.code !== 'not-found')
    return (
      <DeadEnd heading="This briefing cannot be shown now" ways={<BackToReading />}>
        <p>{message}</p>
      </DeadEnd>
    );
  return (
    <DeadEnd heading="This briefing is not here" ways={<BackToReading />}>
      <p>{message}</p>
      <p>
        Its file may have been renamed, moved or deleted, or the link that led here may be wrong. The
        library’s list has every briefing that there is.
      </p>
    </DeadEnd>
  );
}
