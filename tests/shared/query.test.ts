import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FIELDS, parseQuery, type QueryNode, quoted, withoutPart, withPart } from '../../shared/query.ts';

const word = (text: string, field: string | null = null, begun = false) => ({
  kind: 'word',
  text,
  field,
  begun,
});
/** The tree without where its nodes stand. */
const bare = ({ start, end, ...node }: QueryNode): object =>
  'of' in node ? { ...node, of: Array.isArray(node.of) ? node.of.map(bare) : bare(node.of) } : node;
const all = (text: string) => parseQuery(text).all.map(bare);
const typed = (text: string) => {
  const { all: nodes, problems } = parseQuery(text, { typing: true });
  return { all: nodes.map(bare), problems };
};
const messages = (text: string) => parseQuery(text).problems.map(({ message }) => message);

describe('the query language', () => {
  it('takes words, phrases, beginnings and misspellings', () => {
    expect(all('right "of first refusal" micro* Stargat~ stargaet~2')).toEqual([
      word('right'),
      { kind: 'phrase', text: 'of first refusal', field: null, begun: false },
      { kind: 'prefix', text: 'micro', field: null },
      { kind: 'fuzzy', text: 'Stargat', field: null, distance: 1 },
      { kind: 'fuzzy', text: 'stargaet', field: null, distance: 2 },
    ]);
  });

  it('takes fields, whose values may be phrases and beginnings', () => {
    expect(all('title:stargate HEADING:"key terms" text:comp* note:ask~')).toEqual([
      word('stargate', 'title'),
      { kind: 'phrase', text: 'key terms', field: 'heading', begun: false },
      { kind: 'prefix', text: 'comp', field: 'text' },
      { kind: 'fuzzy', text: 'ask', field: 'note', distance: 1 },
    ]);
    expect(all('tag:cloud tag:"cloud deals" tag:cl*')).toEqual([
      { kind: 'tag', text: 'cloud', begun: false },
      { kind: 'tag', text: 'cloud deals', begun: false },
      { kind: 'tag', text: 'cl*', begun: true },
    ]);
  });

  it('takes dates as their first day', () => {
    expect(all('after:2025 before:2025-3 after:2025-01-21')).toEqual([
      { kind: 'after', day: '2025-01-01' },
      { kind: 'before', day: '2025-03-01' },
      { kind: 'after', day: '2025-01-21' },
    ]);
  });

  it('takes what is marked and read', () => {
    expect(all('has:note has:highlight is:unread is:read')).toEqual([
      { kind: 'has', what: 'note' },
      { kind: 'has', what: 'highlight' },
      { kind: 'is', what: 'unread' },
      { kind: 'is', what: 'read' },
    ]);
  });

  it('keeps out what follows a hyphen, but joins words at one', () => {
    expect(all('-cloud -"first refusal" -title:azure -tag:old state-of-the-art')).toEqual([
      { kind: 'not', of: word('cloud') },
      { kind: 'not', of: { kind: 'phrase', text: 'first refusal', field: null, begun: false } },
      { kind: 'not', of: word('azure', 'title') },
      { kind: 'not', of: { kind: 'tag', text: 'old', begun: false } },
      word('state-of-the-art'),
    ]);
  });

  it('takes curly quotation marks, and words that touch a phrase', () => {
    expect(all('“first refusal”then')).toEqual([
      { kind: 'phrase', text: 'first refusal', field: null, begun: false },
      word('then'),
    ]);
  });

  it('leaves alone what only looks like a field', () => {
    expect(parseQuery('10:30 https://example.org a:// ').problems).toEqual([]);
    expect(all('10:30 https://example.org a:// f(x) (2025)a')).toEqual([
      word('10:30'),
      word('https://example.org'),
      word('a://'),
      word('f(x)'),
      word('2025'),
      word('a'),
    ]);
  });

  it('finds nothing in punctuation', () => {
    expect(parseQuery(' - -- " " "" * ~ ~2 ** ?! – ')).toEqual({ all: [], problems: [] });
  });

  it('takes the value of a field at once, so that a space leaves it empty', () => {
    expect(messages('title: stargate')).toEqual(['title: needs something right after it, without a space.']);
    expect(messages('title:(- stargate)')).toEqual([]);
  });
});

