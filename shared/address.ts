/**
 * Addresses within the app, as the page's router knows them and a window is opened at. Ids hold slashes and any other
 * letter, so that each is one encoded part of the address; the router decodes an address once by itself (`decodeURI`), so
 * that they are encoded twice.
 */

/** The address of a briefing, or of one of its sections. */
export function briefingAddress(briefing: string, section?: string): string {
  return `/briefing/${encodeId(briefing)}${section === undefined ? '' : `/${encodeId(section)}`}`;
}

/** The id of the briefing that an address leads to, undefined when it leads elsewhere. There may be none by that name. */
export function briefingOfAddress(address: string): string | undefined {
  const [, page, id, ...section] = decoded(address, decodeURI).split('/');
  return page === 'briefing' && id && section.length <= 1 ? idFromAddress(id) : undefined;
}

/** The id in a part of an address, as the router hands it over. */
export function idFromAddress(part: string): string {
  return decoded(part, decodeURIComponent);
}

/** An id as one part of an address. */
export function encodeId(id: string): string {
  return encodeURIComponent(encodeURIComponent(id));
}

/** What was typed by hand may not decode, and stays as it is. */
function decoded(text: string, decode: (text: string) => string): string {
  try {
    return decode(text);
  } catch {
    return text;
  }
}
