import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import { answerQuery } from '../../../../main/services/search/asking/answer.ts';
import { Collection } from '../../../../main/services/search/segments/collection.ts';
import { Store } from '../../../../main/services/search/storage/store.ts';
import { documentNumber, NUMBERS } from './churning.ts';
import { briefing, find, openSearch } from './open-search.ts';

/** Each takes a process's start; more of them are for thoroughness, not for every run. */
const KILLS = Number(process.env.ATTACHE_KILLS ?? 20);
const CHURNING = fileURLToPath(new URL('./churning.ts', import.meta.url));
const WORDS = ['apple', 'banana', 'cherry', 'damson', 'elder'];

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'attache-index-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  return folder;
}

type Texts = Record<string, string[]>;
const stamped = (texts: Texts) =>
  Object.entries(texts).map(([id, some]) => ({ document: briefing(id, some), stamp: some.join('\n') }));
const NOWHERE = { added: () => {}, buried: () => {}, dropped: () => {} };

/** All that a reader could see of a collection: for each query the sections, in order, with their scores. */
function seen(collection: Collection) {
  return [
    ...WORDS,
    'apple banana',
    '"apple banana"',
    'ap*',
    'aple~',
    'banana -apple',
    'near/2(apple cherry)',
  ].map((query) => {
    const { hits, total } = answerQuery(collection, { query, limit: 1000 });
    return [
      query,
      total,
      hits.map(({ section, score, briefing: id, snippet }) => [id, section, score.toFixed(9), snippet]),
    ];
  });
}

function fresh(texts: Texts): Collection {
  const collection = new Collection([], NOWHERE);
  collection.put(stamped(texts));
  return collection;
}

describe('an index that is kept', () => {
  it('answers after a restart before anything is put, and takes no briefing twice', async () => {
    const folder = newFolder();
    const first = openSearch();
    first.search.open(folder);
    first.search.put([briefing('a', ['apple']), briefing('b', ['banana'])]);
    await first.search.settled();
    await find(first.search, 'apple'); // by now all that was put is made fast
    await first.search.close();

    const second = openSearch();
    second.search.open(folder);
    expect(await find(second.search, 'apple')).toEqual(['a#s1']);
    const before = readdirSync(folder);
    second.search.put([briefing('a', ['apple'])]);
    await second.search.settled();
    second.search.retain(['a']);
    expect(await find(second.search, 'banana')).toEqual([]);
    expect(readdirSync(folder)).toEqual(before);
    expect(second.progress.at(-1)).toEqual({ indexed: 1, of: 1 });
  });

  it('is told from that of another library', async () => {
    const { search } = openSearch();
    search.open(newFolder());
    search.put([briefing('a', ['apple'])]);
    await search.settled();
    search.open(newFolder());
    expect(await find(search, 'apple')).toEqual([]);
  });
});

describe('any sequence of changes', () => {
  const id = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k');
  const text = fc.array(fc.constantFrom(...WORDS), { maxLength: 6 }).map((words) => words.join(' '));
  const change = fc.record({
    id,
    texts: fc.option(fc.array(text, { minLength: 1, maxLength: 3 })),
    rest: fc.boolean(),
  });

  it('leaves the index that a fresh build would make, merged, restarted or neither', () => {
    fc.assert(
      fc.property(fc.array(change, { minLength: 20, maxLength: 60 }), (changes) => {
        const folder = newFolder();
        const complain = (what: string) => expect.fail(what);
        const store = new Store(folder, complain);
        const collection = new Collection(store.open(), store);
        const texts: Texts = {};
        for (const { id: one, texts: some, rest } of changes) {
          if (some === null) {
            delete texts[one];
            collection.remove([one]);
          } else {
            texts[one] = some;
            collection.put(stamped({ [one]: some }));
          }
          collection.flush();
          if (rest) for (const _step of collection.merge());
          store.save();
        }
        const expected = seen(fresh(texts));
        expect(seen(collection)).toEqual(expected);
        store.close();
        const reopened = new Store(folder, complain);
        expect(seen(new Collection(reopened.open(), reopened))).toEqual(expected);
        reopened.close();
      }),
      { numRuns: 40 },
    );
  });
});

