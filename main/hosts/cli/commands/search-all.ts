import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { AttacheError } from '../../../../shared/errors.ts';
import { unreadableFile } from '../../../file-failure.ts';
import type { Services } from '../../../services.ts';
import { found, type Outcome } from '../command.ts';

const Line = z.object({ id: z.string(), text: z.string() });
type Line = z.infer<typeof Line>;

/** For each line `{id, text}` of a file, a line `{query, ranking}`: the ids of at most `limit` briefings, best first. */
export async function searchAll(
  services: Services,
  file: string,
  { limit, any }: { limit: number; any: boolean },
): Promise<Outcome> {
  const rankings: { query: string; ranking: string[] }[] = [];
  for (const { id, text } of await readLines(file)) {
    rankings.push({ query: id, ranking: await services.search.rank({ query: text, limit, any }) });
  }
  const lines = rankings.map((ranking) => JSON.stringify(ranking));
  return {
    ...found(
      null,
      lines,
      rankings.some(({ ranking }) => ranking.length > 0),
    ),
  };
}

async function readLines(file: string): Promise<Line[]> {
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw unreadableFile(file, cause);
  });
  return text
    .split('\n')
    .flatMap((line, index) => (line.trim() === '' ? [] : [readLine(line, `${file}:${index + 1}`)]));
}

function readLine(line: string, place: string): Line {
  try {
    return Line.parse(JSON.parse(line));
  } catch (cause) {
    throw new AttacheError(
      'invalid-arguments',
      `${place} is no line such as {"id": "1", "text": "a query"}.`,
      { place },
      cause,
    );
  }
}
