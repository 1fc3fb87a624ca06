import { briefingAddress } from '../../ui/address.ts';
import { toast } from '../../ui/toast.tsx';

/** Where a link of a briefing leads: within the app, outside it, or nowhere that can be opened here. */
export type Destination =
  | { kind: 'address'; address: string }
  | { kind: 'external'; url: string }
  | { kind: 'none' };

/** `briefing` is the id of the one the link stands in: relative paths start from its folder, as Markdown has it. */
export function destinationOf(href: string, briefing: string): Destination {
  if (/^(https?|mailto):/i.test(href)) return { kind: 'external', url: href };
  if (/^[a-z][a-z\d+.-]*:|^\/\/|^\{/i.test(href) || href === '') return { kind: 'none' };
  const [path = '', encoded] = href.split('#', 2);
  const fragment = encoded === undefined ? undefined : decoded(encoded);
  if (path === '') return { kind: 'address', address: briefingAddress(briefing, fragment) };
  // The address's host never shows: URL is here for resolving `..` and `%20`.
  const { pathname } = new URL(
    path,
    `http://library/${briefing.split('/').map(encodeURIComponent).join('/')}`,
  );
  const id = decoded(pathname.slice(1)).replace(/\.md$/, '').replace(/\/$/, '/index');
  return { kind: 'address', address: briefingAddress(id, fragment) };
}

/** What is no escape of UTF-8 stands for itself, as writers who put `50%.md` mean it. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path.replace(/%(?![\da-f]{2})/gi, '%25'));
  } catch {
    return path;
  }
}

/** Follows a link; what cannot be opened says so. `leave` asks the reader about an address outside the app. */
export function follow(
  href: string,
  briefing: string,
  leave: (address: string) => void,
  navigate: (address: string) => void,
): void {
  const destination = destinationOf(href, briefing);
  if (destination.kind === 'address') navigate(destination.address);
  else if (destination.kind === 'none') toast({ message: `“${href}” leads to no briefing and no web page.` });
  else leave(destination.url);
}
