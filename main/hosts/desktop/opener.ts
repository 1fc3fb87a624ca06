/** Opens what the system asks for, and shows it. */
import { briefingAddress } from '../../../shared/address.ts';
import { AttacheError } from '../../../shared/errors.ts';
import { isLink, readLink } from '../../../shared/link.ts';
import { openFile } from '../../open-file.ts';
import type { Services } from '../../services.ts';
import { complain } from './complain.ts';
import type { Windows } from './window.ts';

/** Opens one path (absolute) or link after the other; what cannot be opened says why. */
export type Opener = (what: string) => void;

export function createOpener(services: Services, windows: Windows): Opener {
  let last = Promise.resolve();
  const open = (what: string) =>
    addressOf(services, what)
      .then((address) => windows.show(address))
      .catch((thrown: unknown) => complain(thrown, windows.current() ?? windows.open()));
  return (what) => {
    last = last.then(() => open(what)); // two at once would open two libraries in each other's way
  };
}

async function addressOf(services: Services, what: string): Promise<string> {
  if (!isLink(what)) {
    const briefing = await openFile(services, what);
    return briefing === null ? '/' : briefingAddress(briefing);
  }
  const link = readLink(what);
  if (link !== null) return briefingAddress(link.briefing, link.section);
  throw new AttacheError(
    'invalid-arguments',
    `“${what.slice(0, 200)}” is no link to a briefing; one begins with attache://open?briefing=.`,
    { link: what },
  );
}
