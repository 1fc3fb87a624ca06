import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import { crc32 } from 'node:zlib';
import fc from 'fast-check';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { createLibrary, openReadings } from '../../../../main/services/library/index.ts';
import type { Briefing } from '../../../../shared/model/briefing.ts';

const ROOT = new URL('../../../../', import.meta.url);
const HANDBOOK = fileURLToPath(new URL('../shared/data/handbook', ROOT));
const BUNDLED = fileURLToPath(new URL('assets/library', ROOT));
const READER = 'one';

let library: string;
let kept: string;
let warnings: string[];

beforeEach(() => {
  const room = mkdtempSync(join(tmpdir(), 'attache-readings-'));
  onTestFinished(() => rmSync(room, { recursive: true, force: true }));
  library = join(room, 'library');
  kept = join(room, 'readings', 'library');
  mkdirSync(library);
  warnings = [];
});

const write = (name: string, text: string) => writeFileSync(join(library, name), text);
const keptFiles = () => readdirSync(kept).map((name) => join(kept, name));

function open({ reader = READER, follow = false } = {}) {
  const log = { info: () => {}, warn: (message: string) => warnings.push(message), error: () => {} };
  const opened = createLibrary({
    log,
    follow,
    readingsOf: () => openReadings({ folder: kept, reader, log }),
  });
  onTestFinished(() => opened.close());
  return opened;
}

/** What a command reads of the library, from its opening to its end. */
async function readAll(options: { reader?: string; folder?: string } = {}): Promise<Briefing[]> {
  const opened = open(options);
  await opened.open(options.folder ?? library);
  await opened.settled();
  await opened.close();
  return opened.briefings();
}

async function titles(options: { reader?: string } = {}): Promise<string[]> {
  return (await readAll(options)).map(({ title }) => title.value);
}

/** Gives whatever is kept another title, which is then seen where it is taken instead of reading the file. */
function retitle(): void {
  for (const file of keptFiles()) {
    const [, body = ''] = readFileSync(file, 'utf8').split('\n');
    const reading = JSON.parse(body);
    reading.briefing.title.value = 'Kept';
    const text = JSON.stringify(reading);
    writeFileSync(file, `${crc32(text)}\n${text}`);
  }
}

async function keepRetitled(): Promise<void> {
  await readAll();
  retitle();
}

describe('a file that has not changed', () => {
  it('is not read again', async () => {
    write('a.md', '# A');
    await keepRetitled();
    expect(await titles()).toEqual(['Kept']);
  });

  it('is not read again for another time of its writing, where it states its date', async () => {
    write('a.md', '---\ndate: 2031-01-01\n---\n# A');
    await keepRetitled();
    utimesSync(join(library, 'a.md'), new Date('2020-02-02'), new Date('2020-02-02'));
    expect(await titles()).toEqual(['Kept']);
  });
});

describe('a file is read anew', () => {
  beforeEach(async () => {
    write('a.md', '# A');
    await keepRetitled();
  });

  it('when it was written to', async () => {
    write('a.md', '# B');
    expect(await titles()).toEqual(['B']);
  });

  it('when it has another path, whatever is kept under that', async () => {
    const [before = ''] = keptFiles();
    const kept = readFileSync(before);
    renameSync(join(library, 'a.md'), join(library, 'b.md'));
    expect(await titles()).toEqual(['A']);
    const [after = ''] = keptFiles(); // what was kept of the former path has gone
    expect(after).not.toBe(before);
    writeFileSync(after, kept);
    expect(await titles()).toEqual(['A']);
  });

  it('when it has another date, which is that of the file', async () => {
    utimesSync(join(library, 'a.md'), new Date('2020-02-02'), new Date('2020-02-02'));
    const [briefing] = await readAll();
    expect(briefing).toMatchObject({ title: { value: 'A' }, date: { value: '2020-02-02', from: 'file' } });
  });

  it('by another reader', async () => {
    expect(await titles({ reader: 'another' })).toEqual(['A']);
  });

  it('when a single byte of what is kept has changed', async () => {
    const [file = ''] = keptFiles();
    const sound = readFileSync(file);
    const change = fc.record({ at: fc.nat(sound.length - 1), by: fc.integer({ min: 1, max: 255 }) });
    await fc.assert(
      fc.asyncProperty(change, async ({ at, by }) => {
        const damaged = Buffer.from(sound);
        damaged[at] = (damaged[at] ?? 0) ^ by;
        writeFileSync(file, damaged);
        expect(await titles()).toEqual(['A']);
      }),
    );
  });

  it('when what is kept is cut off, or goes on', async () => {
    const [file = ''] = keptFiles();
    const sound = readFileSync(file);
    await fc.assert(
      fc.asyncProperty(fc.nat(sound.length - 1), fc.boolean(), async (length, longer) => {
        const part = sound.subarray(0, length);
        writeFileSync(file, longer ? Buffer.concat([sound, part, Buffer.from(' ')]) : part);
        expect(await titles()).toEqual(['A']);
      }),
    );
  });
});