describe('either and both', () => {
  const any = (...of: object[]) => ({ kind: 'any', of });
  const group = (...of: object[]) => ({ kind: 'all', of });
  const [a, b, c] = [word('a'), word('b'), word('c')];

  it('binds OR to its neighbours', () => {
    expect(all('a b OR c')).toEqual([a, any(b, c)]);
    expect(all('a OR b | c')).toEqual([any(a, b, c)]);
    expect(all('a AND b')).toEqual([a, b]);
    expect(all('-a OR b')).toEqual([any({ kind: 'not', of: a }, b)]);
    expect(all('a or b')).toEqual([a, word('or'), b]);
  });

  it('groups', () => {
    expect(all('(a b) OR c')).toEqual([any(group(a, b), c)]);
    expect(all('-(a OR b) c')).toEqual([{ kind: 'not', of: any(a, b) }, c]);
    expect(all('((a)) () (b (c))')).toEqual([a, group(b, c)]);
    expect(all('title:(a OR tag:x) b')).toEqual([
      any(word('a', 'title'), { kind: 'tag', text: 'x', begun: false }),
      b,
    ]);
    expect(all('tag:(a "b c")')).toEqual([
      group({ kind: 'tag', text: 'a', begun: false }, { kind: 'tag', text: 'b c', begun: false }),
    ]);
  });

  it('leaves out an operator that has nothing to work on', () => {
    expect(all('a OR')).toEqual([a]);
    expect(all('a OR OR b')).toEqual([any(a, b)]);
    expect(typed('a OR (b').all).toEqual([any(a, word('b', null, true))]);
    expect(typed('(a OR (b').problems).toEqual([]);
  });

  it('tells of parentheses that do not match, and where', () => {
    expect(parseQuery('a (b c').problems).toMatchObject([{ start: 2, end: 6 }]);
    expect(parseQuery('a ) b').problems).toMatchObject([{ start: 2, end: 3 }]);
    expect(all('a ) b')).toEqual([a, b]);
  });

  it('takes any depth', () => {
    expect(all(`${'('.repeat(5000)}a`)).toMatchObject([
      { kind: 'word', text: expect.stringMatching(/^\(+a$/) },
    ]);
  });
});

describe('words near each other', () => {
  it('takes words, phrases and beginnings', () => {
    expect(all('near/5(a "b c" d*)')).toEqual([
      {
        kind: 'near',
        of: [
          word('a'),
          { kind: 'phrase', text: 'b c', field: null, begun: false },
          { kind: 'prefix', text: 'd', field: null },
        ],
        distance: 5,
        field: null,
      },
    ]);
    expect(all('near(a b)')).toMatchObject([{ kind: 'near', distance: 10 }]);
    expect(all('near(a) near near/5')).toEqual([word('a'), word('near'), word('near/5')]);
  });

  it('says what it cannot take', () => {
    expect(messages('near(a -b)')).toEqual([expect.stringContaining('near( ) takes words')]);
    expect(all('near(a title:b c OR d)')).toMatchObject([{ of: [word('a'), word('c'), word('d')] }]);
  });
});

describe('parts of words', () => {
  it('stand between stars', () => {
    const infix = (text: string) => ({ kind: 'infix', text, field: null });
    expect(all('*gate* *gate')).toEqual([infix('gate'), infix('gate')]);
  });
});

describe('changing a query', () => {
  it('takes out a part and leaves the rest', () => {
    const text = 'cloud -(texas OR ohio) "first refusal" after:2025';
    const [, texas = { start: 0, end: 0 }] = parseQuery(text).all;
    expect(withoutPart(text, texas)).toBe('cloud "first refusal" after:2025');
    expect(withPart('cloud ', 'tag:law')).toBe('cloud tag:law');
    expect(withPart('', 'tag:law')).toBe('tag:law');
    for (const open of ['"first ref', '(cloud OR', 'near/3(a (b', 'a)', '("a'])
      expect(all(withPart(open, 'tag:law')).at(-1)).toEqual({ kind: 'tag', text: 'law', begun: false });
  });

  it('writes a value so that it is taken as that value', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (value) => {
        fc.pre(/[\p{L}\p{N}]/u.test(value) && !/["“”„]/.test(value) && !value.endsWith('*'));
        expect(all(`tag:${quoted(value)}`)).toEqual([{ kind: 'tag', text: value, begun: false }]);
      }),
    );
  });
});

describe('a half-typed query', () => {
  it('takes the last word, phrase or tag as a beginning', () => {
    expect(typed('cloud agree').all).toEqual([word('cloud'), word('agree', null, true)]);
    expect(typed('title:star').all).toEqual([word('star', 'title', true)]);
    expect(typed('"right of first ref').all).toEqual([
      { kind: 'phrase', text: 'right of first ref', field: null, begun: true },
    ]);
    expect(typed('tag:cl').all).toEqual([{ kind: 'tag', text: 'cl', begun: true }]);
  });

  it('takes as whole what a space or a quotation mark closes', () => {
    expect(typed('cloud agree ').all).toEqual([word('cloud'), word('agree')]);
    expect(typed('"first ref"').all).toEqual([
      { kind: 'phrase', text: 'first ref', field: null, begun: false },
    ]);
  });

  it('never takes a beginning for what is to be kept out', () => {
    expect(typed('cloud -app').all).toEqual([word('cloud'), { kind: 'not', of: word('app') }]);
  });

  it('does not complain of what is not finished', () => {
    for (const text of ['title:', 'after:', 'after:20', 'has:', 'has:no', 'is:un', '-tag:', '"', '-']) {
      expect(typed(text), text).toEqual({ all: [], problems: [] });
    }
    expect(typed('after:2025-').all).toEqual([{ kind: 'after', day: '2025-01-01' }]);
    expect(typed('after:2025-0').problems).toEqual([]);
  });
});

