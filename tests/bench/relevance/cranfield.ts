/** The Cranfield collection: abstracts, questions and judgements, the questions in two halves by their number. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const CRANFIELD = fileURLToPath(new URL('../../../../shared/data/cranfield/', import.meta.url));
const SCORER = fileURLToPath(new URL('../../../../shared/tools/score-search.mjs', import.meta.url));

export const isThere = existsSync(CRANFIELD) && existsSync(SCORER);

export type Half = 'even' | 'odd';
export type Doc = { id: string; title: string; body: string };
export type Question = { id: string; text: string };
export type Score = { 'nDCG@10': number; MAP: number };

export const docs = (): Doc[] => lines('docs.jsonl').map((line) => JSON.parse(line));

export function questions(half: Half): Question[] {
  return lines('queries.jsonl')
    .map((line): Question => JSON.parse(line))
    .filter(({ id }) => isIn(half, id));
}

/**
 * A scorer of rankings of one half. The judgements coded -1 can be read as the best or as none (see the collection's own
 * notes): `reading` says how.
 */
export function scorer(
  half: Half,
  reading: 'as none' | 'as best',
): (rank: (text: string) => string[]) => Score {
  const folder = mkdtempSync(join(tmpdir(), 'attache-cranfield-'));
  const [head = '', ...judgements] = lines(reading === 'as none' ? 'qrels.tsv' : 'qrels-with-minus-one.tsv');
  const asked = questions(half);
  const write = (name: string, kept: string[]) => writeFileSync(join(folder, name), `${kept.join('\n')}\n`);
  write('docs.jsonl', lines('docs.jsonl'));
  write(
    'queries.jsonl',
    asked.map((question) => JSON.stringify(question)),
  );
  write('qrels.tsv', [head, ...judgements.filter((line) => isIn(half, line.split('\t')[0] ?? ''))]);
  return (rank) => {
    write(
      'run.jsonl',
      asked.map(({ id, text }) => JSON.stringify({ query: id, ranking: rank(text) })),
    );
    return JSON.parse(
      execFileSync(process.execPath, [SCORER, join(folder, 'run.jsonl'), folder], { encoding: 'utf8' }),
    );
  };
}

function isIn(half: Half, id: string): boolean {
  return (Number(id) % 2 === 0) === (half === 'even');
}

function lines(name: string): string[] {
  return readFileSync(join(CRANFIELD, name), 'utf8').trimEnd().split('\n');
}
