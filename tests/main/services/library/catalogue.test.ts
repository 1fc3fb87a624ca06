import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, it, onTestFinished } from 'vitest';
import { createLibrary, openCatalogue } from '../../../../main/services/library/index.ts';
import type { LibraryChanged } from '../../../../shared/contract/library.ts';

let folder: string;
let catalogue: string;
let warnings: string[];

beforeEach(() => {
  const room = mkdtempSync(join(tmpdir(), 'attache-catalogue-'));
  onTestFinished(() => rmSync(room, { recursive: true, force: true }));
  folder = join(room, 'library');
  catalogue = join(room, 'catalogue', 'library.json');
  mkdirSync(folder);
  warnings = [];
});

const write = (name: string, text: string) => writeFileSync(join(folder, name), text);

/** A library that reads what the catalogue lists only when `draw` is called. */
async function open() {
  const drawn = Promise.withResolvers<void>();
  const log = { info: () => {}, warn: (message: string) => warnings.push(message), error: () => {} };
  const library = createLibrary({
    log,
    follow: true,
    catalogueOf: () => openCatalogue(catalogue, log),
    drawn: drawn.promise,
  });
  onTestFinished(() => library.close());
  const changes: LibraryChanged[] = [];
  library.onChange((change) => changes.push(change));
  await library.open(folder);
  const titles = () => library.listing().briefings.map(({ title }) => title.value);
  return { library, changes, titles, draw: drawn.resolve };
}

/** Opens the library as it is, reads all of it and closes it. */
async function readOnce(): Promise<void> {
  const { library, draw } = await open();
  draw();
  await library.settled();
  await library.close();
}

it('lists at once what was there the last time, and reads it only then', async () => {
  write('a.md', '# First');
  write('b.md', '# Second');
  await readOnce();
  const { library, titles, changes, draw } = await open();
  expect(titles()).toEqual(['First', 'Second']);
  expect(library.listing().isComplete).toBe(true);
  expect(library.briefings()).toEqual([]);
  draw();
  await library.settled();
  expect(library.briefings().map(({ id }) => id)).toEqual(['a', 'b']);
  expect(changes.slice(1)).toEqual([{ root: folder, changed: ['a', 'b'], removed: [], isListNew: false }]);
});

it('tells of every file, and lists what changed, came and went while the app was closed', async () => {
  for (const name of ['gone.md', 'kept.md', 'retitled.md']) write(name, `# ${name}`);
  await readOnce();
  write('retitled.md', '# Another title');
  write('new.md', '# Newcomer');
  rmSync(join(folder, 'gone.md'));
  const { library, titles, changes } = await open();
  expect(titles()).toEqual(['kept.md', 'retitled.md']);
  expect(library.listing().isComplete).toBe(false);
  await library.settled();
  expect(titles()).toEqual(['kept.md', 'Newcomer', 'Another title']);
  expect(library.listing().isComplete).toBe(true);
  expect(changes.flatMap(({ changed }) => changed).toSorted()).toEqual(['kept', 'new', 'retitled']);
  expect(changes.some(({ isListNew }) => isListNew)).toBe(true);
});

it('answers a briefing that it has only listed', async () => {
  write('a.md', '# First\n\nWords.');
  await readOnce();
  const { library, changes } = await open();
  expect((await library.get('a')).sections[0]?.text).toBe('Words.');
  expect(changes.at(-1)).toMatchObject({ changed: ['a'], isListNew: false });
});

it('takes a listed file off the list when it turns out to be gone', async () => {
  write('a.md', '# First');
  await readOnce();
  const { library, titles, changes } = await open();
  rmSync(join(folder, 'a.md'));
  await expect(library.get('a')).rejects.toMatchObject({ code: 'not-found' });
  expect(titles()).toEqual([]);
  expect(changes.at(-1)).toEqual({ root: folder, changed: [], removed: ['a'], isListNew: true });
});

it.each([
  ['is cut off', (text: string) => text.slice(0, -5)],
  ['is of another shape', (text: string) => text.replace('"path"', '"place"')],
  ['is empty', () => ''],
])(
  'reads the files as at first when the catalogue %s, and keeps a sound one again',
  async (_what, damage) => {
    write('a.md', '# First');
    await readOnce();
    const sound = readFileSync(catalogue, 'utf8');
    writeFileSync(catalogue, damage(sound));
    const { library, titles } = await open();
    expect(titles()).toEqual([]);
    await library.settled();
    expect(titles()).toEqual(['First']);
    expect(readFileSync(catalogue, 'utf8')).toBe(sound);
  },
);

it('goes on where the catalogue cannot be kept', async () => {
  writeFileSync(join(catalogue, '..', '..', 'catalogue'), 'a file where the folder should be');
  write('a.md', '# First');
  const { library, titles } = await open();
  await library.settled();
  expect(titles()).toEqual(['First']);
  expect(warnings).toHaveLength(1);
});
