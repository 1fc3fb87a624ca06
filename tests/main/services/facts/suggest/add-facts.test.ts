/** Facts are added to a file by inserting them: what its author wrote stays as it is, to the byte. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addFacts } from '../../../../../main/services/facts/suggest/write/add-facts.ts';
import type { Entry } from '../../../../../shared/model/suggestion.ts';
import { read } from './reading.ts';

const PARTY: Entry = {
  list: 'parties',
  value: { id: 'arm', name: 'Arm', roles: ['key partner: chips'], section: 'terms' },
};
const MORE: Entry = {
  list: 'parties',
  value: { id: 'old', name: 'Old', roles: ['chairman'], section: 'terms' },
};
const EVENT: Entry = {
  list: 'events',
  value: { id: 'signed', date: '2030', summary: 'They said: “it’s #1, {and} more” \\ ...', section: 'terms' },
};
const FIGURE: Entry = {
  list: 'figures',
  value: { id: 'sum', value: '$5', label: 'What it cost.', section: 'terms' },
};
const BODY = '\n# Terms\n\nArm and Old   agreed.  \n\n---\n\ntail';

function add(text: string, entries: Entry[]): string {
  return addFacts({ text, briefing: read(text) }, entries, (changed) => read(changed)).text;
}

/** What was put in between, when everything of `before` stands in `after` in its order, line by line or within a line. */
function expectOnlyInsertions(before: string, after: string): void {
  let at = 0;
  for (const letter of after) if (before.startsWith(letter, at)) at += letter.length;
  expect(at).toBe(before.length);
}

const HANDWRITTEN = `---
# What this is about
title:   'Deal'   # one deal
tags: [ a,b ]
bottomLine: |+
  One.

  Two.

facts:
    # Who
    parties:
    -   id: old
        name: "Old"
        roles:
          - 'founder'  # since ever
          # - adviser, perhaps

    # What
    events: [{id: e, summary: first}]
sources: []
---`;

describe('facts added to handwritten frontmatter', () => {
  it('stand behind those that are there, in the author’s own indentation', () => {
    expect(add(HANDWRITTEN + BODY, [PARTY, MORE, EVENT, FIGURE])).toBe(
      `${HANDWRITTEN.replace(
        '          # - adviser, perhaps\n',
        `          - chairman
          # - adviser, perhaps
    - id: arm
      name: Arm
      roles: ["key partner: chips"]
      section: terms
`,
      )
        .replace(
          'summary: first}]',
          'summary: first}, {id: signed, date: "2030", summary: "They said: “it’s #1, {and} more” \\\\ ...", section: terms}]',
        )
        .replace(
          'sources: []\n',
          `sources: []\nfigures:\n  - id: sum\n    value: $5\n    label: What it cost.\n    section: terms\n`,
        )}${BODY}`,
    );
  });

  it.each([
    ['no frontmatter', `# Terms\n\nArm.`],
    ['no frontmatter, a byte order mark and the line ends of Windows', `\uFEFF# Terms\r\n\r\nArm.\r\n`],
    ['an empty one', `---\n---\n# Terms\n`],
    ['a comment alone', `---\n# nothing yet\n---\n\n# Terms\n`],
    ['a key without a value', `---\nfacts:\n  # none yet\ntitle: X\n---\n\n# Terms\n`],
    ['lists that are empty', `---\nfacts: {parties: [], events: []}\nfigures: []\n---\n\n# Terms\n`],
    ['flow all through', `---\n{title: X, facts: {parties: [{id: old, name: Old}]}}\n---\n\n# Terms\n`],
    [
      'lists at the column of their key',
      `---\nfacts:\n  parties:\n  - id: old\n    name: Old\n---\n\n# Terms\n`,
    ],
    [
      'folded text at its end',
      `---\nfacts:\n  parties:\n    - id: old\n      name: >-\n        Old\n\n---\n\n# Terms\n`,
    ],
    [
      'quotation over several lines',
      `---\nfacts:\n  parties:\n    - id: old\n      name: "Old\n        one" # so\n---\n\n# Terms\n`,
    ],
    [
      'a comment of thousands of letters',
      `---\nfacts:\n  parties:\n    - id: old\n      name: Old\n      # ${'so '.repeat(1000)}\ntitle: X\n---\n\n# Terms\n`,
    ],
    ['space behind its fences', `---  \ntitle: X\n--- \n\n# Terms\n`],
    ['nothing behind it', `---\ntitle: X\n---`],
  ])('of a file with %s leave the rest as it is', (_what, text) => {
    const entries = [PARTY, MORE, EVENT, FIGURE].map((entry) => ({
      ...entry,
      value: { ...entry.value, section: undefined },
    }));
    const after = add(text, JSON.parse(JSON.stringify(entries)));
    expectOnlyInsertions(text, after);
    expect(read(after).problems).toEqual([]);
    expect(read(after).facts).toMatchObject({
      parties: [
        { id: text.includes('id: old') ? 'old' : 'arm' },
        { id: text.includes('id: old') ? 'arm' : 'old' },
      ],
      events: [{ id: 'signed', date: '2030' }],
    });
    expect(read(after).figures).toMatchObject([{ id: 'sum' }]);
  });

  it.each([
    [
      'an alias',
      `---\nall: &all\n  - {id: old, name: Old}\nfacts:\n  parties: *all\n---\n# Terms\n`,
      /cannot add to/,
    ],
    ['an explicit null', `---\nfacts: ~\n---\n# Terms\n`, /cannot add to/],
    ['YAML that is none', `---\nfacts: [\n---\n# Terms\n`, /has an error/],
    [
      'facts that cannot be used',
      `---\nfacts:\n  parties: [{id: Not An Id}]\n---\n# Terms\n`,
      /has an error/,
    ],
    ['line ends of old', `---\rtitle: X\r---\r\r# Terms\r`, /cannot add to/],
  ])('are refused in a sentence where the file has %s', (_what, text, reason) => {
    expect(() => add(text, [PARTY])).toThrowError(
      expect.objectContaining({ code: 'conflict', message: expect.stringMatching(reason) }),
    );
  });
});

