/** The worker thread's entry: holds the index and answers messages one by one. */
import { parentPort } from 'node:worker_threads';
import { Indexer } from './indexer.ts';
import type { FromWorker, ToWorker } from './messages.ts';

const indexer = new Indexer((message: FromWorker) => parentPort?.postMessage(message));

parentPort?.on('message', (message: ToWorker) => indexer.take(message));
