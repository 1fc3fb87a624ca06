import { useEffect, useMemo } from 'react';
import type { BriefOptions } from '../../../shared/model/brief.ts';
import { useAnswer, useClient } from '../../client/index.ts';

/** The PDF of what was asked last, of at least one briefing; a print that nobody waits for any more is ended. */
export function usePrinted(briefings: string[], options: BriefOptions) {
  const client = useClient();
  const asked = JSON.stringify([briefings, options]);
  const args = useMemo(() => {
    const [ids, chosen] = JSON.parse(asked) as [string[], BriefOptions];
    return { job: crypto.randomUUID(), briefings: ids, options: chosen };
  }, [asked]);
  const { job } = args;
  useEffect(() => () => void client.call('brief.cancel', { job }), [client, job]);
  return useAnswer('brief.print', args, { keep: true, enabled: briefings.length > 0 });
}
