import { useEffect, useState } from 'react';
import type { PrintedBrief } from '../../../shared/contract/brief.ts';
import type { BriefOptions, Format } from '../../../shared/model/brief.ts';
import { CallError, useAnswer, useClient } from '../../client/index.ts';
import { download } from '../../ui/download.ts';
import { toast, toastError } from '../../ui/toast.tsx';

/** A brief on its way to a file; `done` of `all` pages, where that is known. */
export type Saving = { job: string; progress: { done: number; all: number } | null };

/** Saves a brief in the host's way; one at a time, to be followed and cancelled. */
export function useSave(done: () => void) {
  const client = useClient();
  const { data: info } = useAnswer('app.info', {});
  const [saving, setSaving] = useState<Saving | null>(null);
  useEffect(
    () =>
      client.on('brief.progress', ({ job, ...progress }) =>
        setSaving((now) => (now?.job === job ? { job, progress } : now)),
      ),
    [client],
  );

  async function save(briefing: string, options: BriefOptions, format: Format): Promise<void> {
    const job = crypto.randomUUID();
    setSaving({ job, progress: null });
    const request = { job, briefings: [briefing], options, format };
    try {
      if (info?.host === 'web') {
        handOver(await client.call('brief.print', request), format);
        return;
      }
      const saved = await client.call('brief.save', request);
      if (saved === null) return;
      toast({ message: `The brief was saved as ${saved.file}.` });
      done();
    } catch (error) {
      const isCancelled = error instanceof CallError && error.failure.code === 'cancelled';
      if (error instanceof Error && !isCancelled) toastError(error);
    } finally {
      setSaving(null);
    }
  }

  const cancel = () => {
    if (saving !== null) void client.call('brief.cancel', { job: saving.job });
  };
  return { saving, save, cancel };
}

const TYPES: Record<Format, string> = {
  pdf: 'application/pdf',
  html: 'text/html',
  markdown: 'text/markdown',
};

function handOver({ fileName, data }: PrintedBrief, format: Format): void {
  download(fileName, new Blob([Uint8Array.fromBase64(data)], { type: TYPES[format] }));
}