describe('what is kept is what was read', () => {
  it.for([['the bundled library', BUNDLED] as const, ['the handbook', HANDBOOK] as const])(
    'of %s',
    async ([, folder], { skip }) => {
      if (!existsSync(folder)) skip();
      const read = await readAll({ folder });
      expect(keptFiles()).toHaveLength(read.length);
      expect(await readAll({ folder })).toStrictEqual(read);
    },
  );

  it.each([
    [
      'values that JSON has no words for',
      '%YAML 1.1\n--- {day: 2001-01-01, set: !!set {a, b}, many: .inf, none: .nan, less: -0.0}',
    ],
    [
      'keys that objects have',
      '__proto__: {toJSON: 1}\nconstructor: {__proto__: [1]}\nfigures: [{id: a, value: "1", label: __proto__}]',
    ],
    [
      'facts that could not be used',
      'facts: {parties: [{id: 7, name: null}]}\njudgements: [{id: j, text: 5}]\ntags: [null, 1]',
    ],
    ['an alias for another value', 'a: &a [1, {b: ~}]\nb: *a\nc: [*a, *a]'],
    ['invalid YAML', 'a: [\n'],
    ['letters by halves', 'half: "\\uD800"\nnul: "\\0\\u2028"'],
  ])('with %s', async (_what, yaml) => {
    write('a.md', `---\n${yaml}\n---\n\n# A\u2028B\n\n<b>x</b> | *y*\n\n- [ ] z\n\n| a |\n|-|\n| שלום |\n`);
    write('binary.md', 'a\0b');
    writeFileSync(join(library, 'latin.md'), Buffer.from([0xe9, 0x0a]));
    const read = await readAll();
    // Vitest's own comparison takes a key for the constructor.
    expect(isDeepStrictEqual(await readAll(), read)).toBe(true);
  });

  it('whatever the frontmatter and the text', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.dictionary(fc.string(), fc.jsonValue()),
        fc.string({ unit: 'grapheme' }),
        async (extra, text) => {
          write('a.md', `---\n${JSON.stringify(extra)}\n---\n${text}`);
          const read = await readAll();
          expect(isDeepStrictEqual(await readAll(), read)).toBe(true);
        },
      ),
    );
  });
});

describe('an app', () => {
  it('keeps what it has read of the library, and nothing of files that are gone', async () => {
    for (const name of ['a.md', 'b.md', 'c.md']) write(name, `# ${name}`);
    await readAll();
    rmSync(join(library, 'b.md'));
    write('c.md', '# Another');
    const app = open({ follow: true });
    await app.open(library);
    await app.settled();
    await app.keep();
    expect(keptFiles()).toHaveLength(2);
    retitle();
    expect(await titles()).toEqual(['Kept', 'Kept']);
  });

  it('has the same briefings where nothing can be kept, and one complaint', async () => {
    mkdirSync(join(kept, '..'));
    writeFileSync(kept, 'a file where the folder should be');
    for (const name of ['a.md', 'b.md']) write(name, `# ${name}`);
    expect(await titles()).toEqual(['a.md', 'b.md']);
    expect(warnings).toEqual(['Of 2 files nothing could be kept for the next time']);
  });
});
