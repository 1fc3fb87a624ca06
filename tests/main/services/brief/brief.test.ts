import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Brief, createBrief } from '../../../../main/services/brief/index.ts';
import { readBriefing } from '../../../../main/services/library/read-briefing.ts';
import type { Annotation } from '../../../../shared/model/annotation.ts';
import { BriefOptions } from '../../../../shared/model/brief.ts';
import type { Briefing } from '../../../../shared/model/briefing.ts';
import type { Section } from '../../../../shared/model/section.ts';
import * as fixture from './fixture.ts';
import { ask, type Heading, hasCommand, readBack, roles, spaced, unpacked } from './read-back.ts';

const { harbour, harbourNotes, harbourChoice, annex, p, section } = fixture;
const root = join(import.meta.dirname, '../../../..');
const log = { info() {}, warn() {}, error() {} };
const newBrief = (assets = join(root, 'assets')): Brief => createBrief({ assets, log });
const brief = newBrief();

const all = (briefing: Briefing, paper: 'a4' | 'letter' = 'a4') =>
  BriefOptions.parse({ sections: briefing.sections.map(({ id }) => id), paper });

async function print(briefing: Briefing, annotations: Annotation[], options: BriefOptions, by = brief) {
  const { bytes, pages, ...made } = await by.make([{ briefing, annotations }], options, 'pdf');
  return { ...made, pages: pages ?? 0, pdf: bytes };
}

async function printed(sections: Section[], notes: Annotation[] = []) {
  const briefing = fixture.briefing('A test', sections);
  const answer = await print(briefing, notes, all(briefing));
  return { ...answer, read: await readBack(answer.pdf) };
}

/** What stands between the separators of a section text: paragraphs, lines of code, cells. */
const lines = ({ text }: Section) =>
  text
    .split(/[\n\t]/)
    .map(spaced)
    .filter((line) => line !== '');

const flat = (headings: Heading[]): Heading[] =>
  headings.flatMap((heading) => [heading, ...flat(heading.children)]);

