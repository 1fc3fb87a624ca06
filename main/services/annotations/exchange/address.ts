/** Addresses of briefings outside the app: `attache://open?briefing=…&section=…`, absolute IRIs. */

/** The address of a briefing, or of one of its sections; an empty section is none. */
export function addressOf(briefing: string, section = ''): string {
  const query = `briefing=${encode(briefing)}`;
  return `attache://open?${section === '' ? query : `${query}&section=${encode(section)}`}`;
}

/** The id of the briefing that an address names; null for every other address. */
export function briefingAt(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const { protocol, host, searchParams } = new URL(address);
  return protocol === 'attache:' && host === 'open' ? searchParams.get('briefing') : null;
}

/** Also what would end a link in Markdown. */
function encode(id: string): string {
  return encodeURIComponent(id).replaceAll(/[()']/g, (letter) => `%${letter.charCodeAt(0).toString(16)}`);
}
