import { z } from 'zod';
import type { Services } from '../../../services.ts';
import { found, type Outcome } from '../command.ts';
import { readJsonLines } from './json-lines.ts';

const Line = z.object({ id: z.string(), text: z.string() });

/** For each line `{id, text}` of a file, a line `{query, ranking}`: the ids of at most `limit` briefings, best first. */
export async function searchAll(
  services: Services,
  file: string,
  { limit, any }: { limit: number; any: boolean },
): Promise<Outcome> {
  const rankings: { query: string; ranking: string[] }[] = [];
  for (const { id, text } of await readJsonLines(file, Line, '{"id": "1", "text": "a query"}')) {
    rankings.push({ query: id, ranking: await services.search.rank({ query: text, limit, any }) });
  }
  const lines = rankings.map((ranking) => JSON.stringify(ranking));
  return found(
    null,
    lines,
    rankings.some(({ ranking }) => ranking.length > 0),
    `Nothing found for any of the queries of “${file}” in “${services.library.root()}”.`,
  );
}
