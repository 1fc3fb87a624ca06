/** The worker in which words are judged: to read the dictionary, and to look for what was meant, takes too long for the main thread. */
import { parentPort, workerData } from 'node:worker_threads';
import { createChecker } from './checker.ts';
import type { FromWorker, ToWorker, WorkerData } from './messages.ts';

const { dictionary, own } = workerData as WorkerData;
const checker = createChecker(dictionary, own);

parentPort?.on('message', ({ id, ask }: ToWorker) => {
  const answer = ask.what === 'wrong' ? checker.wrong(ask) : askOne(ask);
  parentPort?.postMessage({ id, words: answer } satisfies FromWorker);
});

function askOne({ what, word }: { what: 'suggest' | 'add'; word: string }): string[] {
  if (what === 'suggest') return checker.suggest(word);
  checker.add(word);
  return [];
}
