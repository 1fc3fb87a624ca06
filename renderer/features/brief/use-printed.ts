import { useEffect, useMemo } from 'react';
import type { BriefOptions } from '../../../shared/model/brief.ts';
import { useAnswer, useClient } from '../../client/index.ts';

/** The PDF of what was asked last; a print that nobody waits for any more is ended. */
export function usePrinted(briefing: string, options: BriefOptions) {
  const client = useClient();
  const asked = JSON.stringify([briefing, options]);
  const args = useMemo(() => {
    const [id, chosen] = JSON.parse(asked) as [string, BriefOptions];
    return { job: crypto.randomUUID(), briefings: [id], options: chosen };
  }, [asked]);
  const { job } = args;
  useEffect(() => () => void client.call('brief.cancel', { job }), [client, job]);
  return useAnswer('brief.print', args, { keep: true });
}
