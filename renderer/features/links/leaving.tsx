/** The one way out of the app: an address is looked at first, and opened by the reader. */
import { createContext, type ReactNode, useCallback, useContext, useState } from 'react';
import { readExternalAddress } from '../../../shared/external-address.ts';
import { toast } from '../../ui/toast.tsx';
import { AddressDialog, type Openable } from './address-dialog.tsx';

type Leave = (address: string) => void;

const LeaveContext = createContext<Leave | null>(null);

export function LeavingProvider({ children }: { children: ReactNode }) {
  const [shown, setShown] = useState<Openable | null>(null);
  const leave = useCallback((address: string) => {
    const read = readExternalAddress(address);
    if (read.kind === 'refused') toast({ message: read.why });
    else setShown(read);
  }, []);
  return (
    <LeaveContext value={leave}>
      {children}
      {shown !== null && <AddressDialog address={shown} close={() => setShown(null)} />}
    </LeaveContext>
  );
}

/** Shows the reader an address, to be opened outside Attaché or not; one that misleads is refused in words. */
export function useLeave(): Leave {
  const leave = useContext(LeaveContext);
  if (leave === null) throw new Error('useLeave needs a LeavingProvider above it');
  return leave;
}
