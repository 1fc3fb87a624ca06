import { join } from 'node:path';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import type { Item, Question } from './corpus.ts';
import type { Engine, Found } from './engine.ts';

/** SQLite's own full-text index, with its Porter stemmer. It knows no misspellings. `shows`: with snippets, as readers see. */
export function fts5({ shows }: { shows: boolean }): Engine {
  let database: DatabaseSync;
  let find: StatementSync;
  let count: StatementSync;
  const open = (folder: string) => {
    database = new DatabaseSync(join(folder, 'index.sqlite'));
    database.exec(
      "create virtual table if not exists items using fts5(id unindexed, title, body, tokenize='porter unicode61')",
    );
    const shown = shows ? ", title, snippet(items, 2, '[', ']', '…', 40)" : '';
    find = database.prepare(
      `select id${shown} from items where items match ? order by bm25(items, 0, 2, 1) limit ?`,
    );
    count = database.prepare('select count(*) as total from items where items match ?');
  };
  return {
    build(items, folder) {
      open(folder);
      const insert = database.prepare('insert into items values (?, ?, ?)');
      database.exec('begin');
      for (const { id, title, body } of items) insert.run(id, title, body);
      database.exec('commit');
    },
    open,
    query(question, limit): Found | null {
      const match = written(question);
      if (match === null) return null;
      const best = find.all(match, limit).map(({ id }) => String(id));
      return { total: best.length < limit ? best.length : Number(count.get(match)?.total), best };
    },
    change({ id, title, body }: Item) {
      database.prepare('delete from items where id = ?').run(id);
      database.prepare('insert into items values (?, ?, ?)').run(id, title, body);
    },
  };
}

function written({ kind, q }: Question): string | null {
  switch (kind) {
    case 'one':
    case 'and':
      return q;
    case 'prefix':
      return `${q}*`;
    case 'phrase':
      return `"${q}"`;
    case 'fuzzy':
      return null;
  }
}
