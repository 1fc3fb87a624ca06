/** Suggestions on the command line: from a plain text to checked facts. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { attacheIn } from './attache.ts';

const TEXT =
  'Softgrid said that it will invest $500 million in Texas.\n\nAda Byron is the chairman of Softgrid.\n';

it('prints suggestions with their passages, and writes those that are accepted', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'attache-suggest-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, 'grids.md');
  writeFileSync(file, TEXT);
  const attache = (...args: string[]) => attacheIn(join(folder, 'data'), ...args, '--library', folder);

  const { out, exit } = await attache('suggest', 'grids', '--json');
  expect(exit).toBe(0);
  const found: { id: string; kind: string; label: string; passages: object[] }[] = JSON.parse(out);
  expect(found).toContainEqual(
    expect.objectContaining({
      id: 'organisation-softgrid',
      kind: 'organisation',
      label: 'Softgrid',
      passages: expect.arrayContaining([{ section: 'grids', start: 0, end: 8, quote: 'Softgrid' }]),
    }),
  );
  expect((await attache('suggest', 'grids')).out).toMatch(/^amount +\$500 million$/m);
  expect(readFileSync(file, 'utf8')).toBe(TEXT);

  expect(await attache('suggest', 'grids', '--accept', 'amount-1-million')).toMatchObject({
    exit: 1,
    err: expect.stringContaining('no suggestion “amount-1-million”'),
  });
  const one = await attache('suggest', 'grids', '--accept', 'person-ada-byron', 'amount-500-million');
  expect(one).toMatchObject({ exit: 0, err: '', out: expect.stringContaining('Ada Byron') });
  expect(readFileSync(file, 'utf8').endsWith(`---\n\n${TEXT}`)).toBe(true);
  const rest = await attache('suggest', 'grids', '--accept-all', '--json');
  expect(JSON.parse(rest.out)).toHaveLength(found.length - 2);
  expect(await attache('check')).toMatchObject({ exit: 0 });
  for (const accept of [[], ['--accept-all']])
    expect(await attache('suggest', 'grids', ...accept)).toEqual({
      exit: 1,
      out: '',
      err: 'The text of “grids” suggests nothing but what the briefing states already or its reader has dismissed.\n',
    });
  expect((await attache('facts', 'grids')).out).toContain('Ada Byron');

  writeFileSync(file, `---\nlang: fr\n---\n\n${TEXT}`);
  expect(await attache('suggest', 'grids', '--json')).toMatchObject({
    exit: 1,
    out: '[]\n',
    err: expect.stringContaining('English'),
  });
});
