/** Opens what the system asks for, and shows it. */
import { briefingAddress } from '../../../shared/address.ts';
import { AttacheError } from '../../../shared/errors.ts';
import { isLink, readLink } from '../../../shared/link.ts';
import { openFile } from '../../open-file.ts';
import type { Services } from '../../services.ts';
import { complain } from './complain.ts';
import { showImported } from './imported.ts';
import type { Windows } from './window.ts';

/** Opens one path (absolute) or link after the other; what cannot be opened says why. */
export type Opener = (what: string) => void;

export function createOpener(services: Services, windows: Windows): Opener {
  let last = Promise.resolve();
  const open = (what: string) =>
    show(services, windows, what).catch((thrown: unknown) =>
      complain(thrown, windows.current() ?? windows.open()),
    );
  return (what) => {
    last = last.then(() => open(what)); // two at once would open two libraries in each other's way
  };
}

/** The page is not waited for: one that hangs would be in the way of all that comes after. */
async function show(services: Services, windows: Windows, what: string): Promise<void> {
  if (isLink(what)) {
    void windows.show(addressOf(what));
    return;
  }
  const { briefing, imported } = await openFile(services, what);
  if (imported !== null) showImported(windows, imported);
  else void windows.show(briefing === null ? '/' : briefingAddress(briefing));
}

function addressOf(what: string): string {
  const link = readLink(what);
  if (link !== null) return briefingAddress(link.briefing, link.section);
  throw new AttacheError(
    'invalid-arguments',
    `“${what.slice(0, 200)}” is no link to a briefing; one begins with attache://open?briefing=.`,
    { link: what },
  );
}
