/** The spelling worker, but it crashes at one word, as running out of memory would; what crashes it listens first. */
import { parentPort } from 'node:worker_threads';
import type { ToWorker } from '../../../../main/services/spelling/messages.ts';

parentPort?.on('message', ({ ask }: ToWorker) => {
  if (ask.what === 'wrong' && ask.words.includes('crash')) process.exit(1);
});

await import('../../../../main/services/spelling/worker.ts');
