/** Ends the worker thread at one query and at one briefing, as running out of memory would. */
import { parentPort } from 'node:worker_threads';
import type { ToWorker } from '../../../../main/services/search/messages.ts';

parentPort?.on('message', (message: ToWorker) => {
  if (message.kind === 'query' && message.args.query === 'crash now') process.exit(1);
  if (
    message.kind === 'put' &&
    message.stamped.some(({ document }) => document.briefing === 'crash on this')
  ) {
    process.exit(1);
  }
});
