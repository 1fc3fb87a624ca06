import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { composeChapter } from '../../../../main/services/brief/compose/chapter.ts';
import { type PrintBlock, places, type Spans } from '../../../../main/services/brief/document.ts';
import { fileNameFor } from '../../../../main/services/brief/file-name.ts';
import type { Annotation } from '../../../../shared/model/annotation.ts';
import { BriefOptions } from '../../../../shared/model/brief.ts';
import type { Briefing } from '../../../../shared/model/briefing.ts';
import * as fixture from './fixture.ts';

const { harbour, harbourNotes, harbourChoice, annotation, terms } = fixture;
const options = (...sections: string[]) => BriefOptions.parse({ sections });

/** The only chapter of a brief. */
const compose = (briefing: Briefing, annotations: Annotation[], chosen: BriefOptions) =>
  composeChapter({ briefing, annotations }, chosen, { index: 0, firstNote: 1 }).chapter;

/** Every run of spans in reading order. */
const runs = (blocks: PrintBlock[]): Spans[] => blocks.flatMap(runsOf);

function runsOf(block: PrintBlock): Spans[] {
  switch (block.kind) {
    case 'paragraph':
    case 'code':
      return [block.spans];
    case 'quote':
      return runs(block.blocks);
    case 'list':
      return block.items.flatMap((item) => runs(item.blocks));
    case 'table':
      return [block.header, ...block.rows].flat();
    case 'rule':
    case 'figure':
      return [];
  }
}

const words = (spans: Spans) => spans.flatMap((span) => (span.note === null ? span.text : [])).join('');
const squeezed = (text: string) => text.replace(/\s+/g, ' ').trim();

describe('what is printed', () => {
  it('keeps the order of the briefing, whatever the order of the choice', () => {
    const brief = compose(harbour, [], options('figures', 'bottom-line'));
    expect(brief.parts.map(({ heading }) => heading)).toEqual(['Bottom line', 'Figures']);
  });

  it('says in the title block what the briefing is and what was derived', () => {
    const derived = {
      ...harbour,
      date: { value: '2024-11', from: 'file' as const },
      tags: [],
      lang: 'pt-BR',
    };
    expect(compose(derived, [], options()).meta).toEqual([
      { label: 'Date', value: 'November 2024 (from the file, which states no date)' },
      { label: 'Language', value: 'Brazilian Portuguese' },
      { label: 'Source', value: 'Brief from deals/harbour.md' },
    ]);
  });

  it.each(['en', 'en-GB', 'en-US', 'en-AU', 'de', 'zh-Hant'])(
    'names the language %s as the system does',
    (lang) => {
      const name = new Intl.DisplayNames('en', { type: 'language' }).of(lang);
      expect(compose({ ...harbour, lang }, [], options()).meta).toContainEqual({
        label: 'Language',
        value: name,
      });
    },
  );

  it('lets no level be skipped, and nothing stand under what comes from the frontmatter', () => {
    const sections = [
      fixture.section('Bottom line', [fixture.p('x')], 'bottom-line'),
      fixture.section('Deep', [fixture.p('x')], 'body', 3),
      fixture.section('Deeper', [fixture.p('x')], 'body', 6),
      fixture.section('Top', [fixture.p('x')], 'body', 1),
      fixture.section('Facts', [fixture.p('x')], 'facts'),
    ];
    const brief = compose(fixture.briefing('T', sections), [], options(...sections.map(({ id }) => id)));
    expect(brief.parts.map(({ depth }) => depth)).toEqual([1, 1, 2, 1, 1]);
  });

  it('prints a lead that opens the brief without a heading, and one further down under its own', () => {
    const lead = fixture.section('The title', [fixture.p('Opening words.')], 'lead', 1);
    const briefing = fixture.briefing('The title', [fixture.bottomLine, lead]);
    expect(compose(briefing, [], options(lead.id)).parts.map(({ heading }) => heading)).toEqual(['']);
    expect(
      compose(briefing, [], options(lead.id, 'bottom-line')).contents.map(({ heading }) => heading),
    ).toEqual(['Bottom line', 'Introduction']);
  });

  it('leaves deep headings out of contents that would fill the first page', () => {
    const sections = Array.from({ length: 30 }, (_, index) =>
      fixture.section(`Heading ${index}`, [fixture.p('x')], 'body', index % 5 === 0 ? 2 : 3),
    );
    const brief = compose(fixture.briefing('T', sections), [], options(...sections.map(({ id }) => id)));
    expect(brief.contents).toHaveLength(6);
    expect(brief.parts).toHaveLength(30);
  });
});

