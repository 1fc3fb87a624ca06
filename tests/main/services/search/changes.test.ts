import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AttacheError } from '../../../../shared/errors.ts';
import { ask, briefing, find, openSearch, searchIn } from './open-search.ts';

const CRASHING = new URL('./crashing-worker.ts', import.meta.url);

describe('a briefing put again', () => {
  it('is found by its new words only', async () => {
    const search = await searchIn(briefing('a', ['apple', 'apricot']), briefing('b', ['apple']));
    search.put([briefing('a', ['avocado'])]);
    await search.settled();
    expect(await find(search, 'apple')).toEqual(['b#s1']);
    expect(await find(search, 'apricot')).toEqual([]);
    expect(await find(search, 'avocado')).toEqual(['a#s1']);
    expect(await ask(search, 'avocado')).toMatchObject({ indexed: 2, of: 2 });
  });

  it('ranks as if it had always been so', async () => {
    const texts = ['apple pie', 'apple apple cake', 'a cake of many plums', 'plum and apple and pie'];
    const documents = texts.map((text, index) => briefing(`b${index}`, [text]));
    const fresh = await searchIn(...documents);
    const changed = await searchIn(
      ...documents.map(({ briefing: id }) => briefing(id, ['apple jam', 'x y z'])),
    );
    for (const document of documents) {
      changed.put([document]);
      await changed.settled();
    }
    for (const query of ['apple', 'apple pie', 'plum', 'cake']) {
      const scores = async (search: typeof fresh) =>
        (await ask(search, query)).hits.map((hit) => [hit.briefing, hit.score.toFixed(9)]);
      expect(await scores(changed), query).toEqual(await scores(fresh));
    }
  });
});

describe('what is removed', () => {
  it('is not found by any query that follows, even while it waits to be indexed', async () => {
    const { search } = openSearch();
    search.put(['a', 'b', 'c'].map((id) => briefing(id, ['apple'])));
    search.remove(['a']);
    await search.settled();
    expect((await find(search, 'apple')).toSorted()).toEqual(['b#s1', 'c#s1']);
    search.remove(['b', 'unheard-of']);
    expect(await find(search, 'apple')).toEqual(['c#s1']);
    search.put([briefing('d', ['apple'])]);
    search.open(null);
    expect(await ask(search, 'apple')).toMatchObject({ hits: [], indexed: 0, of: 0 });
    search.put([briefing('d', ['apple'])]);
    await search.settled();
    expect(await find(search, 'apple')).toEqual(['d#s1']);
  });

  it('leaves the rest as it was, after any number of changes', async () => {
    const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
    const words = ['apple', 'banana', 'cherry'];
    const change = fc.oneof(
      {
        weight: 4,
        arbitrary: fc.record({ id: fc.constantFrom(...ids), texts: fc.array(fc.subarray(words)) }),
      },
      { weight: 1, arbitrary: fc.record({ id: fc.constantFrom(...ids), texts: fc.constant(null) }) },
    );
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 60, maxLength: 90 }), async (changes) => {
        const { search } = openSearch();
        const model = new Map<string, string[][]>();
        for (const { id, texts } of changes) {
          if (texts === null) search.remove([id]);
          else
            search.put([
              briefing(
                id,
                texts.map((text) => text.join(' ')),
              ),
            ]);
          await search.settled();
          if (texts === null) model.delete(id);
          else model.set(id, texts);
        }
        for (const word of words) {
          const expected = [...model].flatMap(([id, texts]) =>
            texts.flatMap((text, index) => (text.includes(word) ? [`${id}#s${index + 1}`] : [])),
          );
          expect((await find(search, word)).toSorted()).toEqual(expected.toSorted());
        }
        await search.close();
      }),
      { numRuns: 8 },
    );
  });

  it('leaves the rest as it was, when so many briefings changed that segments were merged', async () => {
    const { search } = openSearch();
    for (let index = 0; index < 130; index++) {
      search.put([briefing(`b${index}`, [`apple n${index}`, `pear n${index}`])]);
      await search.settled();
    }
    search.remove(['b3']);
    expect(await ask(search, 'apple')).toMatchObject({ total: 129, indexed: 258, of: 258 });
    expect(await find(search, 'n3')).toEqual([]);
    expect((await find(search, 'n77')).toSorted()).toEqual(['b77#s1', 'b77#s2']);
    expect(await find(search, '"pear n128"')).toEqual(['b128#s2']);
    const [hit] = (await ask(search, '"pear n7"')).hits;
    expect(hit).toMatchObject({
      briefing: 'b7',
      section: 's2',
      snippet: 'pear n7',
      ranges: [{ start: 0, end: 7 }],
    });
  });
});

