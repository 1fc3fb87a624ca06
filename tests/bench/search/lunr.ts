import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import lunr from 'lunr';
import type { Item, Question } from './corpus.ts';
import type { Engine, Found } from './engine.ts';

/** Lunr as it comes. Its index takes no change; it knows no phrases. */
export function plainLunr(): Engine {
  let index: lunr.Index;
  return {
    build(items, folder) {
      index = lunrIndex(items);
      writeFileSync(join(folder, 'index.json'), JSON.stringify(index));
    },
    open(folder) {
      index = lunr.Index.load(JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8')));
    },
    query(question, limit): Found | null {
      const query = written(question);
      if (query === null) return null;
      const found = index.search(query);
      return { total: found.length, best: found.slice(0, limit).map(({ ref }) => ref) };
    },
  };
}

export function lunrIndex(items: Item[]): lunr.Index {
  return lunr(function () {
    this.ref('id');
    this.field('title', { boost: 2 });
    this.field('body');
    for (const item of items) this.add(item);
  });
}

function written({ kind, q }: Question): string | null {
  switch (kind) {
    case 'one':
      return q;
    case 'and':
      return q.replace(/\S+/g, '+$&');
    case 'prefix':
      return `${q}*`;
    case 'fuzzy':
      return `${q}~1`;
    case 'phrase':
      return null;
  }
}
