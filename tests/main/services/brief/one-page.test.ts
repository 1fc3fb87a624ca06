import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  lastVersion,
  leftOutWords,
  type Room,
  without,
} from '../../../../main/services/brief/compose/room.ts';
import { createBrief } from '../../../../main/services/brief/index.ts';
import { readBriefing } from '../../../../main/services/library/read-briefing.ts';
import { BriefOptions } from '../../../../shared/model/brief.ts';
import type { Briefing } from '../../../../shared/model/briefing.ts';
import { readBack } from './read-back.ts';

const root = join(import.meta.dirname, '../../../..');
const handbook = join(root, '../shared/data/handbook');
const log = { info() {}, warn() {}, error() {} };
const brief = createBrief({ assets: join(root, 'assets'), log });

const read = (path: string, text: string): Briefing =>
  readBriefing({ path, bytes: Buffer.from(text), modified: new Date(0) });

function onePage(briefing: Briefing, paper: 'a4' | 'letter' = 'a4') {
  const options = BriefOptions.parse({ template: 'one-page', paper });
  return brief.make([{ briefing, annotations: [] }], options, 'pdf');
}

const judgements = Array.from(
  { length: 12 },
  (_, index) => `  - id: j-${index}
    text: Judgement number ${index} says something that takes up a line or two of the page that it stands on.
    confidence: high
    reason: The reason for number ${index} is as long as reasons usually are, and takes its own line.
`,
).join('');
const crowded = `---
title: A briefing with more than a page holds
bottomLine: The first sentence matters most. The second matters too.
judgements:
${judgements}otherViews:
  - id: view
    text: Somebody sees it otherwise.
indicators:
  - id: sign
    text: A sign is seen.
---

Text.
`;

describe('one page', () => {
  it('has bottom line, judgements with how sure they are, figures, other views and what to watch, in this order', async () => {
    const bytes = readFileSync(join(root, 'assets/library/microsoft-openai-stargate.md'), 'utf8');
    const made = await onePage(read('stargate.md', bytes));
    expect(made.pages).toBe(1);
    const { text } = await readBack(made.bytes);
    const order = [
      'Bottom line',
      'Key judgements',
      'High confidence.',
      'Key figures',
      'announced for Stargate',
      'Other views',
      'What to watch',
      'Sources',
    ];
    const places = order.map((words) => text.indexOf(words));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  it('names the file of a source, which may have the title of the briefing itself', async () => {
    const source =
      'sources:\n  - { id: original, title: MEMORANDUM, file: harbour.txt, imported: 2025-03-04 }';
    const made = await onePage(
      read('harbour.md', `---\ntitle: MEMORANDUM\n${source}\n---\n\nThe lease is dear.\n`),
    );
    expect((await readBack(made.bytes)).text).toContain('[1] MEMORANDUM, harbour.txt');
  });

  it('opens with sentences, not with the head of a letter', async () => {
    const letter =
      '# Memo\n\nTo: The Board\\\nFrom: The Treasurer\n\n## Situation\n\nThe lease is dear.\n\n## Risks\n\nMany.\n';
    const { text } = await readBack((await onePage(read('memo.md', letter))).bytes);
    expect(text).toContain('In brief The lease is dear. Sections of the briefing • Risks');
    expect(text).not.toContain('The Treasurer');
    const list = await readBack((await onePage(read('list.md', '# Fruit\n\n- apples\n- pears\n'))).bytes);
    expect(list.text).toContain('In brief apples pears');
  });

  it('says what it left out, and keeps what matters most', async () => {
    const made = await onePage(read('crowded.md', crowded));
    expect(made.pages).toBe(1);
    expect(made.leftOut).toMatch(/^Left out for want of room: .*reasons for judgements/);
    const { text } = await readBack(made.bytes);
    for (const words of ['The first sentence matters most.', 'Judgement number 0', 'A sign is seen.'])
      expect(text).toContain(words);
    expect(text).toContain(made.leftOut);
  });

  it('says of a judgement that it has no source', async () => {
    const { text } = await readBack((await onePage(read('crowded.md', crowded))).bytes);
    expect(text).toContain('No source is given.');
  });

  it('opens a text that states nothing with its first sentences, and lists its sections', async () => {
    const { text } = await readBack(
      (await onePage(read('plain.md', '# Plain\n\nIt begins. It goes on.\n\n## One\n\nx\n\n## Two\n\ny')))
        .bytes,
    );
    expect(text).toMatch(/In brief It begins\. It goes on\. .*Sections of the briefing • One • Two/);
  });

  it.each(['a4', 'letter'] as const)('is one page on %s, whatever there is', async (paper) => {
    const words = 'Wherever anything is said at length, '.repeat(400);
    for (const text of [
      '',
      words,
      `# ${words}\n\n${words}`,
      `---\nbottomLine: ${words.slice(0, 9000)}\n---\n`,
    ]) {
      expect((await onePage(read('any.md', text), paper)).pages).toBe(1);
    }
  });
});

describe('what is left out', () => {
  const room = fc.record({
    ...Object.fromEntries(
      ['sections', 'reasons', 'views', 'figures', 'indicators', 'judgements', 'sources'].map((what) => [
        what,
        fc.nat(20),
      ]),
    ),
    sentences: fc.integer({ min: 1, max: 20 }),
    words: fc.integer({ min: 1, max: 40 }),
    title: fc.integer({ min: 1, max: 40 }),
  }) as fc.Arbitrary<Room>;
  const size = (some: Room) => Object.values(some).reduce((sum, count) => sum + count, 0);

  it('is one thing more with each version, until the first words are left', () => {
    fc.assert(
      fc.property(room, (all) => {
        const last = lastVersion(all);
        for (let version = 0; version <= last; version++) {
          expect(size(without(all, version))).toBe(size(all) - version);
        }
        expect(without(all, last)).toMatchObject({
          judgements: 0,
          figures: 0,
          sentences: 1,
          words: Math.min(all.words, 8),
        });
      }),
    );
  });

  it('is counted in words', () => {
    const all = {
      sections: 0,
      reasons: 3,
      views: 2,
      figures: 1,
      indicators: 0,
      sentences: 1,
      judgements: 3,
      sources: 1,
      words: 9,
      title: 4,
    };
    expect(leftOutWords(all, all)).toBe('');
    expect(leftOutWords(all, { ...all, reasons: 1, views: 1 })).toBe(
      'Left out for want of room: 2 reasons for judgements and 1 other view.',
    );
  });
});

describe.skipIf(!existsSync(handbook))('a real handbook', () => {
  it('has one page for every briefing', { timeout: 120_000 }, async () => {
    const files = readdirSync(handbook, { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('.md'),
    );
    expect(files.length).toBeGreaterThan(200);
    for (const path of files) {
      const { pages } = await onePage(read(path, readFileSync(join(handbook, path), 'utf8')));
      expect([path, pages]).toEqual([path, 1]);
    }
  });
});
