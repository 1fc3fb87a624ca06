import { existsSync } from 'node:fs';
import { appendFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { attacheIn } from './attache.ts';

const root = new URL('../../../../', import.meta.url);
const data = fileURLToPath(new URL('../shared/data/', root));
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'attache-cli-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Those with an analysis of their own, and two without. */
const LANGUAGES = 'ar da de el en es fi fr hu hy it ja nl no pl pt ro ru sv tr zh'.split(' ');

const attache = (...args: string[]) => attacheIn(join(folder, 'data'), ...args);

describe('the bundled library', () => {
  it('is listed, shown, and without a problem', async () => {
    expect((await attache('list')).out).toMatch(/^2025-01 +microsoft-openai-stargate /m);
    expect((await attache('show', 'microsoft-openai-stargate')).out).toContain('right of first refusal');
    expect(await attache('check')).toMatchObject({ exit: 0, err: '' });
  });

  it('has the section that a phrase stands in', async () => {
    const { out, exit } = await attache('search', '"right of first refusal"', '--json');
    expect(exit).toBe(0);
    expect(JSON.parse(out)[0]).toMatchObject({
      briefing: 'microsoft-openai-stargate',
      section: 'what-the-right-of-first-refusal-means-in-practice',
    });
  });

  it('is searched without what a word keeps out', async () => {
    const found = async (...query: string[]) =>
      JSON.parse((await attache('search', '--json', ...query)).out || '[]').length;
    expect(await found('stargate', '-texas')).toBeLessThan(await found('stargate'));
  });

  it('finds briefings in every language that it knows', async () => {
    const library = join(folder, 'languages');
    await mkdir(library);
    for (const lang of LANGUAGES)
      await writeFile(
        join(library, `${lang}.md`),
        `---\nlang: ${lang}\n---\n\n# 2030\n\nالشروط 2030 договор Vertrag\n`,
      );
    const { out, err } = await attache('search', '2030', '--library', library, '--limit', '50', '--json');
    expect(err).toBe('');
    expect(
      JSON.parse(out)
        .map(({ briefing }: { briefing: string }) => briefing)
        .toSorted(),
    ).toEqual(LANGUAGES.toSorted());
  });

  it('is ranked for each of a file of queries', async () => {
    const file = join(folder, 'queries.jsonl');
    const lines = [
      { id: '1', text: 'first refusal' },
      { id: '2', text: 'zzzqq' },
      { id: '3', text: 'zzzqq keyboard "' },
    ];
    await writeFile(file, lines.map((line) => JSON.stringify(line)).join('\n'));
    const { out, exit } = await attache('search', '--queries', file, '--any', '--limit', '1', '--json');
    expect(exit).toBe(0);
    expect(
      out
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toEqual([
      { query: '1', ranking: ['microsoft-openai-stargate'] },
      { query: '2', ranking: [] },
      { query: '3', ranking: ['using-attache'] },
    ]);
    await writeFile(file, '{"id": 1}');
    expect(await attache('search', '--queries', file)).toMatchObject({
      exit: 3,
      err: expect.stringContaining(`${file}:1`),
    });
  });

  it('says what is wrong with it where it is shown', async () => {
    const library = join(folder, 'with a bad file');
    await mkdir(library);
    await writeFile(join(library, 'bad.md'), Buffer.from([0x68, 0xff, 0xfe]));
    expect(await attache('show', 'bad', '--library', library)).toMatchObject({
      exit: 0,
      err: expect.stringContaining('“bad.md” is not UTF-8 text'),
    });
  });

  it('states its facts as JSON', async () => {
    const { out } = await attache('facts', 'microsoft-openai-stargate', '--json');
    expect(JSON.parse(out)).toContainEqual(expect.objectContaining({ kind: 'party', id: 'softbank' }));
  });

  it('is printed to a file', async () => {
    const file = join(folder, 'brief.pdf');
    expect(await attache('export', 'microsoft-openai-stargate', '-o', file)).toMatchObject({
      exit: 0,
      err: '',
    });
    expect((await readFile(file)).subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('is printed in the format that its file is named for, unless another is asked for', async () => {
    const begins = async (name: string, ...format: string[]) => {
      const file = join(folder, name);
      await attache('export', 'using-attache', '--template', 'one-page', '-o', file, ...format);
      return (await readFile(file, 'utf8')).slice(0, 5).toLowerCase();
    };
    expect(await begins('named.html')).toBe('<!doc');
    expect(await begins('named.md')).toBe('# get');
    expect(await begins('named.md', '--format', 'pdf')).toBe('%pdf-');
  });
});

describe('a brief', () => {
  it('is written for each briefing, in each format, and held against the library', async () => {
    for (const format of ['pdf', 'html', 'markdown']) {
      const out = join(folder, 'made for it', `briefs-${format}`);
      const { exit } = await attache(
        'export',
        '--all',
        '-o',
        out,
        '--template',
        'one-page',
        '--format',
        format,
      );
      expect(exit).toBe(0);
      const files = await readdir(out);
      expect(files).toHaveLength(2);
      for (const file of files)
        expect(await attache('export', '--verify', join(out, file))).toMatchObject({
          exit: 0,
          out: expect.stringMatching(/: unchanged\n$/),
        });
      const [first = ''] = files;
      await appendFile(join(out, first), ' ');
      expect(await attache('export', '--verify', join(out, first))).toMatchObject({
        exit: 1,
        out: expect.stringContaining('The file was changed since Attaché made it'),
      });
    }
    const letter = join(folder, 'letter.pdf');
    await writeFile(letter, 'Dear all');
    expect(await attache('export', '--verify', letter)).toMatchObject({ exit: 3 });
  });

  it('is not made of a file that could not be read; with --all the others are written', async () => {
    const library = await mkdtemp(join(folder, 'library-'));
    await writeFile(join(library, 'latin.md'), Buffer.from([0x68, 0xff, 0xfe]));
    await writeFile(join(library, 'picture.md'), Buffer.from([0x89, 0x50, 0, 0]));
    await writeFile(join(library, 'good.md'), '---\ntitle: [\n---\n\nWords that were read.\n');
    const out = join(library, 'briefs');
    const file = join(library, 'one.pdf');
    expect(await attache('export', 'good', 'latin', '-o', file, '--library', library)).toMatchObject({
      exit: 3,
      err: '“latin.md” is not UTF-8 text; save it as UTF-8 to read it here. Nothing of it can be printed: mend the file, or leave it out.\n',
    });
    expect(existsSync(file)).toBe(false);

    const { exit, err } = await attache('export', '--all', '-o', out, '--library', library);
    expect([exit, await readdir(out)]).toEqual([3, ['Good.pdf']]);
    expect(err).toContain('“latin.md” is not UTF-8 text');
    expect(err).toContain('“picture.md” is not a text file');
  });

  it('needs a place to be written to, and briefings', async () => {
    expect(await attache('export', 'using-attache')).toMatchObject({
      exit: 2,
      err: expect.stringContaining('-o FILE'),
    });
    expect(await attache('export', '-o', 'x.pdf')).toMatchObject({
      exit: 2,
      err: expect.stringContaining('--all'),
    });
  });
});

describe('the exit code', () => {
  it('is 1 when nothing is found, which is said beside the answer, with where that was', async () => {
    const library = await mkdtemp(join(folder, 'library-'));
    const empty = { exit: 1, out: '', err: `There is no Markdown file in the folder “${library}”.\n` };
    expect(await attache('list', '--library', library)).toEqual(empty);
    expect(await attache('list', '--library', library, '--json')).toEqual({ ...empty, out: '[]\n' });
    await writeFile(join(library, 'a.md'), '# A\n\nWords.\n');
    const nothing = { exit: 1, out: '', err: `Nothing found for “zzzqq qqqzz” in “${library}”.\n` };
    expect(await attache('search', 'zzzqq', 'qqqzz', '--library', library)).toEqual(nothing);
    const json = await attache('search', 'zzzqq qqqzz', '--library', library, '--json');
    expect(json).toEqual({ ...nothing, out: '[]\n' });
    const { err } = await attache('search', 'zzzqq', 'no:x', '--library', library);
    expect(err).toMatch(/^There is no field “no:”.*\nNothing found for “zzzqq no:x” in /);
    expect(await attache('show', 'nope')).toMatchObject({ exit: 1, err: expect.stringContaining('“nope”') });
  });

  it('is 2 for a command that cannot be understood', async () => {
    expect((await attache('frobnicate')).exit).toBe(2);
    expect((await attache('search')).exit).toBe(2);
    expect(await attache('search', 'a', '--limt', '3')).toMatchObject({
      exit: 2,
      err: expect.stringContaining('--limt'),
    });
    expect((await attache('search', 'a', '--limit', 'x')).exit).toBe(2);
  });

  it('is 3 for trouble with a file, which the message names', async () => {
    const nowhere = join(folder, 'nowhere');
    for (const args of [
      ['list', '--library', nowhere],
      ['export', 'microsoft-openai-stargate', '-o', join(nowhere, 'x.pdf')],
      ['import', nowhere],
    ]) {
      const { exit, err } = await attache(...args);
      expect([exit, err]).toEqual([3, expect.stringContaining(nowhere)]);
      expect(err).not.toMatch(/E[A-Z]{4}|Error/);
    }
  });

  it('is 1 when a library has a problem', async () => {
    const library = await mkdtemp(join(folder, 'library-'));
    await writeFile(join(library, 'broken.md'), '---\ntitle: [\n---\n');
    const { exit, out } = await attache('check', '--library', library);
    expect([exit, out]).toEqual([1, expect.stringContaining('broken.md')]);
  });
});

describe.skipIf(!existsSync(data))('on real files', () => {
  it('checks 250 files that nobody wrote for Attaché', async () => {
    const { out, exit } = await attache('check', '--library', join(data, 'handbook'), '--json');
    expect(exit).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ files: 250, problems: [] });
  });

  it('imports the rest when a document cannot be read, and says which', async () => {
    const library = await mkdtemp(join(folder, 'library-'));
    const good = join(folder, 'Résumé.txt');
    await writeFile(good, 'Good text.');
    const { exit, out, err } = await attache(
      'import',
      join(folder, 'missing.txt'),
      good,
      '--library',
      library,
    );
    expect([exit, err]).toEqual([3, expect.stringContaining('missing.txt')]);
    expect(out).toContain('Résumé.txt is now the briefing résumé');
  });

  it('imports the article once, however often it is asked to', async () => {
    const library = await mkdtemp(join(folder, 'library-'));
    const articles = (await readdir(join(data, 'articles'))).filter((name) => name.endsWith('.txt'));
    const files = articles.map((name) => join(data, 'articles', name));
    for (const words of ['is now the briefing', 'was the briefing']) {
      const { exit, out } = await attache('import', ...files, '--library', library);
      expect([exit, out.split(words)]).toEqual([0, expect.objectContaining({ length: files.length + 1 })]);
    }
    expect(await readdir(library)).toHaveLength(files.length);
    expect((await attache('search', 'stargate', '--library', library)).exit).toBe(0);
  });
});

describe('terms', () => {
  it('says what is in force on a day if a condition is met', async () => {
    const { exit, out } = await attache(
      ...[
        'terms',
        'microsoft-openai-stargate',
        '--on',
        '2029-05-01',
        '--given',
        'revenue-capability',
        '--json',
      ],
    );
    expect(exit).toBe(0);
    const terms = JSON.parse(out) as { term: string }[];
    expect(terms.find(({ term }) => term === 'ip-access')).toEqual({
      term: 'ip-access',
      agreement: 'continuing-partnership',
      kind: 'access to intellectual property',
      status: 'ended',
      reason: expect.stringContaining('taken as met'),
      section: 'what-stays-until-2030',
    });
  });

  it('refuses what is no day, and a condition that the briefing does not know, naming those that it does', async () => {
    expect((await attache('terms', 'microsoft-openai-stargate', '--on', '2029-02-30')).exit).toBe(2);
    const unknown = await attache('terms', 'microsoft-openai-stargate', '--given', 'rain');
    expect(unknown.exit).toBe(1);
    expect(unknown.err).toContain('has no condition “rain”; it has need-not-met, revenue-capability.');
  });
});

describe('place', () => {
  it('steps through a right of first refusal by the answers given', async () => {
    const { out } = await attache(
      ...[
        'place',
        'microsoft-openai-stargate',
        '--agreement',
        'new-hosting',
        '--answer',
        'declines',
        '--json',
      ],
    );
    expect(JSON.parse(out)).toMatchObject({ awaiting: null, starts: ['rival-hosting'] });
    const { out: asked } = await attache('place', 'microsoft-openai-stargate');
    expect(asked).toContain('Microsoft is asked first');
    expect(asked).toContain('The answer is awaited');
  });

  it('passes over whom a condition has refuse already', async () => {
    const asked = ['place', 'microsoft-openai-stargate', '--on', '2026-01-01', '--json'];
    const { out } = await attache(...asked, '--given', 'need-not-met');
    expect(JSON.parse(out)).toMatchObject({ awaiting: null, starts: ['rival-hosting'] });
    expect(out).toContain('need not be asked');
  });
});

describe('facts', () => {
  it('marks what nothing supports', async () => {
    const library = await mkdtemp(join(folder, 'library-'));
    const parties = 'parties: [{id: arm, name: Arm, section: a}, {id: oracle, name: Oracle}]';
    await writeFile(join(library, 'a.md'), `---\ntitle: T\nfacts: {${parties}}\n---\n\n# A\n\nText.\n`);
    const { out } = await attache('facts', 'a', '--library', library);
    expect(out).toBe('party        Arm (company).\nparty        Oracle (company). (unsupported)\n');
  });
});

describe('facts across briefings', () => {
  const facts = (amount: number) =>
    `facts:\n  parties: [{id: arm, name: Arm}]\n  commitments: [{id: c, kind: announced, summary: Money., amount: ${amount}, currency: USD, by: [arm]}]`;
  const write = async (files: Record<string, string>) => {
    const library = await mkdtemp(join(folder, 'library-'));
    for (const [name, frontmatter] of Object.entries(files))
      await writeFile(join(library, name), `---\n${frontmatter}\n---\n\nText.\n`);
    return library;
  };

  it('lists parties and contradictions, and exits with 1 where there are none', async () => {
    const library = await write({ 'a.md': `date: 2025\n${facts(5)}`, 'b.md': `date: 2026\n${facts(7)}` });
    const parties = await attache('parties', '--library', library);
    expect(parties).toMatchObject({
      exit: 0,
      out: 'Arm (company)\n  a#facts  Arm\n  b#facts  Arm  (same name, not confirmed)\n',
    });
    const { out, exit } = await attache('contradictions', '--library', library);
    expect([exit, out]).toEqual([
      0,
      expect.stringMatching(
        /^Announced: Arm: amount US\$5 or US\$7 \(if .*\n {2}2025 {2}a#facts .*\n {2}2026 {2}b#facts /,
      ),
    ]);
    const json = await attache('contradictions', '--library', library, '--json');
    expect(JSON.parse(json.out)).toMatchObject([{ what: 'commitment', isConfirmed: false }]);

    const plain = await write({ 'a.md': 'date: 2025' });
    for (const command of ['parties', 'contradictions'])
      expect(await attache(command, '--library', plain)).toMatchObject({ exit: 1, out: '' });
  });

  it('warns of what touches nothing', async () => {
    const library = await write({
      'a.md': 'date: 2025\nassumptions: [{id: calm, text: Calm.}]\ntouches: [{briefing: c, id: calm}]',
      'b.md': 'date: 2026\ntouches: [{briefing: a, id: storm}, {briefing: a, id: calm}]',
    });
    const { out, exit } = await attache('check', '--library', library);
    expect(exit).toBe(1);
    expect(out.split('\n').slice(0, 3)).toEqual([
      'a.md: warning: “touches” names the briefing “c”, which this library does not have.',
      'b.md: warning: “touches” names “storm” of the briefing “a”, which has no such assumption or indicator.',
      '2 files read, 2 problems',
    ]);
  });
});