describe('a damaged index', () => {
  it('is left out as far as it is damaged, and built anew, whatever byte of whatever file is wrong', () => {
    const texts = Object.fromEntries(
      WORDS.map((word, index) => [`b${index}`, [`${word} apple`, `${word} banana`]]),
    );
    const expected = seen(fresh(texts));
    fc.assert(
      fc.property(
        fc.nat(),
        fc.nat(),
        fc.integer({ min: 1, max: 255 }),
        fc.boolean(),
        (which, where, bits, cut) => {
          const folder = newFolder();
          const store = new Store(folder, (what) => expect.fail(what));
          const collection = new Collection(store.open(), store);
          for (const one of stamped(texts)) {
            collection.put([one]);
            collection.flush();
          }
          store.save();
          store.close();
          const files = readdirSync(folder);
          const file = join(folder, files[which % files.length] ?? '');
          const bytes = readFileSync(file);
          bytes[where % bytes.length] = (bytes[where % bytes.length] ?? 0) ^ bits;
          writeFileSync(file, cut ? bytes.subarray(0, where % bytes.length) : bytes);

          const again = new Store(folder, () => {});
          const rebuilt = new Collection(again.open(), again);
          const held = rebuilt.stamps();
          rebuilt.put(stamped(texts).filter(({ document, stamp }) => held.get(document.briefing) !== stamp));
          for (let tries = 0; tries < 5; tries++) {
            try {
              expect(seen(rebuilt)).toEqual(expected);
              again.close();
              return;
            } catch (cause) {
              // What is stored of the sections is checked only when it is read.
              if (!(cause instanceof Error && 'segment' in cause)) throw cause;
              const lost = new Set(rebuilt.discard(cause.segment as Parameters<typeof rebuilt.discard>[0]));
              rebuilt.put(stamped(texts).filter(({ document }) => lost.has(document.briefing)));
            }
          }
          expect.fail('It is still damaged');
        },
      ),
      { numRuns: 150 },
    );
  });

  it('never keeps a reader from an answer', async () => {
    const folder = newFolder();
    const first = openSearch();
    first.search.open(folder);
    first.search.put([briefing('a', ['apple pie'])]);
    await first.search.settled();
    await find(first.search, 'apple');
    await first.search.close();
    for (const name of readdirSync(folder).filter((file) => file.endsWith('.segment'))) {
      const bytes = readFileSync(join(folder, name));
      bytes[bytes.length - 2] = 0; // in the text
      writeFileSync(join(folder, name), bytes);
    }
    const second = openSearch();
    second.search.open(folder);
    second.search.put([briefing('a', ['apple pie'])]);
    await second.search.settled();
    expect(await find(second.search, 'apple')).toEqual([]);
    await second.search.settled();
    expect(await find(second.search, 'apple')).toEqual(['a#s1']);
    expect(second.warnings).toEqual([expect.stringContaining('damaged')]);
  });
});

describe('a process that is killed', () => {
  it('leaves an index that opens, each time, and holds whole briefings only', {
    timeout: 600_000,
  }, async () => {
    const folder = newFolder();
    for (let kill = 0; kill < KILLS; kill++) {
      const child: ChildProcess = fork(CHURNING, [folder, String(kill)], { silent: true });
      onTestFinished(() => void child.kill('SIGKILL')); // also when the test does not come so far
      await once(child, 'message'); // it is at work
      await new Promise((resolve) => setTimeout(resolve, (kill * 7) % 40));
      child.kill('SIGKILL');
      await once(child, 'exit');

      const troubles: string[] = [];
      const store = new Store(folder, (what) => troubles.push(what));
      const collection = new Collection(store.open(), store);
      expect(troubles).toEqual([]);
      for (const [id, stamp] of collection.stamps()) {
        const expected = documentNumber(Number(id), Number(stamp));
        const found = answerQuery(collection, { query: `w${id}v${stamp}`, limit: 10 }).hits;
        expect(found.map(({ snippet }) => snippet)).toEqual(expected.sections.map(({ text }) => text));
      }
      expect(collection.stamps().size).toBeLessThanOrEqual(NUMBERS);
      store.close();
    }
  });
});
