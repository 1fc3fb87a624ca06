import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBriefing } from '../../../../main/services/library/read-briefing.ts';
import type { Section } from '../../../../shared/model/section.ts';
import { leaves } from '../../../../shared/text.ts';

const modified = new Date('2026-03-04T05:06:07Z');
const read = (markdown: string, path = 'notes/travel-guide_faq.md') =>
  readBriefing({ path, bytes: Buffer.from(markdown), modified });
const outline = (markdown: string) =>
  read(markdown).sections.map(({ id, kind, heading, level, text }) => [id, kind, heading, level, text]);

describe('title and date', () => {
  it('are taken from the frontmatter, else derived and marked so', () => {
    expect(read('---\ntitle: Stated\ndate: 2025-01\n---\n# Heading')).toMatchObject({
      title: { value: 'Stated', from: 'frontmatter' },
      date: { value: '2025-01', from: 'frontmatter' },
    });
    expect(read('Text.\n\n## A *marked* heading')).toMatchObject({
      title: { value: 'A marked heading', from: 'heading' },
      date: { value: '2026-03-04', from: 'file' },
    });
    expect(read('Only text.').title).toEqual({ value: 'Travel guide faq', from: 'file' });
  });

  it('are understood as writers write them', () => {
    const dateOf = (date: string) => read(`---\ndate: ${date}\n---\n`).date;
    expect(dateOf('2024').value).toBe('2024');
    expect(dateOf('2024-05-06T10:00:00Z').value).toBe('2024-05-06');
    expect(dateOf('2024-05-06 10:00').value).toBe('2024-05-06');
    expect(dateOf('next spring')).toEqual({ value: '2026-03-04', from: 'file' });
    expect(read('---\ntitle: 2024\ntags: [1, a, " b ", a]\n---\n')).toMatchObject({
      title: { value: '2024' },
      tags: ['1', 'a', 'b'],
    });
    expect(read('---\ntags: cloud, law,\n---\n').tags).toEqual(['cloud', 'law']);
  });
});

describe('the language', () => {
  it('is as stated, else told from the text, else English', () => {
    const german =
      'Die Bundesregierung hat gestern beschlossen, dass die neuen Regeln für Rechenzentren ab dem nächsten Jahr gelten.';
    expect(read(german).lang).toBe('de');
    expect(read(`---\nlang: de-AT\n---\n${german}`).lang).toBe('de-AT');
    expect(read('Kurz.').lang).toBe('en');
    expect(
      read('| Net | Revs |\n|---|---|\n'.concat('| 31 cts | 26 mln vs 3,516,000 |\n'.repeat(9))).lang,
    ).toBe('en');
  });
});

describe('sections', () => {
  it('are divided at headings, with a lead before the first', () => {
    expect(outline('Before.\n\n# One\n\nText.\n\n### Deep\n\nMore.')).toEqual([
      ['one', 'lead', 'One', 1, 'Before.\nText.'],
      ['deep', 'body', 'Deep', 3, 'More.'],
    ]);
    expect(outline('---\ntitle: Other\n---\nBefore.\n\n# One\n\nText.')).toEqual([
      ['other', 'lead', 'Other', 1, 'Before.'],
      ['one', 'body', 'One', 1, 'Text.'],
    ]);
  });

  it('have ids of their own, whatever the headings', () => {
    const ids = read('# Facts\n\n# Same\n\n# Same\n\n# 🎉\n\n# \n\n# Sources').sections.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).not.toContain('facts');
    expect(ids).not.toContain('sources');
    expect(ids).not.toContain('');
  });

  it('have the text of tables, lists, footnotes, images and raw HTML, without markup', () => {
    const [section] = read(
      [
        'A **strong** [link](x.md) and ![a map](map.png) with `code`[^1].',
        '',
        '- [x] done',
        '- two  \n  lines',
        '',
        '| Who | What |\n|---|---|\n| Microsoft | a *right* |',
        '',
        '<p>Raw &amp; <b>bold</b></p><script>never()</script>',
        '',
        '[^1]: The note.',
      ].join('\n'),
    ).sections;
    expect(section?.text).toBe(
      [
        'A strong link and a map with code[1].',
        'done',
        'two',
        'lines',
        'Who\tWhat',
        'Microsoft\ta right',
        'Raw & bold',
        '[1] The note.',
      ].join('\n'),
    );
  });

  it('keep the words of a link whose destination is a template tag', () => {
    const [section] = read('See [the guide]({% page "/guide/" %}) now.').sections;
    expect(section?.text).toBe('See the guide now.');
  });

  it('leave code as it is, template tags and all', () => {
    const code = '[a]({% link b %})';
    const [section] = read(['```', code, '```', '', `and \`${code}\``].join('\n')).sections;
    expect(section?.text).toBe(`${code}\nand ${code}`);
  });

  it('have the footnotes that their headings and footnotes refer to', () => {
    const [, section] = read(
      'Lead.\n\n## Heading[^1]\n\nText.\n\n[^1]: One, see[^2].\n\n[^2]: Two.',
    ).sections;
    expect(section?.text).toBe('Text.\n[1] One, see[2].\n[2] Two.');
  });

  it('place every leaf where its text stands, whatever the Markdown', () => {
    const marks = '# |> |- |1. |\n\n|*|_|`|~|[|](x)|!|<b>|&amp;|[^1]|: |---|a|é|東|🎉| |\t|:-|\\|\r\n'.split(
      '|',
    );
    const piece = fc.constantFrom('|', ...marks);
    const markdown = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(piece, { maxLength: 60 }).map((p) => p.join('')),
    );
    fc.assert(
      fc.property(markdown, (text) => {
        for (const section of read(text).sections) expectPlaced(section);
      }),
      { numRuns: 500 },
    );
  });
});

