import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createBrief } from '../../../../main/services/brief/index.ts';
import { readOrigins } from '../../../../main/services/brief/provenance.ts';
import { verify } from '../../../../main/services/brief/verify.ts';
import { readBriefing } from '../../../../main/services/library/read-briefing.ts';
import { BriefOptions, FORMATS, type Format } from '../../../../shared/model/brief.ts';
import type { Briefing } from '../../../../shared/model/briefing.ts';
import * as fixture from './fixture.ts';

const root = join(import.meta.dirname, '../../../..');
const log = { info() {}, warn() {}, error() {} };
const brief = createBrief({ assets: join(root, 'assets'), log });
const { harbour, harbourNotes } = fixture;

async function write(
  briefings: Briefing[],
  format: Format,
  given: Partial<BriefOptions> = {},
): Promise<Buffer> {
  const contents = briefings.map((briefing) => ({
    briefing,
    annotations: briefing === harbour ? harbourNotes : [],
  }));
  const { bytes } = await brief.make(contents, BriefOptions.parse(given), format);
  return Buffer.from(bytes);
}

const read = (path: string, text: string): Briefing =>
  readBriefing({ path, bytes: Buffer.from(text), modified: new Date(0) });
const bundled = (name: string) => read(name, readFileSync(join(root, 'assets/library', name), 'utf8'));

/** What stands between the separators of a section text. */
const lines = (text: string) =>
  text
    .split(/[\n\t]/)
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '');

describe('HTML', () => {
  it('holds every word, marks, notes and what it was made from, and needs no other file', async () => {
    const html = (await write([harbour], 'html')).toString();
    expect(html).toMatch(/^<!doctype html>\n<html lang="en">/);
    for (const heading of ['Key judgements', 'Notes']) expect(html).toContain(`${heading}</h2>`);
    expect(html).toMatch(/<mark class="\w+" title="Highlighted \w+">/);
    expect(html).toContain('Check the precedent.');
    expect(html).not.toMatch(/<script|<link|src="http|url\(/);
  });

  it('leads from contents, citations and notes to what is there', async () => {
    const html = (await write([harbour, bundled('microsoft-openai-stargate.md')], 'html')).toString();
    const ids = new Set(Array.from(html.matchAll(/ id="([^"]+)"/g), ([, id]) => id));
    const targets = Array.from(html.matchAll(/href="#([^"]+)"/g), ([, id]) => id);
    expect(targets.length).toBeGreaterThan(50);
    expect(targets.filter((id) => !ids.has(id))).toEqual([]);
    expect(ids.size).toBe(Array.from(html.matchAll(/ id="/g)).length);
  });

  it('takes no text of a briefing for markup, and links to nothing but the web, mail and itself', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string(), fc.string(), async (words, href) => {
        const hostile = `<script>"'&${words}</style><!--`;
        const section = fixture.section(hostile, [
          fixture.p(fixture.link(href, hostile), fixture.code(hostile)),
        ]);
        const html = (await write([fixture.briefing(hostile, [section])], 'html')).toString();
        expect(html).not.toMatch(/<script|<!--/);
        for (const [, target = ''] of html.matchAll(/href="([^"]*)"/g))
          expect(target).toMatch(/^(https?:\/\/|mailto:|#)/i);
      }),
      { numRuns: 50 },
    );
  });
});

describe('Markdown', () => {
  it.each(['microsoft-openai-stargate.md', 'using-attache.md'])(
    'of %s reads back as the same words',
    async (name) => {
      const briefing = bundled(name);
      const again = read(name, (await write([briefing], 'markdown')).toString());
      expect(again.title.value).toBe(briefing.title.value);
      const words = again.sections
        .map(({ text }) => text)
        .join('\n')
        .replace(/\s+/g, ' ');
      const lost = briefing.sections
        .filter(({ kind }) => kind === 'body' || kind === 'lead')
        .flatMap(({ text }) => lines(text))
        .filter((line) => !words.includes(line));
      expect(lost).toEqual([]);
    },
  );

  it('has the notes as footnotes, each referred to', async () => {
    const text = (await write([harbour], 'markdown')).toString();
    const notes = Array.from(text.matchAll(/^\[\^(\d+)\]:/gm), ([, number]) => number);
    expect(notes.length).toBe(harbourNotes.length);
    expect(text).toMatch(/[^\n]\[\^1\]/);
  });

  it('leads to headings that are there', async () => {
    const text = (await write([bundled('microsoft-openai-stargate.md')], 'markdown')).toString();
    expect(text).toContain('[§ 8](#8-money-and-timing)');
  });
});

describe.each(FORMATS)('a brief as %s', (format) => {
  const path = 'deal.md';
  const old = '# Deal\n\nIt begins.\n\n## Fee\n\nThe fee is ten.\n\n## Term\n\nTen years.\n';

  it('is the same each time', async () => {
    const [one, two] = [await write([harbour], format), await write([harbour], format)];
    expect(one.equals(two)).toBe(true);
  });

  it('can be held against the library later', async () => {
    const file = await write([read(path, old), harbour], format);
    expect(readOrigins(file)).toHaveLength(2);
    const against = (text: string) =>
      verify('x', file, (id) => (id === 'deal' ? read(path, text) : null)).briefings;
    const missing = { briefing: 'deals/harbour', state: 'not in this library', changed: [], gone: [] };
    expect(against(old)).toEqual([{ briefing: 'deal', state: 'unchanged', changed: [], gone: [] }, missing]);
    expect(against(`---\ntags: [x]\n---\n${old}`)[0]).toMatchObject({ state: 'unchanged' });
    expect(against(old.replace('ten', 'nine').replace('## Term', '## Until'))[0]).toEqual({
      briefing: 'deal',
      state: 'changed',
      changed: ['fee'],
      gone: ['term'],
    });
    expect(against(old.replace('# Deal', '# Contract'))[0]).toMatchObject({ state: 'changed' });
  });

  it('shows that it was changed since it was made, wherever that was', async () => {
    const file = await write([read(path, old), harbour], format);
    const isAsMade = (bytes: Buffer) => verify('x', bytes, () => null).isAsMade;
    expect(isAsMade(file)).toBe(true);
    const mark = file.indexOf('attache-origins');
    fc.assert(
      fc.property(fc.nat(file.length - 1), fc.integer({ min: 1, max: 255 }), (at, by) => {
        fc.pre(at < mark || at > mark + 20); // else it is no brief at all
        const changed = Buffer.from(file);
        changed[at] = (changed[at] ?? 0) ^ by;
        return readOrigins(changed) === null || !isAsMade(changed);
      }),
    );
    expect(isAsMade(Buffer.concat([file, Buffer.from(' ')]))).toBe(false);
  });
});

it('says of a file that is no brief that it is none', () => {
  for (const bytes of ['', '%PDF-1.7', 'attache-origins-1.AAAA'])
    expect(() => verify('letter.pdf', Buffer.from(bytes), () => null)).toThrow(/letter\.pdf .* no brief/);
});
