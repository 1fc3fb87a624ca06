import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { attacheIn } from './attache.ts';

const PASSAGE = 'three things follow';
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'attache-cli-annotations-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const attache = (...args: string[]) => attacheIn(join(folder, 'data'), ...args);

/** A file as Readwise writes it, with a passage of the bundled briefing. */
async function writeReadwise(): Promise<string> {
  const { out } = await attache('list', '--json');
  const title = (JSON.parse(out) as { id: string; title: { value: string } }[]).find(
    ({ id }) => id === 'microsoft-openai-stargate',
  )?.title.value;
  const file = join(folder, 'readwise.csv');
  await writeFile(
    file,
    `Highlight,Book Title,Book Author,Note,Color,Tags,Highlighted at\n${PASSAGE},"${title}",,Which?,blue,legal,\n`,
  );
  return file;
}

describe('annotations', () => {
  it('come in once, and go out in each format', async () => {
    const file = await writeReadwise();
    expect(await attache('annotations', 'import', file)).toMatchObject({
      exit: 0,
      out: '1 added, 0 known already\n',
    });
    expect((await attache('annotations', 'import', file)).out).toBe('0 added, 1 known already\n');

    const { out } = await attache('annotations', 'export', '--format', 'w3c');
    expect(JSON.parse(out)).toMatchObject({ '@context': expect.anything() });
    for (const format of ['w3c', 'markdown', 'csv']) {
      const target = join(folder, `out.${format}`);
      const { exit } = await attache('annotations', 'export', '--format', format, '-o', target);
      expect(exit).toBe(0);
      const written = await readFile(target, 'utf8');
      for (const words of [PASSAGE, 'Which?', 'legal']) expect(written).toContain(words);
      const again = await attache('annotations', 'import', target, '--json');
      expect(JSON.parse(again.out)).toEqual({ added: 0, known: 1, deleted: 0, unplaced: 0 });
    }
    expect((await attache('annotations', 'verify')).out).toContain('annotations: 1');
  });

  it('are not taken from a file that is none of these, which the message names', async () => {
    const file = join(folder, 'letter.txt');
    await writeFile(file, 'Dear all');
    const { exit, err } = await attache('annotations', 'import', file);
    expect(exit).toBe(3);
    expect(err).toContain('letter.txt');
  });

  it('that cannot be opened end the command with a sentence', async () => {
    const data = join(folder, 'other');
    await attacheIn(data, 'list');
    const db = new DatabaseSync(join(data, 'annotations.sqlite'));
    db.exec('DROP TABLE annotation');
    db.close();
    const { exit, err } = await attacheIn(data, 'list');
    expect(exit).toBe(3);
    expect(err).toContain(join(data, 'annotations.sqlite'));
  });
});

describe('quotes', () => {
  it('are found again in a text that has changed, or not', async () => {
    const [cases, texts] = [join(folder, 'cases.jsonl'), join(folder, 'texts.jsonl')];
    const text = 'Something new. The fee is due in March of each year.';
    const one = { newText: 'now', start: 0, end: 26, prefix: '', suffix: ' of each year.' };
    const lines = [
      { ...one, id: 'kept', quote: 'The fee is due in March' },
      { ...one, id: 'gone', quote: 'Nobody may end it earlier' },
    ];
    await writeFile(cases, lines.map((line) => JSON.stringify(line)).join('\n'));
    await writeFile(texts, JSON.stringify({ sha: 'now', text }));
    const { out, exit } = await attache('anchor', '--cases', cases, '--texts', texts, '--json');
    expect(exit).toBe(0);
    expect(
      out
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toEqual([
      { id: 'kept', found: { start: 15, end: 38 } },
      { id: 'gone', found: null },
    ]);
    const missing = await attache('anchor', '--cases', join(folder, 'none.jsonl'), '--texts', texts);
    expect(missing.exit).toBe(3);
    expect(missing.err).toContain('none.jsonl');
  });
});