/** Frontmatter as people write it, in many hands. */
const frontmatter = fc
  .record({
    mark: fc.constantFrom('', '\uFEFF'),
    eol: fc.constantFrom('\n', '\r\n'),
    parts: fc.shuffledSubarray([
      'title: "Deal: one"  # as filed',
      "lang: 'en'",
      'tags:   [a,  b]',
      'bottomLine: >-\n  It is\n  so.\n',
      'extra:\n- 1\n-  two',
      '# a comment between',
      'sources:\n  - {id: article, title: An article}',
      'note: |+\n  kept\n\nafter: it',
    ]),
    facts: fc.constantFrom(
      [],
      ['facts:'],
      ['facts: {}'],
      ['facts:\n  parties: []'],
      ['facts:\n  parties:\n    - id: old\n      name: Old\n      roles: [ founder ]'],
      ['facts:\n   parties:\n   -  name: Old # the old one\n      id: old\n\n   # more to come'],
      ['facts: { parties: [ { id: old, name: Old, roles: [] } ], }'],
      [
        'facts:\n  events:\n    - {id: e, summary: first}\n  parties:\n    - id: old\n      name: Old\n      roles:\n        - a\n        - b',
      ],
    ),
    at: fc.nat(8),
  })
  .map(({ mark, eol, parts, facts, at }) => {
    const lines = [...parts.slice(0, at), ...facts, ...parts.slice(at)].join('\n');
    return { mark, eol, yaml: lines === '' ? '' : `${lines}\n` };
  });

const body = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('# Terms', '---', '', '- a: b', '```', '  x  '),
    ),
  )
  .map((lines) => lines.join('\n'));

describe('facts added to any file', () => {
  it('change nothing but what they insert, and are read back', () => {
    const entries = fc.shuffledSubarray<Entry>([PARTY, MORE, EVENT, FIGURE], { minLength: 1 });
    fc.assert(
      fc.property(frontmatter, body, entries, ({ mark, eol, yaml }, text, added) => {
        const file = `${mark}---\n${yaml}---\n\n# Terms\n\nArm.\n\n${text}`.replace(/\r?\n/g, eol);
        const before = read(file);
        const after = add(file, added);
        const tail = file.slice(file.indexOf(`${eol}---${eol}${eol}# Terms`));
        expect(after.endsWith(tail)).toBe(true);
        expectOnlyInsertions(file, after);
        expect(after.replaceAll('\r\n', '').includes('\r')).toBe(file.replaceAll('\r\n', '').includes('\r'));
        const now = read(after);
        expect(now.problems).toEqual(before.problems);
        expect(now.extra).toEqual(before.extra);
        for (const { list, value } of added) {
          const items: { id: string }[] = list === 'figures' ? now.figures : now.facts[list];
          expect(items.find(({ id }) => id === value.id)).toMatchObject(
            'name' in value ? { name: value.name } : value,
          );
        }
        expect(add(after, added)).toBe(after);
      }),
      { numRuns: 100 },
    );
  });
});
