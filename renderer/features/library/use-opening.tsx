import { type ReactNode, useState } from 'react';
import { useLocation } from 'wouter';
import type { Listing } from '../../../shared/contract/library.ts';
import { useAction, useAnswer, useKnown } from '../../client/index.ts';
import { toastError } from '../../ui/toast.tsx';
import { OpenDialog } from './open-dialog.tsx';

/** The ways to another library. What cannot be opened says why. */
export type Opening = {
  /** `dir`: absolute path of its folder. */
  open(dir: string): void;
  openHome(): void;
  /** Lets the reader say which. */
  choose(): void;
  /** What asks the reader for the folder, where the host cannot; to be drawn. */
  dialog: ReactNode;
};

export function useOpening(): Opening {
  const { data: info } = useAnswer('app.info', {});
  const [isAsking, setAsking] = useState(false);
  const opened = { onSuccess: useShowLibrary(), onError: toastError };
  const open = useAction('library.open');
  const openHome = useAction('library.openHome');
  const choose = useAction('library.choose');
  return {
    open: (dir) => open.mutate({ dir }, opened),
    openHome: () => openHome.mutate({}, opened),
    choose: () => (info?.host === 'desktop' ? choose.mutate({}, opened) : setAsking(true)),
    dialog: isAsking && <OpenDialog show={opened.onSuccess} close={() => setAsking(false)} />,
  };
}

/** Goes to the library that was opened; null when the reader has thought better of it. */
function useShowLibrary(): (listing: Listing | null) => void {
  const known = useKnown('library.list', {});
  const [, navigate] = useLocation();
  return (listing) => {
    if (listing === null) return;
    known(() => listing); // before the list is asked for again, lest a briefing of the former one open
    navigate('/');
  };
}
