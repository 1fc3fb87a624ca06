import { Link } from 'wouter';
import type { Place } from '../../../shared/model/across.ts';
import { dateWords } from '../../../shared/model/fact-words.ts';
import { briefingAddress } from '../../ui/address.ts';

/** The title and date of a briefing; leads to the passage. */
export function PlaceLink({ place: { briefing, title, date, section } }: { place: Place }) {
  return (
    <Link href={briefingAddress(briefing, section)}>
      {title}, {dateWords(date)}
    </Link>
  );
}
