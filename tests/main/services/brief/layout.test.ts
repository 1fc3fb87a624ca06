import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compose } from '../../../../main/services/brief/compose/index.ts';
import { columnWidths } from '../../../../main/services/brief/pdf/columns.ts';
import { createFonts } from '../../../../main/services/brief/pdf/fonts.ts';
import { layOut } from '../../../../main/services/brief/pdf/lay-out.ts';
import { type Placed, paginate } from '../../../../main/services/brief/pdf/paginate.ts';
import { createType } from '../../../../main/services/brief/pdf/runs.ts';
import { sheetOf } from '../../../../main/services/brief/pdf/sheet.ts';
import { slice } from '../../../../main/services/brief/pdf/slice.ts';
import { BriefOptions } from '../../../../shared/model/brief.ts';
import type { Briefing } from '../../../../shared/model/briefing.ts';
import * as fixture from './fixture.ts';

const HEIGHT = 100;
const slices = fc.array(
  fc
    .record({ height: fc.integer({ min: 1, max: 60 }), before: fc.nat(20), keep: fc.boolean() })
    .map(({ height, ...given }) => slice(height, given)),
  { maxLength: 60 },
);

describe('pages', () => {
  it('hold every slice once and in order, and none runs off', () => {
    fc.assert(
      fc.property(slices, (all) => {
        const pages = paginate(all, HEIGHT);
        expect(pages.flat().map((placed) => placed.slice)).toEqual(all);
        for (const { slice: placed, y } of pages.flat())
          expect(y + placed.height).toBeLessThanOrEqual(HEIGHT);
      }),
    );
  });

  it('are never parted after a slice that keeps to the next, unless nothing else on the page is free', () => {
    fc.assert(
      fc.property(slices, (all) => {
        for (const page of paginate(all, HEIGHT).slice(0, -1)) {
          const parted = page.at(-1)?.slice.keep;
          expect(!parted || page.every((placed) => placed.slice.keep)).toBe(true);
        }
      }),
    );
  });

  it('begin with the header of the table that goes on', () => {
    const header = slice(10, { keep: true });
    const rows = Array.from({ length: 20 }, () => slice(12, { repeat: [header] }));
    const pages = paginate([header, ...rows], HEIGHT);
    expect(pages.map((page) => page.filter(({ repeated }) => repeated).length)).toEqual([0, 1, 1]);
    expect(pages.every((page) => page[0]?.slice === header && page[1]?.y === 10)).toBe(true);
  });
});

