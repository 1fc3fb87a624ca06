import { useEffect } from 'react';
import type { Changes } from '../../../shared/model/changes.ts';
import { useAction, useAnswer, useClient } from '../../client/index.ts';
import { toastError } from '../../ui/toast.tsx';

/** What changed in an open briefing since the reader last read it; opening it is reading it, if nothing had changed. */
export function useChanges(briefing: string): { changes: Changes | null; markSeen(): void } {
  const client = useClient();
  useEffect(() => {
    client.call('reading.opened', { briefing }).catch(toastError);
  }, [client, briefing]);
  const { data } = useAnswer('reading.changes', { briefing });
  const { mutate } = useAction('reading.seen');
  return { changes: data ?? null, markSeen: () => mutate({ briefing }, { onError: toastError }) };
}
