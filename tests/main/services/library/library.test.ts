import { existsSync, mkdirSync, rmdirSync } from 'node:fs';
import { chmod, cp, mkdir, mkdtemp, rename, rm, rmdir, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { createLibrary, type Library } from '../../../../main/services/library/index.ts';
import type { LibraryChanged } from '../../../../shared/contract/library.ts';

const handbook = fileURLToPath(new URL('../../../../../shared/data/handbook', import.meta.url));
const silent = { info: () => {}, warn: () => {}, error: () => {} };

async function folderOf(files: Record<string, string>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'attache-library-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  for (const [path, text] of Object.entries(files)) {
    await mkdir(join(folder, path, '..'), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  return folder;
}

async function openAt(
  folder: string,
  watch = false,
): Promise<{ library: Library; changes: LibraryChanged[] }> {
  const library = createLibrary({ log: silent, follow: watch });
  onTestFinished(() => library.close());
  const changes: LibraryChanged[] = [];
  library.onChange((change) => changes.push(change));
  await library.open(folder);
  return { library, changes };
}

const idsOf = (library: Library) => library.listing().briefings.map(({ id }) => id);

describe('opening a folder', () => {
  it('lists Markdown files in all folders, and no others', async () => {
    const folder = await folderOf({
      'a.md': '# A',
      'deep/er/b.MARKDOWN': '# B',
      'c.txt': 'no',
      '.hidden/d.md': '# no',
      'node_modules/e.md': '# no',
    });
    const { library } = await openAt(folder);
    await library.settled();
    expect(idsOf(library)).toEqual(['a', 'deep/er/b.MARKDOWN']);
    expect(library.listing()).toMatchObject({ root: folder, name: basename(folder), isComplete: true });
  });

  it('answers a briefing before its turn, and tells of all', async () => {
    const files = Object.fromEntries(Array.from({ length: 60 }, (_, n) => [`${100 + n}.md`, `# Title ${n}`]));
    const { library, changes } = await openAt(await folderOf(files));
    expect((await library.get('159')).title.value).toBe('Title 59');
    await library.settled();
    const told = changes.flatMap(({ changed }) => changed);
    expect(told.toSorted()).toEqual(Object.keys(files).map((name) => name.slice(0, 3)));
  });

  it('keeps the former library when there is no such folder', async () => {
    const { library } = await openAt(await folderOf({ 'a.md': '# A' }));
    await library.settled();
    await expect(library.open('/no/such/folder')).rejects.toMatchObject({ code: 'no-library' });
    await expect(library.open(join(library.listing().root, 'a.md'))).rejects.toMatchObject({
      code: 'no-library',
    });
    expect(idsOf(library)).toEqual(['a']);
    await expect(library.get('gone')).rejects.toMatchObject({ code: 'not-found' });
  });

  it('lists a broken file with its error, beside the others', async () => {
    const folder = await folderOf({ 'good.md': '# Good', 'bad.md': '---\na: [\n---\ntext' });
    await symlink(join(folder, 'nowhere'), join(folder, 'link.md'));
    const { library } = await openAt(folder);
    await library.settled();
    expect(library.listing().briefings.map(({ id, problems }) => [id, problems.length])).toEqual([
      ['bad', 1],
      ['good', 0],
    ]);
  });
});

describe('a folder that goes away', () => {
  it('is told of where a briefing of it is asked for, and its briefings come back with it', async () => {
    const folder = await folderOf({ 'a.md': '# A', 'deep/b.md': '# B' });
    const { library } = await openAt(folder, true);
    await library.settled();
    await rename(folder, `${folder}-away`);
    onTestFinished(() => rm(`${folder}-away`, { recursive: true, force: true }));
    await vi.waitFor(() => expect(idsOf(library)).toEqual([]), 10_000);
    await expect(library.get('a')).rejects.toMatchObject({
      code: 'no-library',
      message: expect.stringContaining('is not there any more'),
    });
    await rename(`${folder}-away`, folder);
    await vi.waitFor(() => expect(idsOf(library)).toEqual(['a', 'deep/b']), 10_000);
    await writeFile(join(folder, 'deep/c.md'), '# C');
    await vi.waitFor(() => expect(idsOf(library)).toEqual(['a', 'deep/b', 'deep/c']), 10_000);
  }, 40_000);
});

describe('another folder that takes its place', () => {
  it('is read, also where files have the names that others had', async () => {
    const folder = await folderOf({ 'a.md': '# One', 'b.md': '# B' });
    const other = await folderOf({ 'a.md': '# Two' });
    const { library } = await openAt(folder, true);
    await library.settled();
    await setTimeout(300); // the watch stands
    await rename(folder, `${folder}-away`);
    onTestFinished(() => rm(`${folder}-away`, { recursive: true, force: true }));
    await rename(other, folder);
    const titles = () => library.listing().briefings.map(({ title }) => title.value);
    await vi.waitFor(() => expect(titles()).toEqual(['Two']), 10_000);
  }, 20_000);

  it('is heard of where an empty one goes and comes at once', async () => {
    const folder = await folderOf({});
    const { library } = await openAt(folder, true);
    await library.settled();
    await setTimeout(300);
    rmdirSync(folder);
    mkdirSync(folder);
    await writeFile(join(folder, 'c.md'), '# C');
    await vi.waitFor(() => expect(idsOf(library)).toEqual(['c']), 10_000);
  }, 20_000);
});

describe('a folder whose parent goes', () => {
  it('is said to be gone, each time', async () => {
    const above = join(await folderOf({}), 'above');
    const folder = join(above, 'library');
    await mkdir(folder, { recursive: true });
    const { library } = await openAt(folder, true);
    await library.settled();
    await setTimeout(300);
    const isGone = () =>
      vi.waitFor(() => expect(library.listing().trouble).toContain('is not there any more'), 10_000);
    const isBack = () => vi.waitFor(() => expect(library.listing().trouble).toBeNull(), 10_000);
    await rename(above, `${above}-moved`);
    await isGone();
    await rename(`${above}-moved`, above);
    await isBack();
    await rm(above, { recursive: true });
    await isGone();
    await mkdir(folder, { recursive: true });
    await isBack();
    await rmdir(folder);
    await isGone();
  }, 60_000);
});

describe('an empty folder that goes away', () => {
  it.each(['from the first', 'since its last briefing went'])(
    'is told of: empty %s',
    async (since) => {
      const folder = await folderOf(since === 'from the first' ? {} : { 'a.md': '# A' });
      const { library } = await openAt(folder, true);
      await library.settled();
      await rm(join(folder, 'a.md'), { force: true });
      await vi.waitFor(() => expect(idsOf(library)).toEqual([]), 10_000);
      for (let times = 0; times < 2; times++) {
        expect(library.listing().trouble).toBeNull();
        await rmdir(folder);
        await vi.waitFor(() => expect(library.listing().trouble).toContain('is not there any more'), 10_000);
        await mkdir(folder);
        await vi.waitFor(() => expect(library.listing().trouble).toBeNull(), 10_000);
      }
      await writeFile(join(folder, 'c.md'), '# C');
      await vi.waitFor(() => expect(idsOf(library)).toEqual(['c']), 10_000);
    },
    60_000,
  );
});

describe('what is no briefing', () => {
  it('is left out: linked folders, folders named like files, folders that cannot be read', async () => {
    const folder = await folderOf({ 'a.md': '# A', 'dir.md/b.md': '# B', 'locked/c.md': '# C' });
    const elsewhere = await folderOf({ 'd.md': '# D' });
    await symlink(elsewhere, join(folder, 'linked'));
    await chmod(join(folder, 'locked'), 0);
    onTestFinished(() => chmod(join(folder, 'locked'), 0o700));
    const { library } = await openAt(folder);
    await library.settled();
    await library.refresh(['dir.md']);
    expect(idsOf(library).filter((id) => id !== 'locked/c')).toEqual(['a', 'dir.md/b']); // root reads all
  });

  // Windows and macOS keep both names as one file.
  it.runIf(process.platform === 'linux')('differs from another by the case of its ending only', async () => {
    const { library } = await openAt(await folderOf({ 'a.md': '# One', 'a.MD': '# Two' }));
    await library.settled();
    expect(idsOf(library)).toHaveLength(2);
  });

  it('does not stop the library when a listener fails', async () => {
    const library = createLibrary({ log: silent, follow: false });
    onTestFinished(() => library.close());
    library.onChange(() => {
      throw new Error('no');
    });
    await library.open(await folderOf({ 'a.md': '# A' }));
    await library.settled();
    expect(idsOf(library)).toEqual(['a']);
  });
});

describe('a file that changes on disk', () => {
  it('appears changed, added and removed without being asked', async () => {
    const folder = await folderOf({ 'a.md': '# A', 'b.md': '# B' });
    const { library } = await openAt(folder, true);
    await library.settled();
    await writeFile(join(folder, 'a.md'), '# A changed');
    await vi.waitFor(async () => expect((await library.get('a')).title.value).toBe('A changed'), {
      timeout: 10_000,
    });
    await writeFile(join(folder, 'c.md'), '# C');
    await rm(join(folder, 'b.md'));
    await vi.waitFor(() => expect(idsOf(library)).toEqual(['a', 'c']), { timeout: 10_000, interval: 50 });
  });

  it('appears even when it came while the folder was only just being opened', async () => {
    const folder = await folderOf({ 'a.md': '# A', 'b.md': '# B' });
    const { library } = await openAt(folder, true);
    await writeFile(join(folder, 'c.md'), '# C');
    await rm(join(folder, 'b.md'));
    await vi.waitFor(() => expect(idsOf(library)).toEqual(['a', 'c']), { timeout: 10_000 });
  });

  it('is told of once, and not at all when its bytes are the same', async () => {
    const folder = await folderOf({ 'a.md': '# A' });
    const { library, changes } = await openAt(folder);
    await library.settled();
    changes.length = 0;
    await library.refresh(['a.md', 'c.txt']);
    await writeFile(join(folder, 'a.md'), '# B');
    await library.refresh(['a.md']);
    expect(changes).toEqual([{ root: folder, changed: ['a'], isListNew: true, removed: [] }]);
  });
});

describe.skipIf(!existsSync(handbook))('a real library that nobody wrote for Attaché', () => {
  it('opens whole, with all its words and own frontmatter', async () => {
    const folder = await folderOf({});
    await cp(handbook, folder, { recursive: true });
    const { library } = await openAt(folder);
    await library.settled();
    const briefings = library.briefings();
    expect(briefings).toHaveLength(250);
    expect(briefings.flatMap(({ problems }) => problems)).toEqual([]);
    expect(briefings.map(({ lang }) => lang)).toEqual(briefings.map(() => 'en'));
    const unknown = new Set(briefings.flatMap(({ extra }) => Object.keys(extra)));
    expect([...unknown]).toEqual(expect.arrayContaining(['permalink', 'redirect_to', 'step_indicator']));
    for (const { id, title, sections } of briefings) {
      expect(title.value, id).not.toMatch(/^\s*$|[<>]/);
      expect(new Set(sections.map((section) => section.id)).size, id).toBe(sections.length);
    }
  });
});
