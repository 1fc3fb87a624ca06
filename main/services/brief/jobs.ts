/** Work that takes a while: followed while it goes on, and ended when the reader asks. */
import { AttacheError } from '../../../shared/errors.ts';
import type { Follow } from './pdf.ts';

export type Jobs = {
  /** Runs `work` under the caller's name for it. Error `cancelled` when it is ended, `conflict` when the name is taken. */
  run<T>(job: string, work: (follow: Required<Follow>) => Promise<T>): Promise<T>;
  /** Ends a job; one that is over already, or never was, is none to end. */
  cancel(job: string): void;
};

export function createJobs(tell: (progress: { job: string; done: number; all: number }) => void): Jobs {
  const running = new Map<string, AbortController>();
  return {
    async run(job, work) {
      if (running.has(job)) throw new AttacheError('conflict', `“${job}” is under way already.`, { job });
      const control = new AbortController();
      running.set(job, control);
      try {
        return await work({
          signal: control.signal,
          onProgress: (done, all) => tell({ job, done, all }),
        });
      } finally {
        running.delete(job);
      }
    },
    cancel(job) {
      running.get(job)?.abort(new AttacheError('cancelled', 'The export was cancelled.', { job }));
    },
  };
}
