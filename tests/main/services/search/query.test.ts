import { describe, expect, it } from 'vitest';
import { ask, briefing, find, name, searchIn } from './open-search.ts';

const DEAL = 'Microsoft keeps a right of first refusal on new cloud capacity.';
const VENTURE = 'Stargate is a venture to build data centres; the partners agreed on returns.';
const MODELS = 'The models run in the cloud of Microsoft, which returned to the table.';

describe('words', () => {
  it('are all wanted, in any form', async () => {
    const search = await searchIn(briefing('b', [DEAL, VENTURE, MODELS]));
    expect(await find(search, 'clouds microsoft')).toEqual(expect.arrayContaining(['b#s1', 'b#s3']));
    expect((await find(search, 'returning')).toSorted()).toEqual(['b#s2', 'b#s3']);
    expect(await find(search, 'partner CLOUD venture')).toHaveLength(3);
  });

  it('found as they are written come before their other forms', async () => {
    const search = await searchIn(briefing('b', ['They returned it all.', 'They return it all.']));
    expect(await find(search, 'return')).toEqual(['b#s2', 'b#s1']);
    expect(await find(search, 'returned')).toEqual(['b#s1', 'b#s2']);
  });

  it('that no section has together are answered by those with most of them', async () => {
    const search = await searchIn(
      briefing('b', ['apple', 'apple banana', 'apple banana cherry', 'damson', 'apple']),
    );
    expect(await ask(search, 'apple banana')).toMatchObject({ relaxed: false, total: 2 });
    const answer = await ask(search, 'apple banana cherry damson');
    expect(answer).toMatchObject({ relaxed: true, total: 5 });
    expect(answer.hits[0]?.section).toBe('s3');
    expect(await ask(search, 'elderberry fig')).toMatchObject({ relaxed: false, total: 0, hits: [] });
  });

  it('are found in title, heading, notes and tags as well', async () => {
    const search = await searchIn(
      briefing('b', [], {
        title: 'Apples',
        tags: ['Banana deals'],
        sections: [
          {
            section: 's1',
            kind: 'body',
            heading: 'Cherries',
            text: 'Damsons',
            notes: ['Elderberries?'],
            highlights: 0,
          },
          { section: 's2', kind: 'body', heading: '', text: '', notes: [], highlights: 0 },
        ],
      }),
    );
    for (const query of ['apple banana', 'title:apple', 'tag:"banana deals"']) {
      expect(await find(search, query), query).toEqual(['b#s1', 'b#s2']);
    }
    for (const query of [
      'elderberry',
      'cherry damson apple',
      'heading:cherry',
      'text:damson',
      'note:elderberry',
    ]) {
      expect(await find(search, query), query).toEqual(['b#s1']);
    }
    for (const query of ['text:apple', 'title:cherry', 'heading:damson', 'note:apple', 'title:banana']) {
      expect(await find(search, query), query).toEqual([]);
    }
  });

  it('that everybody uses do not count beside others, but are found alone', async () => {
    const search = await searchIn(briefing('b', [DEAL, VENTURE, 'Or not to be']));
    expect(await find(search, 'them right you refuse')).toEqual(['b#s1']);
    expect(await ask(search, 'what is the venture')).toMatchObject({ relaxed: false, total: 1 });
    expect(await find(search, 'to be')).toEqual(['b#s3']);
  });

  it('are no forms of words that everybody uses, though their stems may be the same', async () => {
    const search = await searchIn(briefing('b', ['Give it to us.', 'Use it.', 'By using it']));
    expect((await find(search, 'using')).toSorted()).toEqual(['b#s2', 'b#s3']);
    expect(await find(search, 'us')).toEqual(['b#s1']);
  });

  it('joined by a hyphen must follow each other', async () => {
    const search = await searchIn(briefing('b', ['a first-class seat', 'first in class', 'class first']));
    expect(await find(search, 'first-class')).toEqual(['b#s1']);
    expect(await find(search, 'first/class')).toEqual(['b#s1']);
  });

  it('may carry an apostrophe, and a possessive is the word itself', async () => {
    const search = await searchIn(briefing('b', ['OpenAI’s models', "They don't.", 'OpenAI']));
    expect(await find(search, 'openai')).toEqual(expect.arrayContaining(['b#s1', 'b#s3']));
    expect(await find(search, "openai's")).toEqual(expect.arrayContaining(['b#s1', 'b#s3']));
    expect(await find(search, 'don’t')).toEqual(['b#s2']);
    expect((await ask(search, 'openai')).hits.map(({ ranges }) => ranges)).toContainEqual([
      { start: 0, end: 8 },
    ]);
  });

  it('are numbers too', async () => {
    const search = await searchIn(briefing('b', ['$13.75 billion', '13,000 people', 'GPT-4o', '2025-01-21']));
    expect(await find(search, '13.75')).toEqual(['b#s1']);
    expect(await find(search, '13,000')).toEqual(['b#s2']);
    expect(await find(search, 'gpt-4o')).toEqual(['b#s3']);
    expect(await find(search, '2025-01-21')).toEqual(['b#s4']);
  });
});