function expectPlaced(section: Section): void {
  let end = 0;
  for (const leaf of leaves(section.blocks)) {
    expect(section.text.slice(leaf.start, leaf.start + leaf.text.length)).toBe(leaf.text);
    if (leaf.text === '') continue;
    expect(leaf.start).toBeGreaterThanOrEqual(end);
    end = leaf.start + leaf.text.length;
  }
  expect(end).toBe(section.text.length);
}

describe('what is wrong with a file', () => {
  it('is told with its line, and the text is shown all the same', () => {
    const broken = read('---\ntitle: [unclosed\n---\n# Heading\n\nText.');
    expect(broken.problems).toMatchObject([
      { severity: 'error', message: expect.stringMatching(/not valid YAML/) },
    ]);
    expect(broken.problems[0]?.line).toBeGreaterThanOrEqual(2);
    expect(broken.sections[0]?.text).toBe('Text.');
  });

  it.each([
    'title: *nothing',
    'a: &a [x]\nb: &b [*a, *a, *a, *a]\nc: &c [*b, *b, *b, *b]\nd: &d [*c, *c, *c, *c]\ne: [*d, *d]',
  ])('shows the text below an alias that cannot be followed', (yaml) => {
    const { problems, sections } = read(`---\n${yaml}\n---\n# Heading\n\nText.`);
    expect(sections[0]?.text).toBe('Text.');
    if (yaml.startsWith('title')) expect(problems).toMatchObject([{ severity: 'error', line: 2 }]);
  });

  it('leaves the rest of the frontmatter as stated, and keeps what could not be used', () => {
    const briefing = read('---\ntitle: Good\nlang: not a language\nlayout: post\n---\n');
    expect(briefing.title.value).toBe('Good');
    expect(briefing.problems).toMatchObject([{ message: expect.stringContaining('“lang”'), line: 3 }]);
    expect(briefing.extra).toEqual({ lang: 'not a language', layout: 'post' });
  });

  it('names a reference that leads nowhere', () => {
    const { problems } = read(
      '---\njudgements:\n  - id: j1\n    text: It holds.\n    confidence: high\n    section: gone\n---\n# Here',
    );
    expect(problems).toMatchObject([{ message: expect.stringContaining('“gone”') }]);
  });

  it('names a lead and what a statement is about, where they are not there', () => {
    const { problems } = read(
      '---\nfacts:\n  parties: [{id: arm, name: Arm}]\n  ventures: [{id: v, name: V, leads: [arm, gone]}]\n  statements: [{id: s, by: arm, kind: plan, summary: S., about: [v, lost]}]\n---\n# Here',
    );
    expect(problems.map(({ message }) => message)).toEqual([
      'The venture “v” names the party “gone”, which this briefing does not have.',
      'The statement “s” names the fact “lost”, which this briefing does not have.',
    ]);
  });

  it('makes an unreadable file a briefing without sections and with a sentence', () => {
    for (const bytes of [Buffer.from([0x25, 0, 0x50]), Buffer.from([0x61, 0xff, 0xfe])]) {
      const briefing = readBriefing({ path: 'a/b.md', bytes, modified });
      expect(briefing).toMatchObject({ id: 'a/b', title: { value: 'B', from: 'file' }, sections: [] });
      expect(briefing.problems).toMatchObject([
        { severity: 'error', message: expect.stringContaining('a/b.md') },
      ]);
    }
  });

  it('never throws, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.string({ unit: 'binary' }), (bytes, yaml) => {
        readBriefing({ path: 'x.md', bytes, modified });
        read(`---\n${yaml}\n---\n`);
      }),
    );
  });
});

describe('what a briefing states in structure', () => {
  const briefing = read(`---
title: T
bottomLine: It **holds**.
judgements:
  - { id: j1, text: It will hold, likelihood: likely, reason: so far it did, section: detail, sources: [s1] }
facts:
  parties: [{ id: p1, name: Microsoft, kind: company }]
sources:
  - { id: s1, title: A report, url: "https://example.org/r", date: 2025-01-21 }
---
## Detail

Text.
`);

  it('becomes sections in reading order, with nothing to complain of', () => {
    expect(briefing.problems).toEqual([]);
    expect(briefing.sections.map(({ kind }) => kind)).toEqual([
      'bottom-line',
      'judgements',
      'body',
      'facts',
      'sources',
    ]);
    for (const section of briefing.sections) expectPlaced(section);
  });

  it('says how likely a judgement is, why, and where it stands', () => {
    const judgements = briefing.sections.find(({ kind }) => kind === 'judgements');
    expect(judgements?.text).toMatch(/^It will hold\nLikely\. So far it did\./i);
  });
});