describe('a large library', () => {
  it('is searched while it is indexed, and told how far it is', async () => {
    const { search, progress } = openSearch();
    const text = 'apple banana cherry '.repeat(100);
    search.put(Array.from({ length: 1000 }, (_, index) => briefing(`b${index}`, [text])));
    const early = await ask(search, 'apple');
    expect(early.of).toBe(1000);
    expect(early.indexed).toBeLessThan(1000);
    await search.settled();
    expect(await ask(search, 'apple')).toMatchObject({ total: 1000, indexed: 1000, of: 1000 });
    const steps = progress.map(({ indexed }) => indexed);
    expect(steps).toEqual(steps.toSorted((a, b) => a - b));
    expect(new Set(steps).size).toBeGreaterThan(3);
    expect(progress.at(-1)).toEqual({ indexed: 1000, of: 1000 });
  });
});

describe('a worker that crashes', () => {
  it('fails the query it had, is started again and holds everything again', async () => {
    const { search, errors } = openSearch(CRASHING);
    search.put([briefing('a', ['apple']), briefing('b', ['banana'])]);
    await search.settled();
    search.remove(['b']);
    const lost = ask(search, 'crash now');
    const waiting = ask(search, 'apple');
    for (const answer of await Promise.allSettled([lost, waiting])) {
      const { reason: error } = answer as PromiseRejectedResult;
      expect(error).toBeInstanceOf(AttacheError);
      expect(error).toMatchObject({ code: 'internal', message: expect.stringContaining('search again') });
    }
    expect(errors).toHaveLength(1);
    await search.settled();
    expect(await find(search, 'apple')).toEqual(['a#s1']);
    expect(await find(search, 'banana')).toEqual([]);
  });

  it('again and again is given up, with a sentence for every query', async () => {
    const { search, errors } = openSearch(CRASHING);
    search.put([briefing('crash on this', ['apple'])]);
    await search.settled();
    expect(errors.length).toBe(3);
    await expect(ask(search, 'apple')).rejects.toMatchObject({
      code: 'internal',
      message: expect.stringContaining('Start Attaché again'),
    });
  });

  it('and was given up is told of, and can be started again', async () => {
    const { search, stops } = openSearch(CRASHING);
    search.put([briefing('crash on this', ['apple']), briefing('sound', ['apple'])]);
    await search.settled();
    expect(stops).toHaveLength(1);
    search.remove(['crash on this']);
    search.restart();
    await search.settled();
    expect((await ask(search, 'apple')).hits.map((hit) => hit.briefing)).toEqual(['sound']);
    expect(search.progress()).toEqual({ indexed: 1, of: 1 });
  });

  it('because it cannot be started leaves nothing hanging', async () => {
    const { search, errors } = openSearch(new URL('./no-such-worker.ts', import.meta.url));
    await expect(ask(search, 'apple')).rejects.toMatchObject({ code: 'internal' });
    search.put([briefing('a', ['apple'])]);
    await search.settled();
    expect(errors[0]?.cause).toBeInstanceOf(Error);
  });
});

describe('closing', () => {
  it('rejects what was not answered, and may be done twice', async () => {
    const { search } = openSearch();
    search.put([briefing('a', ['apple'])]);
    const query = ask(search, 'apple');
    const settled = search.settled();
    const closed = search.close();
    await expect(query).rejects.toMatchObject({ code: 'internal' });
    await settled;
    await closed;
    await search.close();
    await expect(ask(search, 'apple')).rejects.toMatchObject({ code: 'internal' });
  });
});
