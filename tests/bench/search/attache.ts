import { Indexer } from '../../../main/services/search/indexer.ts';
import type { FromWorker } from '../../../main/services/search/messages.ts';
import type { Item, Question } from './corpus.ts';
import type { Engine, Found } from './engine.ts';

/** Our index without its thread, so that all engines are measured alike: in the process that asks. */
export function attache(): Engine {
  let answer: FromWorker | null = null;
  const indexer = new Indexer((message) => {
    if (message.kind === 'trouble') throw new Error(message.what, { cause: message.cause });
    answer = message;
  });
  const put = (items: Item[]) => {
    indexer.take({
      kind: 'put',
      stamped: items.map((item) => ({ document: documentOf(item), stamp: item.id })),
    });
    indexer.take({ kind: 'rest' });
  };
  return {
    build(items, folder) {
      indexer.take({ kind: 'open', folder, anew: true });
      put(items);
    },
    open: (folder) => indexer.take({ kind: 'open', folder, anew: false }),
    query(question, limit): Found {
      indexer.take({ kind: 'query', id: 0, args: { query: written(question), limit } });
      if (answer?.kind !== 'found') throw new Error('The query failed', { cause: answer });
      const { total, relaxed, hits } = answer.found;
      return relaxed ? { total: 0, best: [] } : { total, best: hits.map(({ briefing }) => briefing) };
    },
    change: (item) => put([item]),
  };
}

function written({ kind, q }: Question): string {
  return { one: q, and: q, prefix: `${q}*`, fuzzy: `${q}~1`, phrase: `"${q}"` }[kind];
}

/** A briefing of one section; its title is in the title only, as in the other engines. */
function documentOf({ id, title, body }: Item) {
  return {
    briefing: id,
    title,
    date: '1987',
    lang: 'en',
    tags: [],
    parties: [],
    sources: [],
    read: false,
    sections: [{ section: 's', kind: 'body' as const, heading: '', text: body, notes: [], highlights: 0 }],
  };
}