describe('problems', () => {
  it('names the field that was probably meant, and searches the words', () => {
    const text = 'cloud titel:stargate';
    const { problems } = parseQuery(text);
    expect(all(text)).toEqual([word('cloud'), word('titel'), word('stargate')]);
    expect(problems).toEqual([
      { start: 6, end: 12, message: 'There is no field “titel:”. Did you mean title:?' },
    ]);
    expect(messages('tags:x notes:x befor:2025')).toEqual([
      'There is no field “tags:”. Did you mean tag:?',
      'There is no field “notes:”. Did you mean note:?',
      'There is no field “befor:”. Did you mean before:?',
    ]);
  });

  it('names all fields when none is near', () => {
    const [message = ''] = messages('publisher:x');
    expect(message).toMatch(/^There is no field “publisher:”\. The fields are title:, /);
    for (const field of FIELDS) expect(message).toContain(`${field}:`);
  });

  it.each(['soon', '2025-13', '2025-02-30', '25', '2025-01-01-01'])('says that %s is no date', (date) => {
    const { all: nodes, problems } = parseQuery(`after:${date}`);
    expect(nodes).toEqual([]);
    expect(problems[0]).toMatchObject({ start: 0, end: 6 + date.length });
    expect(problems[0]?.message).toContain(`“${date}” is not a date.`);
  });

  it('says what has: and is: can take', () => {
    expect(messages('has:comment is:new')).toEqual([
      'There is no has:comment. There are has:note and has:highlight.',
      'There is no is:new. There are is:unread and is:read.',
    ]);
  });

  it('says what was searched when an operator is misplaced', () => {
    expect(all('foo*bar')).toEqual([{ kind: 'prefix', text: 'foo', field: null }]);
    expect(messages('foo*bar')).toEqual([
      'A * stands only at the beginning and the end of a word: “foo*” was searched.',
    ]);
    expect(messages('word~7')).toEqual(['~ allows for one letter, ~2 for two; ~2 was searched.']);
  });
});

/** Strings made mostly of what means something in the language. */
const queryish = fc
  .array(
    fc.oneof(
      fc.constantFrom('"', '“', '-', '*', '~', '~2', ':', ' ', 'title:', 'tag:', 'after:', 'before:', 'has:'),
      fc.constantFrom('(', ')', '-(', ' OR ', '|', ' AND ', 'near/3(', 'near(', 'title:(', 'party:', 'lang:'),
      fc.constantFrom('is:', 'titel:', '2025-01', 'note', 'unread', '://', '東京', 'é', '\u{1F600}'),
      fc.string({ unit: 'grapheme', maxLength: 6 }),
    ),
    { maxLength: 20 },
  )
  .map((parts) => parts.join(''));

describe('any text at all', () => {
  it('parses, with every problem inside the text', () => {
    fc.assert(
      fc.property(fc.oneof(queryish, fc.string({ unit: 'binary' })), fc.boolean(), (text, typing) => {
        for (const { start, end, message } of parseQuery(text, { typing }).problems) {
          expect(0 <= start && start < end && end <= text.length).toBe(true);
          expect(message).toMatch(/[.?]$/);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('places every node in the text, and in the node it is part of', () => {
    const check = (node: QueryNode, from: number, to: number): void => {
      expect(from <= node.start && node.start < node.end && node.end <= to).toBe(true);
      if (!('of' in node)) return;
      const children: QueryNode[] = Array.isArray(node.of) ? node.of : [node.of];
      for (const child of children) check(child, node.start, node.end);
    };
    fc.assert(
      fc.property(fc.oneof(queryish, fc.string({ unit: 'binary' })), fc.boolean(), (text, typing) => {
        for (const node of parseQuery(text, { typing }).all) check(node, 0, text.length);
      }),
      { numRuns: 10_000 },
    );
  });

  it('means the same whatever space is around it', () => {
    fc.assert(
      fc.property(queryish, (text) => {
        fc.pre(!/["“”„]/.test(text));
        expect(all(` \n${text}\t `)).toEqual(all(text));
      }),
    );
  });

  it('asks for every word typed without operators, in order', () => {
    const plain = fc.stringMatching(/^[a-zé0-9]{1,8}$/);
    fc.assert(
      fc.property(fc.array(plain), (words) => {
        expect(all(words.join(' '))).toEqual(words.map((text) => word(text)));
      }),
    );
  });
});
