/** What went wrong decides the exit code, and not which command it went wrong in. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { attacheIn } from './attache.ts';

const folder = mkdtempSync(join(tmpdir(), 'attache-exit-'));
const at = (name: string) => join(folder, name);
const pdf = at('x.pdf');

beforeAll(() => {
  const facts =
    'facts: {parties: [{id: arm, name: Arm}], agreements: [{id: deal, title: Deal, parties: [arm], terms: []}]}';
  writeFileSync(at('a.md'), `---\n${facts}\n---\n\n# A\n\nWords.\n`);
  writeFileSync(at('plain.md'), '# Plain\n\nWords.\n');
  mkdirSync(at('empty'));
  writeFileSync(at('nothing.txt'), '');
  writeFileSync(at('queries.txt'), '{"id": "1", "text": "zzzqq"}\n');
  writeFileSync(at('other-texts.txt'), '{"sha": "2", "text": "else"}\n');
  writeFileSync(at('wrong.txt'), 'no JSON\n');
  writeFileSync(at('texts.txt'), '{"sha": "1", "text": "words"}\n');
  writeFileSync(
    at('cases.txt'),
    '{"id": "1", "newText": "2", "start": 0, "end": 1, "quote": "w", "prefix": "", "suffix": ""}\n',
  );
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it.each([
  // What is named is not there.
  [1, ['show', 'nope']],
  [1, ['facts', 'nope']],
  [1, ['terms', 'nope']],
  [1, ['place', 'nope']],
  [1, ['suggest', 'nope']],
  [1, ['export', 'nope', '-o', pdf]],
  [1, ['annotations', 'export', 'nope', '--format', 'csv']],
  [1, ['export', 'a', '-o', pdf, '--sections', 'nope']],
  [1, ['suggest', 'a', '--accept', 'nope']],
  [1, ['terms', 'a', '--given', 'nope']],
  [1, ['place', 'a', '--agreement', 'deal', '--given', 'nope']],
  [1, ['place', 'a', '--agreement', 'nope']],
  // Nothing is found.
  [1, ['list', '--library', at('empty')]],
  [1, ['parties', '--library', at('empty')]],
  [1, ['export', '--all', '-o', at('briefs'), '--library', at('empty')]],
  [1, ['search', 'zzzqq']],
  [1, ['search', 'zzzqq', '--json']],
  [1, ['search', '--queries', at('nothing.txt')]],
  [1, ['facts', 'plain']],
  [1, ['terms', 'a']],
  [1, ['place', 'a']],
  [1, ['contradictions']],
  [1, ['suggest', 'plain']],
  [1, ['suggest', 'plain', '--accept-all']],
  [1, ['anchor', '--cases', at('nothing.txt'), '--texts', at('nothing.txt')]],
  // The command cannot be understood, whatever the library holds.
  [2, []],
  [2, ['frobnicate']],
  [2, ['list', 'more']],
  [2, ['list', '--lenght']],
  [2, ['show']],
  [2, ['search']],
  [2, ['search', 'a', '--limit', '0']],
  [2, ['terms', 'a', '--on', '2031-02-30']],
  [2, ['place', 'a', '--answer', 'perhaps']],
  [2, ['suggest', 'a', '--library', folder, '--accept']],
  [2, ['import']],
  [2, ['export', 'a']],
  [2, ['export', 'a', '-o', pdf, '--date', '2031-02-30']],
  [2, ['export', 'a', '-o', pdf, '--paper', 'a3']],
  [2, ['export', 'a', '-o', at('x.docx')]],
  [2, ['annotations']],
  [2, ['annotations', 'export', '--format', 'pdf']],
  [2, ['anchor', '--cases', at('cases.txt')]],
  // A file or folder cannot be read or written, or holds something else.
  [3, ['list', '--library', at('nowhere')]],
  [3, ['import', at('nowhere')]],
  [3, ['export', '--verify', at('nowhere')]],
  [3, ['export', '--verify', at('wrong.txt')]],
  [3, ['export', 'a', '-o', at('nowhere/x.pdf')]],
  [3, ['annotations', 'import', at('nowhere')]],
  [3, ['annotations', 'import', at('wrong.txt')]],
  [3, ['search', '--queries', at('nowhere')]],
  [3, ['search', '--queries', at('wrong.txt')]],
  [3, ['anchor', '--cases', at('wrong.txt'), '--texts', at('texts.txt')]],
  [3, ['anchor', '--cases', at('cases.txt'), '--texts', at('texts.txt')]],
] as [exit: number, args: string[]][])('%i for attache %j', async (exit, args) => {
  const takesLibrary = args.length > 1 && !args.includes('--library');
  const answer = await attacheIn(at('data'), ...args, ...(takesLibrary ? ['--library', folder] : []));
  expect(answer).toMatchObject({ exit });
  expect(answer.err).not.toBe(''); // a person would see nothing at all
  if (!args.includes('--json')) expect(answer.out).toBe('');
});

it.each([
  ['search', '--queries', at('queries.txt'), '--library', folder],
  ['anchor', '--cases', at('cases.txt'), '--texts', at('other-texts.txt')],
])('what %s tells of each is told, though nothing was found of any', async (...args) => {
  const { exit, out, err } = await attacheIn(at('data'), ...args);
  expect([exit, out.split('\n').length]).toEqual([1, 2]);
  expect(err).not.toBe('');
});
