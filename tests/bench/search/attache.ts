import { Indexer } from '../../../main/services/search/indexer.ts';
import type { FromWorker } from '../../../main/services/search/messages.ts';
import type { Stamped } from '../../../main/services/search/segments/builder.ts';
import type { Item, Question } from './corpus.ts';
import type { Engine, Found } from './engine.ts';

/**
 * Our index without its thread, so that all engines are measured alike: in the process that asks. `shows`: with snippets,
 * reasons and facets, as readers see it; else ids alone.
 */
export function attache({ shows }: { shows: boolean }): Engine {
  let answer: FromWorker | null = null;
  const indexer = new Indexer((message) => {
    if (message.kind === 'trouble') throw new Error(message.what, { cause: message.cause });
    answer = message;
  });
  let prepared: Stamped[] = [];
  const put = (stamped: Stamped[]) => {
    indexer.take({ kind: 'put', stamped });
    indexer.take({ kind: 'rest' });
  };
  return {
    prepare(items) {
      prepared = items.map(stampedOf);
    },
    build(_items, folder) {
      indexer.take({ kind: 'open', folder, anew: true });
      put(prepared);
    },
    open: (folder) => indexer.take({ kind: 'open', folder, anew: false }),
    query(question, limit): Found {
      const query = written(question);
      indexer.take(
        shows
          ? { kind: 'query', id: 0, args: { query, limit } }
          : { kind: 'rank', id: 0, args: { query, limit, any: false } },
      );
      if (answer?.kind === 'ranked') return { total: answer.ranking.length, best: answer.ranking };
      if (answer?.kind !== 'found') throw new Error('The query failed', { cause: answer });
      const { total, hits } = answer.found;
      return { total, best: hits.map(({ briefing }) => briefing) };
    },
    change: (item) => put([stampedOf(item)]),
  };
}

function written({ kind, q }: Question): string {
  return { one: q, and: q, prefix: `${q}*`, fuzzy: `${q}~1`, phrase: `"${q}"` }[kind];
}

/** A briefing of one section; its title is in the title only, as in the other engines. */
function stampedOf({ id, title, body }: Item): Stamped {
  const document = {
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
  return { document, stamp: id };
}