describe('phrases', () => {
  it('want their words as written, in order, stop words too', async () => {
    const search = await searchIn(
      briefing('b', [DEAL, 'The first right of refusal', 'rights of first refusal']),
    );
    expect(await find(search, '"right of first refusal"')).toEqual(['b#s1']);
    expect(await find(search, '"of first')).toHaveLength(2);
    expect(await find(search, '"refusal of"')).toEqual([]);
    expect(await find(search, '"right of first ref', true)).toEqual(['b#s1']);
  });

  it('are marked as one range', async () => {
    const search = await searchIn(briefing('b', [DEAL]));
    const [hit] = (await ask(search, '"RIGHT of — first refusal"')).hits;
    expect(hit?.ranges.map(({ start, end }) => DEAL.slice(start, end))).toEqual(['right of first refusal']);
  });

  it('do not run from one note or tag into the next, nor between fields', async () => {
    const search = await searchIn(
      briefing('b', [], {
        title: 'one two',
        tags: ['three four', 'five six'],
        sections: [
          {
            section: 's1',
            kind: 'body',
            heading: 'three',
            text: 'four',
            notes: ['seven', 'eight'],
            highlights: 0,
          },
        ],
      }),
      briefing('c', ['nine', 'ten']),
    );
    for (const query of ['"two three"', '"four five"', '"seven eight"', '"nine ten"']) {
      expect(await find(search, query), query).toEqual([]);
    }
    expect(await find(search, '"five six"')).toEqual(['b#s1']);
  });
});

describe('beginnings and misspellings', () => {
  it('of words are taken as written, though words are kept by their stems', async () => {
    const search = await searchIn(briefing('b', ['the returns', 'to return', 'returning', 'retail']));
    expect(await find(search, 'returns*')).toEqual(['b#s1']);
    expect(await find(search, 'return*')).toHaveLength(3);
    expect(await find(search, 'ret*')).toHaveLength(4);
  });

  it('allow for a letter missing, added, changed or swapped', async () => {
    const search = await searchIn(briefing('b', ['Stargate', 'sturgeon']));
    for (const query of ['stargte~', 'starrgate~', 'sturgate~', 'satrgate~', 'tsargaet~2', 'strgte~2']) {
      expect(await find(search, query), query).toEqual(['b#s1']);
    }
    for (const query of ['strgte~', 'tsargaet~', 'strgt~2']) {
      expect(await find(search, query), query).toEqual([]);
    }
  });

  it('are looked for while the last word is typed', async () => {
    const search = await searchIn(briefing('b', [DEAL, VENTURE, MODELS]));
    for (const query of ['r', 're', 'ret', 'retu', 'retur', 'return', 'returns']) {
      expect(await find(search, query, true), query).toEqual(expect.arrayContaining(['b#s2', 'b#s3']));
    }
    expect(await find(search, 'micr', false)).toEqual([]);
    expect((await find(search, 'clo micr', true)).toSorted()).toEqual(['b#s1', 'b#s3']);
  });

  it('of one or two letters do not yet shrink what the words before them found', async () => {
    const search = await searchIn(briefing('b', [DEAL, VENTURE, MODELS]));
    const before = await find(search, 'microsoft ', true);
    for (const query of ['microsoft o', 'microsoft of', 'microsoft x', 'microsoft xy']) {
      expect((await find(search, query, true)).toSorted(), query).toEqual(before.toSorted());
    }
    expect(await ask(search, 'microsoft xyz', true)).toMatchObject({ relaxed: true });
  });
});

