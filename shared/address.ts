/**
 * Addresses within the app, as the page's router knows them and a window is opened at. Ids hold slashes and any other
 * letter, so that each is one encoded part of the address; the router decodes an address once by itself (`decodeURI`), so
 * that they are encoded twice.
 */

/** The address of a briefing, or of one of its sections. */
export function briefingAddress(briefing: string, section?: string): string {
  return `/briefing/${encodeId(briefing)}${section === undefined ? '' : `/${encodeId(section)}`}`;
}

/** Whether an address leads to a briefing; there may be none by that name. */
export function isBriefingAddress(address: string): boolean {
  return address.startsWith('/briefing/');
}

/** An id as one part of an address. */
export function encodeId(id: string): string {
  return encodeURIComponent(encodeURIComponent(id));
}
