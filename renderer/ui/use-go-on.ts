import { useCallback } from 'react';
import { useLocation } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';

/**
 * Goes from here to another address, in whose place one does not come back here. Not when the window was sent elsewhere
 * meanwhile (by the system, to open a file): the address is a new one then, and what is rendered hears of it a moment later.
 * `library` is the root of the one that the address was chosen in: another may be open by the time it is shown.
 */
export function useGoOn(): (address: string, library?: string) => void {
  const [here] = useHashLocation();
  const [, navigate] = useLocation();
  return useCallback(
    (address, library) => {
      if (addressNow() === here) navigate(address, { replace: true, state: { library } satisfies ChosenIn });
    },
    [here, navigate],
  );
}

/** The root of the library that the address was chosen in, where that is known. */
export function libraryOfAddress(): string | undefined {
  return (window.history.state as ChosenIn | null)?.library;
}

type ChosenIn = { library?: string | undefined };

/** As the router reads it. */
function addressNow(): string {
  return `/${window.location.hash.replace(/^#?\/?/, '')}`;
}
