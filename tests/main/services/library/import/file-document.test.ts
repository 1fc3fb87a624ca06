import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { fileDocument } from '../../../../../main/services/library/import/file-document.ts';
import { createLibrary } from '../../../../../main/services/library/index.ts';

const now = new Date('2026-03-04T05:06:07Z');
const later = new Date(now.getTime() + 86_400_000);
const silent = { info: () => {}, warn: () => {}, error: () => {} };

/** A library of these files. */
async function libraryOf(files: Record<string, string | Buffer> = {}) {
  const root = mkdtempSync(join(tmpdir(), 'attache-import-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), text);
  }
  const library = createLibrary({ log: silent, follow: false });
  onTestFinished(() => library.close());
  await library.open(root);
  return {
    file: (name: string, text: string | Buffer, day = now) =>
      fileDocument(library, root, { name, bytes: Buffer.from(text), now: day }),
    titles: () => library.listing().briefings.map(({ title }) => title.value),
    files: () => readdirSync(root).sort(),
    text: (name: string) => readFileSync(join(root, name), 'utf8'),
    change: (name: string, text: string) => writeFileSync(join(root, name), text),
    remove: (name: string) => rmSync(join(root, name)),
  };
}

it('never overwrites', async () => {
  const { file, text } = await libraryOf({ 'a.md': 'mine' });
  expect(await file('a.md', 'one')).toEqual({ name: 'a.md', briefing: 'a-2', path: 'a-2.md', isNew: true });
  expect(await file('a.md', 'two')).toEqual({ name: 'a.md', briefing: 'a-3', path: 'a-3.md', isNew: true });
  expect(text('a.md')).toBe('mine');
});

it('knows a document again by its content, whatever it is called', async () => {
  const { file, files } = await libraryOf();
  await file('a.md', '# One\n');
  await file('b.txt', 'Some words.');
  expect(await file('a.md', '# One\n')).toMatchObject({ path: 'a.md', isNew: false });
  expect(await file('copy of a.md', '# One\n')).toMatchObject({ path: 'a.md', isNew: false });
  expect(await file('a.txt', '# One\n')).toMatchObject({ path: 'a.md', isNew: false });
  expect(await file('final.txt', 'Some words.')).toEqual({
    name: 'final.txt',
    briefing: 'b',
    path: 'b.md',
    isNew: false,
  });
  expect(files()).toEqual(['a.md', 'b.md']);
});

it('knows a document again on another day, and after its briefing was worked on', async () => {
  const { file, text, change } = await libraryOf();
  await file('a.txt', 'Some words.');
  change(
    'a.md',
    text('a.md').replace('tags:', 'publisher: A press\ntags:').replace('words.\n', 'more words.\n'),
  );
  expect(await file('a.txt', 'Some words.', later)).toMatchObject({ briefing: 'a', isNew: false });
  expect(await file('b.txt', 'Other words.', later)).toMatchObject({ briefing: 'b', isNew: true });
});

it('knows the same words in another encoding, with other ends of lines', async () => {
  const { file, titles } = await libraryOf();
  const words = 'Café report\n\nIt went well.\n\nWHAT IS NEXT\n\nMore of it.\n';
  await file('a.txt', words);
  expect(await file('b.txt', Buffer.from(`\ufeff${words}`, 'utf16le'), later)).toMatchObject({
    isNew: false,
  });
  expect(await file('c.txt', words.replaceAll('\n', '\r\n'), later)).toMatchObject({ isNew: false });
  expect(await file('c.txt', words.replace('\n', '\r\n'), later)).toMatchObject({ isNew: false });
  expect(await file('d.txt', words.replace('Café', 'Other'), later)).toMatchObject({ isNew: true });
  expect(titles()).toEqual(['Café report', 'Other report']);
});

const BOM = '\ufeff';
const markdown = '---\ntags: [a]\n---\n\n# Café report\n\nIt went well.\n\nMore of it.\n';
const crlf = markdown.replaceAll('\n', '\r\n');
const mixed = markdown.replace('well.\n', 'well.\r\n');
const withoutHeading = 'It went well.\n';

it.each([
  ['ends of lines as on Windows', crlf, markdown],
  ['ends of lines as elsewhere', markdown, crlf],
  ['a byte order mark', BOM + markdown, markdown],
  ['no byte order mark', markdown, BOM + markdown],
  ['both', BOM + crlf, markdown],
  ['neither', markdown, BOM + crlf],
  ['the one, where the document has the other', BOM + markdown, crlf],
  ['the same ends of lines', crlf, crlf],
  ['the same ends of lines of either kind', mixed, mixed],
  ['ends of lines of either kind', mixed, markdown],
  ['ends of lines of either kind, elsewhere than the document', mixed, markdown.replace('it.\n', 'it.\r\n')],
  ['ends of lines of either kind and a byte order mark', BOM + mixed, crlf],
  ['ends of lines as on old Macs', markdown.replaceAll('\n', '\r'), markdown],
  [
    'ends of lines of either kind, and no title but its name',
    'It went well.\r\n\nMore of it.\n',
    'It went well.\n\nMore of it.\n',
  ],
  [
    'ends of lines as on Windows, and no title but its name',
    withoutHeading.replace('\n', '\r\n'),
    withoutHeading,
  ],
])('knows Markdown that the library has with %s', async (_what, has, document) => {
  const { file, files } = await libraryOf({ 'a.md': has });
  expect(await file('b.md', document)).toMatchObject({ path: 'a.md', isNew: false });
  expect(await file('b.md', document.replace('went', 'goes'))).toMatchObject({ path: 'b.md', isNew: true });
  expect(files()).toEqual(['a.md', 'b.md']);
});

it('knows a later version again when its file has got other ends of lines', async () => {
  const { file, change, text } = await libraryOf({ 'a.md': markdown.replace('well', 'badly') });
  await file('a.md', markdown);
  expect(text('a-2.md')).toContain('title: "Café report (2)"');
  const second = text('a-2.md');
  for (const now of [BOM + second.replaceAll('\n', '\r\n'), second.replace('well.\n', 'well.\r\n')]) {
    change('a-2.md', now);
    expect(await file('b.md', markdown)).toMatchObject({ path: 'a-2.md', isNew: false });
  }
});

it('makes a briefing of Markdown in an encoding that the library cannot read, also of a file of its own', async () => {
  const latin = Buffer.from(markdown, 'latin1');
  const { file, titles } = await libraryOf({ 'a.md': latin });
  expect(await file('a.md', latin)).toMatchObject({ path: 'a-2.md', isNew: true });
  expect(titles()).toEqual(['Café report', 'A']);
});

it('does not lead to a file that the library cannot read, though its bytes are the same', async () => {
  const latin = Buffer.from('Café.\n', 'latin1');
  for (const name of ['a.md', 'a.txt']) {
    const { file } = await libraryOf({ 'a.md': latin });
    expect(await file(name, latin)).toMatchObject({ path: 'a-2.md', isNew: true });
  }
});

it('does not take a briefing that only cites a document for it', async () => {
  const { file, text, change } = await libraryOf();
  await file('a.txt', 'Some words.');
  change('cites.md', text('a.md').replace('id: original', 'id: cited').replace('Some words.\n', 'My own.\n'));
  expect(await file('a.txt', 'Some words.')).toMatchObject({ briefing: 'a', isNew: false });
});

it('files a document anew when its briefing was deleted', async () => {
  const { file, files, remove } = await libraryOf();
  await file('a.txt', 'Some words.');
  remove('a.md');
  expect(await file('a.txt', 'Some words.')).toMatchObject({ path: 'a.md', isNew: true });
  expect(files()).toEqual(['a.md']);
});

it('tells documents without a title apart where one of the same name lies in another folder', async () => {
  const { file, titles, text } = await libraryOf({ 'sub/notes.md': 'Old words.\n' });
  expect(await file('notes.md', 'New words.\n')).toMatchObject({ path: 'notes.md', isNew: true });
  expect(titles()).toEqual(['Notes (2)', 'Notes']);
  expect(text('notes.md')).toBe('---\ntitle: "Notes (2)"\n---\n\nNew words.\n');
  expect(await file('other.md', 'New words.\n')).toMatchObject({ path: 'notes.md', isNew: false });
});

it('leaves a document without a title as it is where the number after its name tells it apart', async () => {
  const { file, titles, text } = await libraryOf({ 'notes.md': 'Old words.\n' });
  await file('notes.md', 'New words.\n');
  expect(titles()).toEqual(['Notes 2', 'Notes']);
  expect(text('notes-2.md')).toBe('New words.\n');
});

it('tells the versions of a document apart by their titles, and knows each again', async () => {
  const { file, titles, text } = await libraryOf();
  const version = (number: number) => `Annual report\n\nThe figure is ${number}, which is final.\n`;
  for (const number of [1, 2, 3]) await file('report.txt', version(number));
  await file('final.txt', version(4));
  expect(titles()).toEqual(['Annual report (4)', 'Annual report (2)', 'Annual report (3)', 'Annual report']);
  expect(text('report-2.md')).toContain('The figure is 2');
  for (const [number, path] of [
    [1, 'report.md'],
    [2, 'report-2.md'],
    [4, 'final.md'],
  ] as const)
    expect(await file('x.txt', version(number), later)).toMatchObject({ path, isNew: false });
});

it.each([
  [
    'a heading',
    '# The plan\n\nVersion 1.\n',
    '---\ntitle: "The plan (2)"\n---\n\n# The plan\n\nVersion 2.\n',
  ],
  [
    'a title in its frontmatter',
    '---\n# ours\ntitle: The plan # for now\ntags: [ a,b ]\n---\n\n# The plan\n\nVersion 1.\n',
    '---\n# ours\ntitle: "The plan (2)" # for now\ntags: [ a,b ]\n---\n\n# The plan\n\nVersion 2.\n',
  ],
  [
    'a title over lines',
    '---\ntitle: >\n  The\n  plan\ntags: [a]\n---\n\nVersion 1.\n',
    '---\ntitle: "The plan (2)"\ntags: [a]\n---\n\nVersion 2.\n',
  ],
  [
    'a title left empty',
    '---\ntitle:\ntags: [a]\n---\n# The plan\n\nVersion 1.\n',
    '---\ntitle: "The plan (2)"\ntags: [a]\n---\n# The plan\n\nVersion 2.\n',
  ],
  [
    'a title still to come',
    '---\ntitle:   # later\ntags: [a]\n---\n# The plan\n\nVersion 1.\n',
    '---\ntitle: "The plan (2)"   # later\ntags: [a]\n---\n# The plan\n\nVersion 2.\n',
  ],
  [
    'other frontmatter',
    '---\ntags: [a]\n---\n# The plan\n\nVersion 1.\n',
    '---\ntitle: "The plan (2)"\ntags: [a]\n---\n# The plan\n\nVersion 2.\n',
  ],
])('changes nothing but the title of a later Markdown version with %s', async (_what, first, written) => {
  const { file, titles, text } = await libraryOf();
  const second = first.replace('Version 1', 'Version 2');
  await file('plan.md', first);
  expect(await file('plan.md', second)).toMatchObject({ path: 'plan-2.md', isNew: true });
  expect(titles()).toEqual(['The plan (2)', 'The plan']);
  expect(text('plan.md')).toBe(first);
  expect(text('plan-2.md')).toBe(written);
  expect(await file('plan of ours.md', second)).toMatchObject({ path: 'plan-2.md', isNew: false });
});
