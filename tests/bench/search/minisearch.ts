import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import MiniSearch, { type SearchOptions } from 'minisearch';
import type { Item, Question } from './corpus.ts';
import type { Engine, Found } from './engine.ts';

const OPTIONS = { fields: ['title', 'body'], searchOptions: { boost: { title: 2 } } };

/** MiniSearch as it comes: no stemmer, no phrases. */
export function miniSearch(): Engine {
  let index = new MiniSearch<Item>(OPTIONS);
  return {
    build(items, folder) {
      index.addAll(items);
      writeFileSync(join(folder, 'index.json'), JSON.stringify(index));
    },
    open(folder) {
      index = MiniSearch.loadJSON(readFileSync(join(folder, 'index.json'), 'utf8'), OPTIONS);
    },
    query({ kind, q }: Question, limit): Found | null {
      if (kind === 'phrase') return null;
      const options: SearchOptions = {
        combineWith: 'AND',
        prefix: kind === 'prefix',
        fuzzy: kind === 'fuzzy' ? 1 : false,
      };
      const found = index.search(q, options);
      return { total: found.length, best: found.slice(0, limit).map(({ id }) => String(id)) };
    },
    change: (item) => index.replace(item),
  };
}
