import { useEffect, useState } from 'react';
import type { PrintedBrief } from '../../../shared/contract/brief.ts';
import type { BriefOptions, Format } from '../../../shared/model/brief.ts';
import { CallError, useAnswer, useClient } from '../../client/index.ts';
import { download } from '../../ui/download.ts';
import { toast, toastError } from '../../ui/toast.tsx';

/** A brief on its way to a file; `done` of `all` pages, or of all briefs, where that is known. */
export type Saving = { job: string; progress: { done: number; all: number } | null };

/** `each`: a brief for each briefing instead of one of all. */
type Wanted = { briefings: string[]; options: BriefOptions; format: Format; each: boolean };

/** What the reader is told, and of which briefings there is no brief and why, a sentence each. */
type Saved = { told: string; refused: string[] };

/** Saves briefs in the host's way; one save at a time, to be followed and cancelled. */
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

  async function save(wanted: Wanted): Promise<void> {
    const job = crypto.randomUUID();
    setSaving({ job, progress: null });
    try {
      const saved = await (info?.host === 'web' ? saveInBrowser(job, wanted) : saveByHost(job, wanted));
      if (saved === null) return;
      toast({ message: saved.told });
      if (saved.refused.length > 0) toastError(new Error(saved.refused.join(' ')));
      done();
    } catch (error) {
      const isCancelled = error instanceof CallError && error.failure.code === 'cancelled';
      if (error instanceof Error && !isCancelled) toastError(error);
    } finally {
      setSaving(null);
    }
  }

  /** Answers null when the reader has thought better of it. */
  async function saveByHost(job: string, { each, ...wanted }: Wanted): Promise<Saved | null> {
    if (each) {
      const all = await client.call('brief.saveAll', { job, ...wanted });
      return all && { told: `${counted(all.saved.length)} saved.`, refused: all.refused };
    }
    const saved = await client.call('brief.save', { job, ...wanted });
    return saved && { told: `The brief was saved as ${saved.file}.`, refused: [] };
  }

  /** A browser saves each file by itself, and says so. */
  async function saveInBrowser(job: string, { each, briefings, ...wanted }: Wanted): Promise<Saved | null> {
    const print = async (ids: string[]) =>
      handOver(await client.call('brief.print', { job, briefings: ids, ...wanted }), wanted.format);
    if (!each) {
      await print(briefings);
      return null;
    }
    const refused: string[] = [];
    for (const [index, id] of briefings.entries()) {
      setSaving({ job, progress: { done: index, all: briefings.length } });
      await print([id]).catch((error: unknown) => {
        if (!(error instanceof CallError) || error.failure.code !== 'unreadable-file') throw error;
        refused.push(error.message);
      });
    }
    return { told: `${counted(briefings.length - refused.length)} handed to the browser.`, refused };
  }

  const cancel = () => {
    if (saving !== null) void client.call('brief.cancel', { job: saving.job });
  };
  return { saving, save, cancel };
}

function counted(briefs: number): string {
  return briefs === 1 ? '1 brief was' : `${briefs} briefs were`;
}

const TYPES: Record<Format, string> = {
  pdf: 'application/pdf',
  html: 'text/html',
  markdown: 'text/markdown',
};

function handOver({ fileName, data }: PrintedBrief, format: Format): void {
  download(fileName, new Blob([Uint8Array.fromBase64(data)], { type: TYPES[format] }));
}
