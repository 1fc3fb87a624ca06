/**
 * Addresses outside Attaché. Briefings come from elsewhere, and their links may be made to mislead: what opens is only
 * what a reader can look at first, in the one spelling that the network uses.
 */
export type ExternalAddress =
  | {
      kind: 'openable';
      /** `web` opens in the browser, `mail` in the mail program. */
      to: 'web' | 'mail';
      /** As the WHATWG URL standard writes it: a name with letters beyond a–z in punycode, blanks as %20. */
      url: string;
      /** The same in three: where it leads to stands in the middle. */
      parts: [before: string, where: string, after: string];
      /** The site's name was written with letters beyond a–z, which can look like others. */
      hasForeignLetters: boolean;
    }
  /** `why` is a sentence for the reader. */
  | { kind: 'refused'; why: string };

/** Longer ones nobody looks at to the end, and Windows opens none above 2081 characters. */
const LONGEST = 2000;

/** What a message may be prepared with (RFC 6068); some mail programs would attach any file that a link names. */
const MAIL_FIELDS = new Set(['to', 'cc', 'bcc', 'subject', 'body']);

/** Reads what a link says; total. */
export function readExternalAddress(text: string): ExternalAddress {
  // Invisible characters, line breaks and those that turn the direction of writing show another address than the one that opens.
  if (/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(text)) return refuse('holds characters that cannot be seen', text);
  const url = URL.parse(text);
  const shown = url?.href ?? text; // escaping makes it longer
  if (shown.length > LONGEST) return refuse('is too long to be looked at', `${shown.slice(0, 60)}…`);
  switch (url?.protocol) {
    case 'http:':
    case 'https:':
      return webAddress(url);
    case 'mailto:':
      return mailAddress(url);
    default:
      return refuse('is no web page and no mail address', text);
  }
}

function webAddress(url: URL): ExternalAddress {
  // “https://bank.example@evil.example/” leads to evil.example.
  if (url.username !== '' || url.password !== '') return refuse('names a user before the site', url.href);
  const before = `${url.protocol}//`;
  const parts: [string, string, string] = [before, url.host, url.href.slice(before.length + url.host.length)];
  const hasForeignLetters = url.hostname.split('.').some((label) => label.startsWith('xn--'));
  return { kind: 'openable', to: 'web', url: url.href, parts, hasForeignLetters };
}

function mailAddress(url: URL): ExternalAddress {
  const unknown = [...url.searchParams.keys()].find((field) => !MAIL_FIELDS.has(field.toLowerCase()));
  if (unknown !== undefined) return refuse(`asks the mail program for “${unknown}”`, url.href);
  const parts: [string, string, string] = [url.protocol, url.pathname, url.search + url.hash];
  return { kind: 'openable', to: 'mail', url: url.href, parts, hasForeignLetters: false };
}

function refuse(what: string, address: string): ExternalAddress {
  const shown = address.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '\u{fffd}');
  return { kind: 'refused', why: `“${shown}” was not opened: it ${what}.` };
}
