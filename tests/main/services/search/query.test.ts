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

describe('each language', () => {
  const german = briefing('de', ['Die Häuser der Rechte', 'Das Haus'], { lang: 'de-AT' });
  const french = briefing('fr', ['Les résumés des accords', 'la guerre'], { lang: 'fr' });
  const english = briefing('en', ['They die in the houses'], { lang: 'en' });
  const unknown = briefing('tlh', ['Qapla die'], { lang: 'tlh' });

  it('has its own forms of words, and words too common to count', async () => {
    const search = await searchIn(german, french, english, unknown);
    expect((await find(search, 'haus')).toSorted()).toEqual(['de#s1', 'de#s2']);
    expect(await find(search, 'résumé')).toEqual(['fr#s1']);
    expect(await find(search, 'accord')).toEqual(['fr#s1']);
    expect((await find(search, 'die')).toSorted()).toEqual(['de#s1', 'en#s1', 'tlh#s1']);
    expect(await find(search, 'die haus')).toEqual(['de#s2', 'de#s1']); // in German `die` says nothing
    expect(await find(search, 'lang:de die')).toEqual(['de#s1']);
    expect(await find(search, 'die -lang:de')).toHaveLength(2);
  });

  it('changes with the briefing that says it', async () => {
    const search = await searchIn(german);
    search.put([{ ...german, lang: 'en' }]);
    await search.settled();
    expect(await find(search, 'lang:de')).toEqual([]);
    expect(await find(search, 'haus')).toEqual(['de#s2']);
  });
});

describe('scripts without spaces', () => {
  it('are found by any part of what they write', async () => {
    const texts = ['私は東京都に住んでいます', '北京是中国的首都', 'ฉันอาศัยอยู่ในกรุงเทพ'];
    const search = await searchIn(briefing('b', texts, { lang: 'ja' }));
    for (const [index, text] of texts.entries()) {
      for (let start = 0; start + 2 <= text.length; start++) {
        const part = text.slice(start, start + 2);
        if (/^\p{M}/u.test(part) || /^\p{M}/u.test(text.slice(start + 2))) continue; // marks belong to letters
        expect(await find(search, part)).toContain(`b#s${index + 1}`);
      }
    }
    expect(await find(search, '東京')).toEqual(['b#s1']);
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

describe('words outside ASCII', () => {
  it('are found without their diacritics, and marked where they stand', async () => {
    const texts = [
      'Le résumé de Łódź',
      'Le re\u0301sume\u0301 décomposé',
      'Straße, Œuvre, \uFB01nance',
      'agree\u00ADment',
      'İstanbul and ISTANBUL',
    ];
    const search = await searchIn(briefing('b', texts));
    const marked = async (query: string) =>
      (await ask(search, query)).hits
        .toSorted((a, b) => (a.section < b.section ? -1 : 1))
        .flatMap(({ ranges, section }) =>
          ranges.map(({ start, end }) => texts[Number(section.slice(1)) - 1]?.slice(start, end)),
        );
    expect(await marked('resume')).toEqual(['résumé', 're\u0301sume\u0301']);
    expect(await marked('RÉSUMÉ')).toEqual(['résumé', 're\u0301sume\u0301']);
    expect(await marked('lodz')).toEqual(['Łódź']);
    expect(await marked('strasse oeuvre finance')).toEqual(['Straße', 'Œuvre', '\uFB01nance']);
    expect(await marked('agreement')).toEqual(['agree\u00ADment']);
    expect(await marked('istanbul')).toEqual(['İstanbul', 'ISTANBUL']);
  });

  it('may be of any length, though the index parts them', async () => {
    const text = `key ${'a1'.repeat(100_000)} ${"l'".repeat(100_000)}x ${'1.'.repeat(100_000)}`;
    const search = await searchIn(briefing('b', [text]));
    expect(await find(search, 'key')).toEqual(['b#s1']);
    expect(await find(search, 'a1'.repeat(900))).toEqual(['b#s1']);
    expect(await find(search, `${'a1'.repeat(930)}*`)).toEqual(['b#s1']);
    expect(await find(search, 'a2'.repeat(900))).toEqual([]);
  });

  it('need no spaces between them', async () => {
    const search = await searchIn(
      briefing('b', ['東京都に住む', 'Договор о сотрудничестве', 'สวัสดีชาวโลก', '京東']),
    );
    expect(await find(search, '東京')).toEqual(['b#s1']);
    expect(await find(search, 'договор')).toEqual(['b#s2']);
    expect(await find(search, 'ชาว')).toEqual(['b#s3']);
    expect((await ask(search, '東京')).hits[0]?.ranges).toEqual([{ start: 0, end: 2 }]);
  });
});

describe('an answer', () => {
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
