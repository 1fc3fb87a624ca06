import { describe, expect, it } from 'vitest';
import { ask, briefing, find, searchIn } from './open-search.ts';

const DEAL = 'Microsoft keeps a right of first refusal on new cloud capacity.';
const VENTURE = 'Stargate is a venture to build data centres; the partners agreed on returns.';

describe('an answer', () => {
  const search = () =>
    searchIn(
      briefing('a', ['Hosts of the cloud were hosted', 'nothing'], {
        title: 'Hosting',
        tags: ['cloud', 'law'],
        parties: ['SoftBank Group'],
        sources: ['The Report Reuters'],
        date: '2025-01-21',
      }),
      briefing('b', ['the cloud'], { tags: ['law'], date: '2024', lang: 'de' }),
    );

  it('says why each section was found', async () => {
    const { hits } = await ask(await search(), 'hosting cloud');
    expect(hits[0]?.why).toEqual([
      { asked: 'hosting', place: 'title', words: ['hosting'] },
      { asked: 'hosting', place: 'text', words: ['hosts', 'hosted'] },
      { asked: 'cloud', place: 'text', words: ['cloud'] },
      { asked: 'cloud', place: 'tag', words: ['cloud'] },
    ]);
  });

  it('counts by what it can be narrowed', async () => {
    const { facets } = await ask(await search(), 'cloud OR nothing');
    expect(facets).toEqual({
      tag: [
        { value: 'law', count: 3 },
        { value: 'cloud', count: 2 },
      ],
      party: [{ value: 'SoftBank Group', count: 2 }],
      year: [
        { value: '2025', count: 2 },
        { value: '2024', count: 1 },
      ],
      lang: [
        { value: 'en', count: 2 },
        { value: 'de', count: 1 },
      ],
      kind: [{ value: 'body', count: 3 }],
    });
    const narrowed = await search();
    expect(await find(narrowed, 'cloud party:softbank')).toHaveLength(2);
    expect(await find(narrowed, 'cloud source:reuters')).toHaveLength(2);
    expect(await find(narrowed, 'cloud party:soft')).toEqual([]);
    expect(await find(narrowed, 'cloud kind:facts')).toEqual([]);
    expect(await find(narrowed, 'cloud after:2024 before:2025')).toEqual(['b#s1']);
  });

  it('says what stands in the way where nothing has all that was asked for', async () => {
    const query = 'cloud hosted -tag:law';
    const { total, obstacles } = await ask(await search(), query);
    expect(total).toBe(0);
    expect(obstacles).toEqual([{ start: 13, end: 21, text: '-tag:law', total: 2 }]);
    const relaxed = await ask(await search(), 'hosted zzzq lang:en');
    expect(relaxed).toMatchObject({ relaxed: true, obstacles: [{ text: 'zzzq', total: 2 }] });
  });

  it('is of one briefing, in reading order, where only that is asked for', async () => {
    const { hits } = await (
      await searchIn(briefing('a', ['cloud', 'x', 'cloud cloud']), briefing('b', ['cloud']))
    ).query({
      query: 'cloud',
      limit: 10,
      briefing: 'a',
    });
    expect(hits.map(({ section }) => section)).toEqual(['s1', 's3']);
  });
});

describe('what an answer shows', () => {
  it('names problems with their place, and answers the rest', async () => {
    const search = await searchIn(briefing('b', [DEAL]));
    expect(await ask(search, 'cloud after:soon')).toMatchObject({
      total: 1,
      problems: [{ start: 6, end: 16, message: expect.stringContaining('“soon” is not a date') }],
    });
  });

  it('holds the best up to the limit, and counts all', async () => {
    const search = await searchIn(
      briefing(
        'b',
        Array.from({ length: 30 }, (_, index) => `cloud ${'filler '.repeat(index)}`),
      ),
    );
    const answer = await ask(search, 'cloud', false, 5);
    expect(answer.hits.map(({ section }) => section)).toEqual(['s1', 's2', 's3', 's4', 's5']);
    expect(answer).toMatchObject({ total: 30, indexed: 30, of: 30 });
  });

  it('prefers a word in the heading to one in the text', async () => {
    const text = 'Some words on this and that and cloud.';
    const section = { text, notes: [], highlights: 0 };
    const search = await searchIn(
      briefing('b', [], {
        sections: [
          { section: 's1', kind: 'body', heading: 'Other matters', ...section },
          { section: 's2', kind: 'body', heading: 'The cloud', ...section },
        ],
      }),
    );
    expect(await find(search, 'cloud')).toEqual(['b#s2', 'b#s1']);
  });

  it('shows the beginning where only the title has the words', async () => {
    const search = await searchIn(briefing('b', [VENTURE], { title: 'Energy' }));
    expect((await ask(search, 'energy')).hits[0]).toMatchObject({
      title: 'Energy',
      ranges: [],
      snippet: VENTURE,
      snippetStart: 0,
    });
  });

  it('shows where most of the words stand together', async () => {
    const filler = 'Lorem ipsum dolor sit amet. '.repeat(30);
    const text = `${filler}cloud cloud cloud. ${filler}The cloud of Microsoft. ${filler}`;
    const search = await searchIn(briefing('b', [text]));
    const [hit] = (await ask(search, 'microsoft cloud')).hits;
    expect(hit?.snippet).toContain('The cloud of Microsoft.');
    expect(hit?.ranges).toHaveLength(5);
  });
});