describe('a printed brief', async () => {
  const answer = await print(harbour, harbourNotes, harbourChoice);
  const read = await readBack(answer.pdf);
  const plain = await readBack(
    (await print(harbour, harbourNotes, { ...harbourChoice, annotations: false })).pdf,
  );

  it('holds every word of the chosen sections, parted by spaces, and none of the others', () => {
    for (const each of harbour.sections) {
      for (const line of lines(each)) {
        if (each === annex) expect(read.text).not.toContain(line);
        else expect(plain.text).toContain(line);
      }
    }
    expect(read.text).not.toContain(annex.heading);
  });

  it('has a title block', () => {
    for (const words of [
      'Executive brief',
      harbour.title.value,
      'Date 21 January 2025',
      'Tags energy, ports',
      'Language English',
      'Source Brief from deals/harbour.md',
    ]) {
      expect(read.pages[0]?.text).toContain(words);
    }
  });

  it('has contents whose page numbers are those of the headings, and links to them', () => {
    const headings = flat(read.outline);
    const contents = read.pages[0]?.text ?? '';
    expect(headings.length).toBe(8);
    for (const { title, page } of headings) {
      expect(contents).toContain(`${title} ${page}`);
      expect(read.pages[page - 1]?.text).toContain(title);
    }
    const linked = read.pages[0]?.links.map(({ page }) => page) ?? [];
    // After the one link of the bottom line, two an entry, its heading and its number.
    expect(linked.slice(1, 17)).toEqual(headings.flatMap(({ page }) => [page, page]));
  });

  it('has an outline by the level of its headings', () => {
    const titles = ({ title, children }: Heading): unknown => [title, children.map(titles)];
    expect(read.outline.map(titles)).toEqual([
      ['Bottom line', []],
      ['Key judgements', []],
      ['1 Terms of the lease', []],
      ['Figures', []],
      ['2 Open questions', [['2.1 A detail of them', []]]],
      ['Notes', []],
      ['Notes on passages no longer in the text', []],
    ]);
  });

  it('says on every page which it is of how many, and from the second on what the brief is', () => {
    expect(read.pages.length).toBe(answer.pages);
    read.pages.forEach(({ margins }, index) => {
      expect(margins).toContain(`Page ${index + 1} of ${read.pages.length}`);
      expect(margins.includes(harbour.title.value)).toBe(index > 0);
    });
  });

  it('carries the hash of what it was made from at the foot of the last page', () => {
    expect(read.pages.at(-1)?.margins).toContain('deals/harbour.md · content a1b2c3d4e5f6');
  });

  it('sets the number of a note after its words, and the note at the end', () => {
    expect(read.text).toContain('for thirty years2, with a right');
    expect(read.text).toContain('“thirty years” Longer than any lease in the region. Check the precedent.');
    expect(read.text).toContain('Notes on passages no longer in the text 5 “a clause that is gone”');
    expect(plain.text).not.toContain('Longer than any lease');
  });

  it('links to the web, to its own sections, and from numbers to notes and back', () => {
    const links = read.pages.flatMap(({ links }) => links);
    expect(links.map(({ url }) => url)).toContain('https://example.org/lease');
    const notesPage = flat(read.outline).find(({ title }) => title === 'Notes')?.page;
    expect(read.pages[0]?.links.slice(16).map(({ page }) => page)).toEqual([notesPage, notesPage]);
    expect(links.every(({ url, page }) => url !== null || page !== null)).toBe(true);
  });

  it('is tagged: every kind of block has its role, and tables know their headers', () => {
    const found = new Set(read.pages.flatMap(({ structure }) => roles(structure)));
    for (const role of [
      'H1',
      'H2',
      'H3',
      'P',
      'L',
      'LI',
      'Lbl',
      'LBody',
      'BlockQuote',
      'Code',
      'Link',
      'TOC',
      'TOCI',
    ]) {
      expect(found).toContain(role);
    }
    const count = (role: string) =>
      read.pages.flatMap(({ structure }) => roles(structure)).filter((each) => each === role).length;
    expect([count('TH'), count('TD'), count('H1')]).toEqual([4, 12, 1]);
  });

  it('names its title, language and date for programs', async () => {
    const { info, metadata } = await read.file.getMetadata();
    expect(info).toMatchObject({
      Title: harbour.title.value,
      Language: 'en',
      PDFFormatVersion: '1.7',
      CreationDate: 'D:20250121000000Z',
    });
    expect(metadata?.get('dc:title')).toBe(harbour.title.value);
    expect(metadata?.get('pdfuaid:part')).toBe('1');
    expect(await read.file.getViewerPreferences()).toMatchObject({ DisplayDocTitle: true });
    expect((await read.file.getMarkInfo())?.Marked).toBe(true);
  });

  it('comes on A4 and on Letter', async () => {
    const letter = await readBack((await print(harbour, [], all(harbour, 'letter'))).pdf);
    expect([read.pages[0]?.width, read.pages[0]?.height].map((side) => Math.round(side ?? 0))).toEqual([
      595, 842,
    ]);
    expect([letter.pages[0]?.width, letter.pages[0]?.height]).toEqual([612, 792]);
  });

  it('has the title as its file name', () => {
    expect(answer.fileName).toBe('The harbour lease - what it binds & whom.pdf');
  });
});

describe('the same brief', () => {
  it('has the same bytes whoever prints it, and whatever was printed before', async () => {
    const first = await print(harbour, harbourNotes, harbourChoice);
    const odd = section('Odd', [p('no\u00a0break, co\u2011operation, ﬁne, Ωmega, µ-metre, Hawaiʻi, pʼyat')]);
    await printed([odd]);
    const again = await print(harbour, harbourNotes, harbourChoice);
    const elsewhere = await print(harbour, harbourNotes, harbourChoice, newBrief());
    expect(Buffer.compare(first.pdf, again.pdf)).toBe(0);
    expect(Buffer.compare(first.pdf, elsewhere.pdf)).toBe(0);
  });

  it('reads back with plain spaces, hyphens and letters after a brief that had none', async () => {
    const fresh = newBrief();
    const odd = fixture.briefing('Odd', [
      section('Odd', [p('no\u00a0break, co\u2011operation, ﬁne, ʻokina, pʼyat')]),
    ]);
    await print(odd, [], all(odd), fresh);
    const usual = fixture.briefing('Usual', [section('Usual', [p('a fine re-opening of the ‘file’')])]);
    const { text } = await readBack((await print(usual, [], all(usual), fresh)).pdf);
    expect(text).toContain('a fine re-opening of the ‘file’');
  });
});

