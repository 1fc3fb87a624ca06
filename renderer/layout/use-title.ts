import { useEffect } from 'react';

/** Names the window, so that several are told apart where the system lists them. `briefing` is the open one's title. */
export function useTitle(briefing: string | undefined): void {
  useEffect(() => {
    document.title = briefing === undefined ? 'Attaché' : `${briefing} — Attaché`;
  }, [briefing]);
}