describe('links', () => {
  it('lead to the web and to printed sections, and are plain words otherwise', () => {
    const all = compose(harbour, [], harbourChoice)
      .parts.flatMap(({ blocks }) => runs(blocks))
      .flat();
    const linkOf = (text: string) => all.find((span) => span.text === text)?.link;
    expect(linkOf('full lease')).toEqual({ url: 'https://example.org/lease' });
    expect(linkOf('open questions')).toEqual({ place: 'section 0 open-questions' });
    expect(linkOf('the annex')).toBeNull();
  });

  it('never lead to scripts or files', () => {
    const hrefs = ['javascript:alert(1)', 'file:///etc/passwd', 'other.md', '#%'];
    const section = fixture.section('S', [fixture.p(...hrefs.map((href) => fixture.link(href, 'x')))]);
    const brief = compose(fixture.briefing('T', [section]), [], options('s'));
    expect(
      runs(brief.parts[0]?.blocks ?? [])
        .flat()
        .map(({ link }) => link),
    ).toEqual([null, null, null, null]);
  });
});

describe('notes', () => {
  const brief = compose(harbour, harbourNotes, harbourChoice);
  const texts = (id: string) => runs(brief.parts.find(({ place }) => place === id)?.blocks ?? []).map(words);

  it('are numbered in the order of the text and follow their last word', () => {
    const numbers = brief.parts
      .filter(({ look }) => look !== 'notes')
      .flatMap(({ blocks }) => runs(blocks).flat())
      .flatMap((span, index, all) => (span.note === null ? [] : [[all[index - 1]?.text.at(-1), span.note]]));
    expect(numbers).toEqual([
      ['5', 1],
      ['s', 2],
      ['s', 3],
      ['t', 4],
    ]);
  });

  it('give passage, note, section and date', () => {
    expect(texts(places.section(0, 'notes')).slice(2, 6)).toEqual([
      '“thirty years”',
      'Longer than any lease in the region.',
      'Check the precedent.',
      'Terms of the lease · 3 February 2025',
    ]);
  });

  it('keep those whose words are gone, and leave out those of sections that are not printed', () => {
    expect(texts(places.section(0, 'notes-orphaned'))).toContain('“a clause that is gone”');
    const onAnnex = { ...harbourNotes[5], section: 'not-printed' } as Annotation;
    const without = compose(harbour, [onAnnex, ...harbourNotes.slice(0, 5)], harbourChoice);
    expect(JSON.stringify(without)).not.toMatch(/Confidential|no longer in the text/);
  });

  it('are all left out when the reader wants none', () => {
    const plain = compose(harbour, harbourNotes, { ...harbourChoice, annotations: false });
    expect(plain.parts.filter(({ look }) => look === 'notes')).toEqual([]);
    expect(plain.parts.flatMap(({ blocks }) => runs(blocks).flat()).filter((span) => span.highlight)).toEqual(
      [],
    );
  });

  it('whatever they mark, leave every word of the section as it is, and appear once each', () => {
    const range = fc.tuple(fc.nat(terms.text.length - 1), fc.integer({ min: 1, max: 120 }));
    fc.assert(
      fc.property(fc.array(range, { maxLength: 12 }), (ranges) => {
        const marked = ranges.map(([start, length], index): Annotation => {
          const end = Math.min(start + length, terms.text.length);
          return {
            ...annotation(terms, 'thirty years', 'n', 'green', String(index)),
            anchor: { state: 'moved', section: terms.id, range: { start, end }, score: 1 },
          };
        });
        const { blocks } = compose(harbour, marked, options(terms.id)).parts[0] ?? { blocks: [] };
        const printed = runs(blocks);
        expect(squeezed(printed.map(words).join('\n'))).toBe(squeezed(terms.text));
        const visible = ranges.filter(
          ([start, length]) => terms.text.slice(start, start + length).trim() !== '',
        );
        const numbers = printed.flat().flatMap(({ note }) => note ?? []);
        expect(new Set(numbers).size).toBe(numbers.length);
        expect(numbers.length).toBeGreaterThanOrEqual(visible.length);
      }),
    );
  });
});

describe('the file name', () => {
  it('is the title where every system can take it', () => {
    expect(fileNameFor('The “Stargate” deal: 2025/26?')).toBe('The “Stargate” deal - 2025-26-.pdf');
    expect(fileNameFor('  ..\u0000/ ')).toBe('-.pdf');
    expect(fileNameFor('...')).toBe('Brief.pdf');
    expect(fileNameFor('con')).toBe('con brief.pdf');
  });

  it('never is too long, hidden, or a path', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (title) => {
        const name = fileNameFor(title);
        expect(Buffer.byteLength(name)).toBeLessThan(200);
        expect(name).toMatch(/^[^.\s][^<>:"/\\|?*\p{Cc}]*\.pdf$/u);
      }),
    );
  });
});
