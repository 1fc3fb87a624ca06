import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FIELDS, parseQuery } from '../../shared/query.ts';

const word = (text: string, field: string | null = null, begun = false) => ({
  kind: 'word',
  text,
  field,
  begun,
});
const all = (text: string) => parseQuery(text).all;
const typed = (text: string) => parseQuery(text, { typing: true });
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
    expect(parseQuery('10:30 https://example.org a:// ')).toEqual({
      all: [word('10:30'), word('https://example.org'), word('a://')],
      problems: [],
    });
  });

  it('finds nothing in punctuation', () => {
    expect(parseQuery(' - -- " " "" * ~ ~2 ** ?! – ')).toEqual({ all: [], problems: [] });
  });

  it('takes the value of a field at once, so that a space leaves it empty', () => {
    expect(messages('title: stargate')).toEqual(['title: needs something right after it, without a space.']);
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
    const { all: nodes, problems } = parseQuery(text);
    expect(nodes).toEqual([word('cloud'), word('titel'), word('stargate')]);
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
    for (const { name } of FIELDS) expect(message).toContain(`${name}:`);
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
    expect(parseQuery('foo*bar').all).toEqual([{ kind: 'prefix', text: 'foo', field: null }]);
    expect(messages('foo*bar')).toEqual(['A * stands only at the end of a word: “foo*” was searched.']);
    expect(parseQuery('*fix').all).toEqual([word('fix')]);
    expect(messages('*fix')).toEqual(['A * stands only at the end of a word: “fix” was searched.']);
    expect(messages('word~7')).toEqual(['~ allows for one letter, ~2 for two; ~2 was searched.']);
  });
});

/** Strings made mostly of what means something in the language. */
const queryish = fc
  .array(
    fc.oneof(
      fc.constantFrom('"', '“', '-', '*', '~', '~2', ':', ' ', 'title:', 'tag:', 'after:', 'before:', 'has:'),
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

  it('means the same whatever space is around it', () => {
    fc.assert(
      fc.property(queryish, (text) => {
        fc.pre(!/["“”„]/.test(text));
        expect(parseQuery(` \n${text}\t `).all).toEqual(parseQuery(text).all);
      }),
    );
  });

  it('asks for every word typed without operators, in order', () => {
    const plain = fc.stringMatching(/^[a-zé0-9]{1,8}$/);
    fc.assert(
      fc.property(fc.array(plain), (words) => {
        expect(parseQuery(words.join(' '))).toEqual({ all: words.map((text) => word(text)), problems: [] });
      }),
    );
  });
});