describe('columns', () => {
  const demands = fc.array(
    fc.tuple(fc.nat(400), fc.nat(600)).map(([least, more]) => ({ least, natural: least + more })),
    { minLength: 1, maxLength: 12 },
  );

  it('fill the page exactly, each with some room', () => {
    fc.assert(
      fc.property(demands, (asked) => {
        const widths = columnWidths(asked, 420);
        expect(widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(420, 6);
        for (const width of widths) expect(width).toBeGreaterThan(0);
      }),
    );
  });

  it('part no word while there is room for all', () => {
    fc.assert(
      fc.property(demands, (asked) => {
        fc.pre(asked.reduce((sum, { least }) => sum + Math.max(least, 1), 0) <= 420);
        const widths = columnWidths(asked, 420);
        asked.forEach(({ least }, index) => {
          expect(widths[index] ?? 0).toBeGreaterThan(least - 0.001);
        });
      }),
    );
  });
});

describe('briefs', () => {
  const fonts = createFonts(join(import.meta.dirname, '../../../../assets/fonts'));
  const words = fc.nat(120).map((count) => 'some words of a paragraph '.repeat(count).trim());
  const blocks = fc.array(
    fc.oneof(
      words.map((text) => fixture.p(text)),
      fc
        .array(words, { minLength: 1, maxLength: 6 })
        .map((items) => fixture.list(...items.map((text) => fixture.item(fixture.p(text))))),
      fc
        .array(fc.tuple(fc.nat(9999).map(String), fc.constant('a cell')), { minLength: 1, maxLength: 30 })
        .map((rows) => fixture.table(['Number', 'Cell'], ...rows.map(([a, b]) => [a, b]))),
      fc.constant(fixture.code('let x = 1\n'.repeat(8))).map((inline) => fixture.p(inline)),
    ),
    { maxLength: 4 },
  );
  const sections = fc.array(fc.record({ level: fc.integer({ min: 1, max: 4 }), blocks }), {
    minLength: 1,
    maxLength: 25,
  });

  const laidOut = (briefing: Briefing, template: 'full' | 'annotated', paper: 'a4' | 'letter' = 'a4') => {
    const document = compose([{ briefing, annotations: [] }], BriefOptions.parse({ template, paper }));
    if ('last' in document) throw new Error('Only one page is fitted');
    const type = createType(
      fonts,
      'en',
      () => null,
      (_face, size, text) => text.length * size * 0.5,
    );
    return layOut(document, sheetOf(template, paper), () => type).pages;
  };

  const isEntry = ({ slice: { content } }: Placed) => content.some(({ kind }) => kind === 'page');

  it('keep their contents on one page that holds them, unless that leaves the page before nearly empty', () => {
    const given = fc.record({
      count: fc.integer({ min: 2, max: 130 }),
      opening: fc.nat(60),
      paper: fc.constantFrom('a4', 'letter'),
    });
    fc.assert(
      fc.property(given, ({ count, opening, paper }) => {
        const parts = Array.from({ length: count }, (_, index) =>
          fixture.section(`Heading ${index}`, [fixture.p('A line.')]),
        );
        const told = fixture.p('Some words of the bottom line. '.repeat(opening));
        const opened = opening === 0 ? [] : [fixture.section('Bottom line', [told], 'bottom-line')];
        const pages = laidOut(fixture.briefing('Any', [...opened, ...parts]), 'full', paper).map(
          ({ placed }) => placed,
        );
        const first = pages.findIndex((placed) => placed.some(isEntry));
        const entries = pages.map((placed) => placed.filter(isEntry)).filter(({ length }) => length > 0);
        expect(entries.flat()).toHaveLength(opened.length + count);
        for (const each of entries)
          expect(each.length).toBeGreaterThanOrEqual(Math.min(3, entries.flat().length));

        const { textHeight } = sheetOf('full', paper);
        const start = pages[first]?.findIndex(isEntry) ?? 0;
        const heading = pages[first]?.[start - 1];
        expect(heading?.slice.keep).toBe(true);
        const above = start < 2 ? pages[first - 1]?.at(-1) : pages[first]?.[start - 2];
        const isEmpty = (above?.y ?? 0) + (above?.slice.height ?? 0) < textHeight / 3;
        const needed = [heading, ...entries.flat()].reduce(
          (sum, placed) => sum + (placed?.slice.height ?? 0),
          0,
        );
        if (entries.length > 1) expect(isEmpty || needed + 3 > textHeight).toBe(true);
        else if (first > 0 && start < 2) expect(isEmpty).toBe(false);
      }),
      { numRuns: 300 },
    );
  });

  it.each(['full', 'annotated'] as const)(
    'never leave a heading alone at the foot of a page (%s)',
    (template) => {
      fc.assert(
        fc.property(sections, (some) => {
          const briefing = fixture.briefing(
            'Any',
            some.map(({ level, blocks: inner }, index) =>
              fixture.section(`Heading ${index}`, inner, 'body', level),
            ),
          );
          for (const { placed } of laidOut(briefing, template).slice(0, -1)) {
            const last = placed.filter(({ repeated }) => !repeated).at(-1)?.slice;
            expect(last?.content.some((item) => /^H\d$/.test(item.tag.role)) ?? false).toBe(false);
          }
        }),
        { numRuns: 200 },
      );
    },
  );
});
