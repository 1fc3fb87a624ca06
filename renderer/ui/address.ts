/** Addresses within the app; ids hold slashes, so that they are encoded whole. */

/** The address of a briefing, or of one of its sections. */
export function briefingAddress(briefing: string, section?: string): string {
  const end = section === undefined ? '' : `/${encodeURIComponent(section)}`;
  return `/briefing/${encodeURIComponent(briefing)}${end}`;
}

export const ANNOTATIONS_ADDRESS = '/annotations';
