/** The worker thread's entry: holds the index and answers messages one by one. */
import { parentPort } from 'node:worker_threads';
import { Collection } from './collection.ts';
import type { SearchDocument } from './document.ts';
import type { Failure, FromWorker, ToWorker } from './messages.ts';
import { answerQuery } from './query.ts';

const collection = new Collection();

function reply(message: ToWorker): FromWorker | null {
  switch (message.kind) {
    case 'put':
      return put(message);
    case 'remove':
      collection.remove(message.briefings);
      return null;
    case 'clear':
      collection.clear();
      return null;
    case 'query':
      return query(message);
  }
}

/** A document that cannot be indexed is told, and must not cost the others, nor be found as it was before. */
function put({ documents }: Extract<ToWorker, { kind: 'put' }>): FromWorker {
  try {
    collection.put(documents);
    return { kind: 'indexed', failures: [] };
  } catch {
    return { kind: 'indexed', failures: documents.flatMap(putAlone) };
  }
}

function putAlone(document: SearchDocument): Failure[] {
  const { briefing } = document;
  try {
    collection.put([document]);
    return [];
  } catch (cause) {
    collection.remove([briefing]);
    return [{ briefing, cause }];
  }
}

function query({ id, args }: Extract<ToWorker, { kind: 'query' }>): FromWorker {
  try {
    return { kind: 'found', id, found: answerQuery(collection, args) };
  } catch (cause) {
    return { kind: 'not-found', id, cause };
  }
}

parentPort?.on('message', (message: ToWorker) => {
  const answer = reply(message);
  if (answer !== null) parentPort?.postMessage(answer);
});