describe('hard matter', () => {
  const inside = ({
    pieces,
    width,
  }: {
    pieces: { x: number; right: number; text: string }[];
    width: number;
  }) => {
    for (const { x, right, text } of pieces) {
      if (text.trim() === '') continue;
      expect(x).toBeGreaterThan(80);
      expect(right - (text.endsWith(' ') ? 4 : 0)).toBeLessThan(width - 80);
    }
  };

  it('repeats the header of a long table on every page, and shows every row once', async () => {
    const rows = Array.from({ length: 200 }, (_, index) => [
      `Row ${index + 1}.`,
      `${index * 3},000`,
      'a remark',
    ]);
    const { read } = await printed([
      section('Long', [fixture.table(['Name of it', 'Amount', 'Remark'], ...rows)]),
    ]);
    const [first, ...others] = read.pages;
    expect(others.length).toBeGreaterThan(3);
    expect(first?.text).toContain('Name of it Amount Remark');
    for (const { margins, text } of others) {
      expect(margins).toContain('Name of it Amount Remark');
      expect(text).not.toContain('Name of it');
    }
    expect(Array.from(read.text.matchAll(/Row (\d+)\./g), ([, number]) => Number(number))).toEqual(
      rows.map((_, index) => index + 1),
    );
    read.pages.forEach(inside);
  });

  it('parts words, addresses and code that are wider than the page', async () => {
    const word = 'w'.repeat(300);
    const address = `https://example.org/${'Q'.repeat(300)}`;
    const { read } = await printed([
      section('Wide', [
        p('before ', word, ' after ', fixture.link(address, address)),
        { kind: 'code', lang: null, text: 'c'.repeat(300), start: 0 },
      ]),
      section('Wide cells', [fixture.table(['A', 'B'], [word, 'short'])]),
      section('Many columns', [fixture.table(Array(40).fill('column'), Array(40).fill('cell'))]),
    ]);
    read.pages.forEach(inside);
    const letters = (letter: string) => read.text.split(letter).length - 1;
    expect([letters('w'), letters('Q')]).toEqual([600, 300]);
    expect(read.text.match(/column: cell/g)).toHaveLength(40);
  });

  it('parts a row that is taller than a page', async () => {
    const { read } = await printed([
      section('Tall', [fixture.table(['A', 'B'], ['one', 'word '.repeat(2000)])]),
    ]);
    expect(read.pages.length).toBeGreaterThan(2);
    expect(read.text.match(/word/g)).toHaveLength(2000);
  });

  it('shows characters that no font has as boxes, and reports them', async () => {
    const { missing, read, pdf } = await printed([section('S', [p('Runes ᚠᚢ, 👩‍💻 and ᚠ again')])]);
    expect(missing).toEqual(['ᚠ', 'ᚢ', '👩‍💻']);
    expect(read.text).toContain('Runes □□, □ and □ again');
    // The structure says what each box stands for, in UTF-16.
    expect(unpacked(pdf).includes(Buffer.from([0xfe, 0xff, 0x16, 0xa0]))).toBe(true);
  });

  it('sets Latin with every mark, Greek and Cyrillic', async () => {
    const words =
      'Łódź x\u030c Ṛ\u0303 и\u0301 Tiếng Việt Þjóð ẑǰ Ελληνικά Ἀθῆναι кириллица ѓѝ Ωμέγα e\u0301';
    const { missing, read } = await printed([
      section('S', [p(words, ' ', fixture.strong(words), ' ', fixture.emphasis(words))]),
    ]);
    expect(missing).toEqual([]);
    expect(read.text.normalize('NFC').split(words.normalize('NFC'))).toHaveLength(4);
    // A letter that is in no font is put together of others that are.
    expect((await printed([section('S', [p('ḯ')])])).missing).toEqual([]);
  });

  it('was ended by a narrow space in italics, the last glyph of its face', async () => {
    const { read } = await printed([section('S', [p(fixture.emphasis('Between\u202f5\u2009and\u20026'))])]);
    expect(read.text).toMatch(/Between\s5\sand\s6/);
  });

  it('ends no page with a heading', async () => {
    const sections = Array.from({ length: 60 }, (_, index) =>
      section(`Heading number ${index}.`, [
        p('Some words that fill a line or two of the page. '.repeat(1 + (index % 7))),
      ]),
    );
    const { read } = await printed(sections);
    for (const { text } of read.pages) expect(text).not.toMatch(/Heading number \d+\.$/);
  });

  it('prints a briefing of which nothing was chosen as a title page', async () => {
    const nothing = await print(harbour, [], { ...harbourChoice, sections: [] });
    expect(nothing.pages).toBe(1);
  });

  it('says which font could not be read, and reads it once it is there', async () => {
    const assets = mkdtempSync(join(tmpdir(), 'attache-assets-'));
    try {
      const moved = newBrief(assets);
      await expect(print(harbour, [], harbourChoice, moved)).rejects.toMatchObject({
        code: 'unreadable-file',
        message: expect.stringContaining('.ttf'),
      });
      cpSync(join(root, 'assets'), assets, { recursive: true });
      expect((await print(harbour, [], harbourChoice, moved)).pages).toBe(3);
    } finally {
      rmSync(assets, { recursive: true });
    }
  });
});

