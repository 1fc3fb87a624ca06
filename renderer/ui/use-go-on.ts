import { useCallback } from 'react';
import { useLocation } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';

/**
 * Goes from here to another address, in whose place one does not come back here. Not when the window was sent elsewhere
 * meanwhile (by the system, to open a file): the address is a new one then, and what is rendered hears of it a moment later.
 */
export function useGoOn(): (address: string) => void {
  const [here] = useHashLocation();
  const [, navigate] = useLocation();
  return useCallback(
    (address) => {
      if (addressNow() === here) navigate(address, { replace: true });
    },
    [here, navigate],
  );
}

/** As the router reads it. */
function addressNow(): string {
  return `/${window.location.hash.replace(/^#?\/?/, '')}`;
}
