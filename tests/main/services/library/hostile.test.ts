/**
 * Documents made to harm. Those at the end took minutes or the stack: no time is measured, but this file would not end
 * before the tests' own limit.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkReferences } from '../../../../main/services/library/check-references.ts';
import { NO_FRONTMATTER } from '../../../../main/services/library/frontmatter.ts';
import { htmlText } from '../../../../main/services/library/html-text.ts';
import { importDocument } from '../../../../main/services/library/import/import-document.ts';
import { readBriefing } from '../../../../main/services/library/read-briefing.ts';
import { Party } from '../../../../shared/model/facts.ts';
import type { Inline } from '../../../../shared/model/section.ts';
import { NO_FACTS } from '../../../../shared/model/stated-facts.ts';

const read = (text: string) =>
  readBriefing({ path: 'a.md', bytes: Buffer.from(text), modified: new Date('2025-01-01') });

const textOf = (text: string): string =>
  read(text)
    .sections.map(({ text }) => text)
    .join('\n');

describe('raw HTML', () => {
  it('is never more than its words', () => {
    const text = textOf(
      [
        'Before <script>alert(1)</script> after.',
        '<img src=x onerror="alert(1)">',
        '<svg onload="alert(1)"><text>drawn</text></svg>',
        '<iframe src="https://example.org">framed</iframe>',
        '<a href="javascript:alert(1)">followed</a>',
        '<style>body { display: none }</style>',
        '&lt;script&gt;',
      ].join('\n\n'),
    );
    expect(text).not.toMatch(/onerror|onload|iframe|javascript:|display/);
    for (const word of ['Before', 'after.', 'drawn', 'framed', 'followed']) expect(text).toContain(word);
  });

  it('makes no block or inline of a kind that could hold it', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...'<>!-/"\'=&;#x[]()*_`~|:\n\\ ab'), { maxLength: 60 }),
        (letters) => {
          const kinds = new Set<string>();
          const visit = (value: unknown): void => {
            if (typeof value !== 'object' || value === null) return;
            if ('kind' in value) kinds.add(String(value.kind));
            Object.values(value).forEach(visit);
          };
          visit(read(`<div>${letters.join('')}`).sections.map(({ blocks }) => blocks));
          expect(kinds).not.toContain('html');
        },
      ),
    );
  });
});

describe('frontmatter', () => {
  it('leaves prototypes alone, and keeps the key', () => {
    const { extra } = read(
      '---\n__proto__: { polluted: true }\nconstructor: { polluted: true }\n---\n\nText.',
    );
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    expect(extra.polluted).toBeUndefined();
    expect(Object.keys(extra)).toEqual(['__proto__', 'constructor']);
  });

  it.each([
    ['aliases that multiply', `a0: &a0 [x]\n${multiplied(30)}`, 'Excessive alias count'],
    ['an alias within itself', 'a: &a [*a]', 'An alias holds itself'],
    ['a key that is there twice', 'title: One\ntitle: Two', 'Map keys must be unique'],
    ['a key that is there twice further in', 'facts:\n  x: 1\n  x: 2', 'Map keys must be unique'],
    ['a type of another language', 'a: !!js/function "x"', ''],
  ])('with %s is told of, and the text below it is shown', (_what, yaml, problem) => {
    const briefing = read(`---\n${yaml}\n---\n\nThe text.`);
    if (problem !== '') expect(briefing.problems[0]?.message).toContain(problem);
    expect(briefing.sections.at(-1)?.text).toBe('The text.');
    expect(() => JSON.stringify(briefing)).not.toThrow();
  });

  it('tells of its first problems, not of all', () => {
    const sources = Array.from({ length: 1000 }, () => '{}').join(', ');
    expect(read(`---\nsources: [${sources}]\n---\n\nText.`).problems).toHaveLength(20);
  });
});

describe('an imported document', () => {
  it.each([
    '../../etc/passwd.txt',
    '..\\..\\boot.txt',
    '/etc/passwd',
    'C:\\boot.txt',
    '.hidden.txt',
    '..',
    'a\0b.txt',
  ])('named %j stays a file of the library', (name) => {
    const { fileName } = importDocument({ name, bytes: Buffer.from('Words.'), now: new Date() });
    expect(fileName).toMatch(/^[\p{L}\p{N}][\p{L}\p{N}-]*\.md$/u);
  });
});

describe('links', () => {
  it('keep what they say, so that the reader is asked about the whole of it', () => {
    const section = read('[a](<https://a@b.example/>) [b](javascript:alert(1))').sections[0];
    const paragraph = section?.blocks[0];
    const inlines: Inline[] = paragraph?.kind === 'paragraph' ? paragraph.children : [];
    const hrefs = inlines.flatMap((inline) => (inline.kind === 'link' ? [inline.href] : []));
    expect(hrefs).toEqual(['https://a@b.example/', 'javascript:alert(1)']);
  });
});

describe('a text that would keep the app busy', () => {
  const LARGE = 1_000_000;

  it('by nesting is shown as it stands', () => {
    const list = Array.from({ length: 1000 }, (_, depth) => `${' '.repeat(2 * depth)}- word`).join('\n');
    for (const text of [list, '>'.repeat(20_000), '> '.repeat(20_000), `${'1. '.repeat(5000)}word`])
      expect(textOf(`Before.\n\n${text}`)).toContain(text.slice(-20));
    expect(textOf(`---\nbottomLine: ${JSON.stringify('>'.repeat(20_000))}\n---\n\nx`)).toContain('>>>>');
  });

  it('still nests as deep as people do', () => {
    const list = Array.from({ length: 12 }, (_, depth) => `${' '.repeat(2 * depth)}- word`).join('\n');
    expect(read(list).sections[0]?.blocks[0]?.kind).toBe('list');
    expect(read(`${'> '.repeat(12)}word`).sections[0]?.blocks[0]?.kind).toBe('quote');
    expect(read(`${'- '.repeat(45)}\n\nword`).sections[0]?.blocks[0]?.kind).toBe('rule');
    expect(read(`${'-'.repeat(200)}\n\nword`).sections[0]?.blocks[0]?.kind).toBe('rule');
  });

  it('by blanks is read', () => {
    const blanks = `a${' '.repeat(LARGE)}b${'\t'.repeat(LARGE)}c`;
    expect(htmlText(blanks)).toBe(blanks);
    expect(importDocument({ name: 'a.txt', bytes: Buffer.from(blanks), now: new Date() }).markdown).toContain(
      'b',
    );
  });

  it('by tags that never end is read', () => {
    const tags = '<a '.repeat(LARGE / 4);
    expect(htmlText(`<b>${tags}`)).toBe(tags);
  });

  it('by tags that name a language, within each other or never closed, is read', () => {
    const open = (tag: string) => `<${tag} lang="fr">`;
    const texts = [
      `${open('div')}\n\n`.repeat(10_000),
      `${`${open('div')}\n\n`.repeat(5000)}word\n\n${'</div>\n\n'.repeat(5000)}`,
      `${open('i')}a `.repeat(10_000),
      `${`${open('i')}a `.repeat(10_000)}word ${'</i> '.repeat(10_000)}`,
      `${open('p').repeat(10_000)}word${'</p>'.repeat(10_000)}`,
    ];
    for (const text of texts) expect(textOf(`${text}\n\nThe last word.`)).toContain('The last word.');
    for (const text of [texts[1], texts[3], texts[4]]) {
      const { sections } = read(text ?? '');
      expect(sections[0]?.text).toContain('word');
      expect(JSON.stringify(sections)).toContain('"lang":"fr"');
    }
  });

  it('by template tags that never end is read', () => {
    expect(textOf(']({% '.repeat(5000))).toContain('{%');
  });

  it('by keys of its frontmatter is read', () => {
    const keys = Array.from({ length: 40_000 }, (_, index) => `key${index}: 1`).join('\n');
    expect(Object.keys(read(`---\n${keys}\n---\n\nText.`).extra)).toHaveLength(40_000);
  });

  it('by facts of which each has an id is checked', () => {
    const ids = [...Array(200_000).keys(), 7];
    const parties = ids.map((id) => Party.parse({ id: `p${id}`, name: 'One' }));
    const problems = checkReferences({ ...NO_FRONTMATTER, facts: { ...NO_FACTS, parties } }, []);
    expect(problems.map(({ message }) => message)).toEqual([expect.stringContaining('the id “p7”')]);
  });
});

function multiplied(levels: number): string {
  return Array.from({ length: levels }, (_, level) => {
    const aliases = Array.from({ length: 9 }, () => `*a${level}`).join(', ');
    return `a${level + 1}: &a${level + 1} [${aliases}]`;
  }).join('\n');
}
