/**
 * Links to a place in a briefing that other programs may hold: `attache://open?briefing=ID` with `&section=ID` where it
 * is a section. The briefing is looked for in the library that is open.
 */
export type Link = {
  briefing: string;
  /** Absent for the briefing as a whole. */
  section?: string;
};

const SCHEME = 'attache:';

/** Longer ones are no links that Attaché wrote, and none that a system would hand over whole. */
const LONGEST = 4000;

/** Whether a text means to be such a link, sound or not. */
export function isLink(text: string): boolean {
  return text.slice(0, SCHEME.length).toLowerCase() === SCHEME;
}

export function writeLink({ briefing, section }: Link): string {
  const query = new URLSearchParams({ briefing });
  if (section !== undefined) query.set('section', section);
  return `${SCHEME}//open?${query}`;
}

/** Anyone may write a link: one that says more than the two ids, or says them twice, is none. Never throws. */
export function readLink(text: string): Link | null {
  const url = text.length > LONGEST ? null : URL.parse(text);
  if (url === null || url.protocol !== SCHEME || url.host !== 'open') return null;
  const { username, password, pathname, hash, searchParams } = url;
  if (username + password + hash !== '' || !['', '/'].includes(pathname)) return null;
  const { briefing, section, ...others } = Object.fromEntries(searchParams);
  const isRepeated = searchParams.size > (section === undefined ? 1 : 2);
  if (!briefing || section === '' || isRepeated || Object.keys(others).length > 0) return null;
  return section === undefined ? { briefing } : { briefing, section };
}
