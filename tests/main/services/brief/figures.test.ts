import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createBrief } from '../../../../main/services/brief/index.ts';
import { readBriefing } from '../../../../main/services/library/read-briefing.ts';
import { BriefOptions, type Format } from '../../../../shared/model/brief.ts';
import { alternatives, ask, hasCommand, readBack, roles, spaced, unpacked } from './read-back.ts';

const root = join(import.meta.dirname, '../../../..');
const log = { info() {}, warn() {}, error() {} };
const brief = createBrief({ assets: join(root, 'assets'), log });
const path = 'microsoft-openai-stargate.md';
const briefing = readBriefing({
  path,
  bytes: readFileSync(join(root, 'assets/library', path)),
  modified: new Date(0),
});

const make = async (format: Format, sections?: string[]) =>
  (await brief.make([{ briefing, annotations: [] }], BriefOptions.parse({ sections }), format)).bytes;

describe('charts in a brief', async () => {
  const pdf = await make('pdf');
  const read = await readBack(pdf);

  it('are figures whose alternative says what they show', () => {
    const found = read.pages.flatMap(({ structure }) => roles(structure));
    expect(found.filter((role) => role === 'Figure')).toHaveLength(4);
    const [timeline, map, money, overTime] = read.pages.flatMap(({ structure }) => alternatives(structure));
    expect(timeline).toMatch(
      /^Timeline, January 2025 to 2030: 7 terms, 2 commitments, 4 events \(4 without a date\)\./,
    );
    expect(map).toContain('9 parties, 4 agreements, 1 venture');
    expect(money).toContain('US$500 billion announced, US$100 billion announced as part of US$500 billion');
    expect(overTime).toContain('announced US$500 billion in 2 steps');
  });

  it('say in words what each bar is, parted by spaces', () => {
    expect(read.text).toContain(
      'Access to intellectual property Microsoft towards OpenAI · until 2030, ends when',
    );
    expect(read.text).toContain('ending exclusive hosting. date not stated');
  });

  it('lead to the passages', () => {
    const at = read.pages.findIndex(({ text }) => text.includes('ending exclusive hosting. date not stated'));
    const passage = read.pages.findIndex(({ text }) => /3 What stays until 2030 (?!\d)/.test(text));
    const pages = read.pages[at]?.links.map(({ page }) => page);
    expect(pages).toContain(passage + 1);
  });

  it('stand in the web page too, and lead on only to what is printed', async () => {
    const whole = Buffer.from(await make('html')).toString();
    expect(whole.match(/<svg /g)).toHaveLength(4);
    expect(whole).toMatch(
      /<a href="#section_200_20what-stays-until-2030"><title>Revenue sharing, until 2030<\/title>/,
    );
    const alone = Buffer.from(await make('html', ['facts'])).toString();
    expect(alone).toContain('<g><title>Revenue sharing, until 2030</title>');
  });
});

describe('a brief that is kept for long', async () => {
  const pdf = await make('pdf');
  const file = Buffer.concat([pdf, unpacked(pdf)]).toString('latin1');

  it('claims PDF/UA-1 and PDF/A-2a, and describes what PDF/A does not know', () => {
    for (const words of [
      '<pdfuaid:part>1</pdfuaid:part>',
      '<pdfaid:part>2</pdfaid:part>',
      '<pdfaid:conformance>A</pdfaid:conformance>',
      '<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>',
    ])
      expect(file).toContain(words);
  });

  it('says what its colours mean, and how its pages are called', () => {
    expect(file).toMatch(/\/OutputIntents \[\d+ 0 R\]/);
    expect(file).toContain('sRGB IEC61966-2.1');
    expect(file).toContain('/PageLabels <<\n/Nums [0 <<\n/S /D\n>>]');
  });

  it.skipIf(!hasCommand('pdffonts'))('holds every font that it uses', async () => {
    const rows = ask('pdffonts', [], pdf).trim().split('\n').slice(2);
    expect(rows.length).toBeGreaterThan(2);
    for (const row of rows) expect(spaced(row)).toMatch(/ yes yes yes \d+ 0$/);
  });
});