describe.skipIf(!hasCommand('pdfinfo'))('read with poppler', () => {
  it('gives clean text by structure, without head and foot', async () => {
    const { pdf } = await print(harbour, [], all(harbour));
    const structure = ask('pdfinfo', ['-struct-text'], pdf);
    const text = spaced(structure.replaceAll('"', ' '));
    for (const line of harbour.sections
      .flatMap(lines)
      .filter((each) => !/full lease|berth_north/.test(each))) {
      expect(text).toContain(line);
    }
    expect(structure).not.toMatch(/Page \d+ of/);
    expect(ask('pdfinfo', [], pdf)).toMatch(/Tagged:\s+yes/);
  });

  it.skipIf(!hasCommand('pdftotext'))('gives every note and the bottom line to pdftotext', async () => {
    const text = spaced(ask('pdftotext', [], (await print(harbour, harbourNotes, harbourChoice)).pdf, ['-']));
    for (const words of ['Check the precedent.', 'only deep-water berth north of the strait', 'Page 1 of']) {
      expect(text).toContain(words);
    }
  });
});

describe.skipIf(!hasCommand('qpdf'))('checked with qpdf', () => {
  it('has no damage', async () => {
    const { pdf } = await print(harbour, harbourNotes, harbourChoice);
    expect(ask('qpdf', ['--check'], pdf)).toContain('No syntax or stream encoding errors');
  });
});

const handbook = join(root, '../shared/data/handbook');

describe.skipIf(!existsSync(handbook))('pages of a real handbook', () => {
  it.each([
    'pages/tools/tock.md',
    'pages/launching-software/infrastructure.md',
    'pages/training-and-development/external-speaking-request-playbook.md',
  ])('%s is printed whole', async (path) => {
    const briefing = readBriefing({ path, bytes: readFileSync(join(handbook, path)), modified: new Date(0) });
    const { pdf } = await print(briefing, [], all(briefing));
    const { text } = await readBack(pdf);
    // Words that were parted at the end of a line have no space when read back.
    const solid = (words: string) => words.replace(/[\s\p{Cf}]+/gu, '');
    const read = solid(text);
    const lost = briefing.sections.flatMap(lines).filter((line) => !read.includes(solid(line)));
    expect(lost).toEqual([]);
  });
});
