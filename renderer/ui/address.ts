/**
 * Addresses within the app. Ids hold slashes and any other letter, so that each is one encoded part of the address; the
 * router decodes an address once by itself (`decodeURI`), so that they are encoded twice.
 */

/** The address of a briefing, or of one of its sections. */
export function briefingAddress(briefing: string, section?: string): string {
  return `/briefing/${encode(briefing)}${section === undefined ? '' : `/${encode(section)}`}`;
}

/** The id in a part of an address, as the router hands it over; what was typed by hand may not decode and stays as it is. */
export function idFromAddress(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

export const ANNOTATIONS_ADDRESS = '/annotations';
export const REVIEW_ADDRESS = '/annotations/review';
export const UNSAVED_ADDRESS = '/annotations/unsaved';
export const DELETED_ADDRESS = '/annotations/deleted';

export const PARTIES_ADDRESS = '/parties';
export const CONTRADICTIONS_ADDRESS = '/parties/contradictions';

/** The address of a party, by any of its mentions. */
export function partyAddress({ briefing, party }: { briefing: string; party: string }): string {
  return `/party/${encode(briefing)}/${encode(party)}`;
}

function encode(id: string): string {
  return encodeURIComponent(encodeURIComponent(id));
}
