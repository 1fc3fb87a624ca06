/** Addresses within the app. */
import { encodeId } from '../../shared/address.ts';

export { briefingAddress, idFromAddress } from '../../shared/address.ts';

export const ANNOTATIONS_ADDRESS = '/annotations';
export const REVIEW_ADDRESS = '/annotations/review';
export const UNSAVED_ADDRESS = '/annotations/unsaved';
export const DELETED_ADDRESS = '/annotations/deleted';

/** Every view of the annotations. */
export const ANNOTATIONS_ADDRESSES = [ANNOTATIONS_ADDRESS, REVIEW_ADDRESS, UNSAVED_ADDRESS, DELETED_ADDRESS];

export const PARTIES_ADDRESS = '/parties';
export const CONTRADICTIONS_ADDRESS = '/parties/contradictions';

/** Every view of the parties. */
export const PARTIES_ADDRESSES = [PARTIES_ADDRESS, CONTRADICTIONS_ADDRESS];

/** Kept in the history beside an address that a hit leads to, so that Back and Forward lead to the match again. */
export const AT_MATCH = { match: true };

/** Whether the place where the window is now is a match; whatever else led to the same section leads to its heading. */
export function isAtMatch(): boolean {
  return (window.history.state as typeof AT_MATCH | null)?.match === true;
}

/** The address of a party, by any of its mentions. */
export function partyAddress({ briefing, party }: { briefing: string; party: string }): string {
  return `/party/${encodeId(briefing)}/${encodeId(party)}`;
}