describe('what is kept out and filtered', () => {
  const documents = [
    briefing('old', [DEAL, VENTURE], { date: '2024', tags: ['Cloud', 'Deals'], read: true }),
    briefing('jan', [DEAL], { date: '2025-01', tags: ['cloud deals'] }),
    briefing('new', [MODELS], {
      date: '2025-01-21',
      tags: ['Énergie'],
      sections: [
        { section: 's1', kind: 'body', heading: '', text: MODELS, notes: ['Ask them'], highlights: 1 },
        { section: 's2', kind: 'body', heading: '', text: VENTURE, notes: [], highlights: 1 },
      ],
    }),
  ];

  const cases: [query: string, found: string[]][] = [
    ['microsoft -refusal', ['new#s1']],
    ['-microsoft', ['new#s2', 'old#s2']],
    ['-"first refusal" -venture', ['new#s1']],
    ['-text:cloud -tag:cloud', ['new#s2']],
    ['tag:cloud', ['old#s1', 'old#s2']],
    ['tag:"cloud deals"', ['jan#s1']],
    ['tag:cloud-deals', ['jan#s1']],
    ['tag:cl*', ['jan#s1', 'old#s1', 'old#s2']],
    ['tag:energie', ['new#s1', 'new#s2']],
    ['after:2025', ['new#s1', 'new#s2', 'jan#s1']],
    ['after:2025-01-02', ['new#s1', 'new#s2']],
    ['after:2025-01-21', ['new#s1', 'new#s2']],
    ['before:2025-01-21', ['jan#s1', 'old#s1', 'old#s2']],
    ['before:2025', ['old#s1', 'old#s2']],
    ['after:2025 before:2025-01-02', ['jan#s1']],
    ['has:note', ['new#s1']],
    ['has:highlight', ['new#s1', 'new#s2']],
    ['has:highlight -has:note', ['new#s2']],
    ['is:read', ['old#s1', 'old#s2']],
    ['is:unread refusal', ['jan#s1']],
    ['is:unread -after:2025-01-02', ['jan#s1']],
  ];

  it('leaves exactly the sections that pass, the latest briefing first', async () => {
    const search = await searchIn(...documents);
    for (const [query, found] of cases) {
      const answer = await ask(search, query);
      expect(answer.hits.map(name), query).toEqual(found);
      expect(answer, query).toMatchObject({ total: found.length, relaxed: false, problems: [] });
    }
  });

  it('is never relaxed', async () => {
    const search = await searchIn(...documents);
    expect(await ask(search, 'tag:cloud microsoft banana')).toMatchObject({ relaxed: true, total: 1 });
    expect(await ask(search, 'tag:banana microsoft')).toMatchObject({ relaxed: false, total: 0 });
    expect(await ask(search, 'text:banana microsoft')).toMatchObject({ relaxed: false, total: 0 });
    expect(await ask(search, 'tag:cloud banana')).toMatchObject({ relaxed: false, total: 0 });
  });

  it('finds nothing for an empty query', async () => {
    const search = await searchIn(...documents);
    for (const query of ['', '  ', '"', '-', '?!']) expect(await find(search, query), query).toEqual([]);
  });
});

describe('alternatives, groups and nearness', () => {
  const texts = [
    'alpha beta',
    'alpha gamma',
    'beta gamma delta',
    'alpha one two three four five beta',
    'delta',
  ];
  const sorted = async (query: string) => {
    const search = await searchIn(briefing('b', texts));
    return (await find(search, query)).map((section) => Number(section.slice(-1))).toSorted();
  };

  it('take either, all of a group, or none of it', async () => {
    expect(await sorted('alpha OR delta')).toEqual([1, 2, 3, 4, 5]);
    expect(await sorted('gamma alpha OR delta')).toEqual([2, 3]);
    expect(await sorted('(alpha beta) OR delta')).toEqual([1, 3, 4, 5]);
    expect(await sorted('-(alpha OR gamma)')).toEqual([5]);
    expect(await sorted('text:(alpha gamma)')).toEqual([2]);
  });

  it('take words with at most so many between them, in any order', async () => {
    expect(await sorted('near/5(beta alpha)')).toEqual([1, 4]);
    expect(await sorted('near/4(beta alpha)')).toEqual([1]);
    expect(await sorted('near/0(gamma "beta gamma")')).toEqual([3]);
    expect(await sorted('near/1(beta del*)')).toEqual([3]);
  });

  it('take a part of a word', async () => {
    expect(await sorted('*elt*')).toEqual([3, 5]);
    expect(await sorted('*mma')).toEqual([2, 3]);
  });
});
