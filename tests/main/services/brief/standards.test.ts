/**
 * Rules of PDF/UA-1 (ISO 14289-1) and PDF/A-2a (ISO 19005-2) that a file's objects show, on every template. No validator can be
 * bundled with the tests; qpdf lists the objects.
 */
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { createBrief } from '../../../../main/services/brief/index.ts';
import { readBriefing } from '../../../../main/services/library/read-briefing.ts';
import { BriefOptions, TEMPLATES } from '../../../../shared/model/brief.ts';
import * as fixture from './fixture.ts';
import { type Dictionary, type Objects, readObjects } from './objects.ts';
import { hasCommand } from './read-back.ts';

const log = { info() {}, warn() {}, error() {} };
const brief = createBrief({ assets: join(import.meta.dirname, '../../../../assets'), log });

const TEXT = `---
title: A test of rules
lang: en
bottomLine: Everything that a page can hold.
judgements:
  - { id: one, text: It holds., likelihood: likely, section: all }
facts:
  parties: [{ id: us, name: Us }, { id: them, name: Them }]
  agreements:
    - id: pact
      title: Pact
      parties: [us, them]
      terms: [{ id: term, kind: lease, summary: A lease of the port., holder: us, from: 2025, until: 2030, section: all }]
sources: [{ id: paper, title: A paper, url: https://example.org }]
---
## All

Words, *words*, \`code\`, <span lang="fr">mots</span>, λόγος and a [link](https://example.org).[^1]

1. One
2. Two

> A quotation.

| Year | What |
|---|---|
${Array.from({ length: 60 }, (_, row) => `| ${1960 + row} | Thing ${row} |`).join('\n')}

\`\`\`
code
\`\`\`

### Deeper

More.

[^1]: A note.
`;

describe.runIf(hasCommand('qpdf')).each(TEMPLATES)('a brief of template %s', (template) => {
  let file: Objects;
  beforeAll(async () => {
    const briefing = readBriefing({ path: 'a.md', bytes: Buffer.from(TEXT), modified: new Date(0) });
    const section = briefing.sections.find(({ id }) => id === 'all') ?? briefing.sections[0];
    const annotations =
      section === undefined ? [] : [fixture.annotation(section, 'Words', 'A remark.', 'green', '01A')];
    const options = BriefOptions.parse({ template, letterhead: { name: 'R', marking: 'Confidential' } });
    file = readObjects((await brief.make([{ briefing, annotations }], options, 'pdf')).bytes);
  });

  it('says what it is: title, language, standards, colours, page labels', () => {
    const { catalogue, trailer } = file;
    expect(catalogue['/MarkInfo']).toMatchObject({ '/Marked': true });
    expect(catalogue['/Lang']).toBe('u:en');
    expect(catalogue['/ViewerPreferences']).toMatchObject({ '/DisplayDocTitle': true });
    expect(catalogue['/PageLabels']).toBeDefined();
    expect(catalogue['/OutputIntents']).toMatchObject([{ '/S': '/GTS_PDFA1' }]);
    expect(trailer['/ID']).toHaveLength(2);
    expect(trailer['/Encrypt']).toBeUndefined();
    const metadata = file.stream(catalogue['/Metadata']);
    const parts = ['<pdfuaid:part>1<', '<pdfaid:part>2<', '<pdfaid:conformance>A<', '<pdf:Producer>'];
    for (const part of [...parts, 'A test of rules']) expect(metadata).toContain(part);
  });

  it('embeds every font with its characters', () => {
    const fonts = file.ofType('/Font');
    expect(fonts.length).toBeGreaterThan(0);
    for (const font of fonts) {
      if (font['/Subtype'] === '/Type0') {
        expect(font['/ToUnicode']).toBeDefined();
        expect(file.stream(font['/ToUnicode'])).not.toMatch(/<(0000|feff|fffe)>\s*$/im);
        continue;
      }
      expect(font['/Subtype']).toBe('/CIDFontType2');
      expect(font['/CIDToGIDMap']).toBe('/Identity');
      expect(file.at(font['/FontDescriptor'])).toHaveProperty('/FontFile2');
    }
  });

  it('is opaque, and runs nothing', () => {
    for (const object of file.all) {
      expect(object['/SMask'] ?? '/None').toBe('/None');
      for (const opacity of ['/ca', '/CA']) expect(object[opacity] ?? 1).toBe(1);
      expect(['/JavaScript', '/Launch', '/ImportData']).not.toContain(object['/S']);
      expect(object).not.toHaveProperty('/AA');
    }
  });

  it('has links that say where they lead, in the structure, and reached in its order', () => {
    const parents = new Map(file.numbers(file.root['/ParentTree']));
    for (const page of file.ofType('/Page')) {
      const links = file.list(page['/Annots']);
      if (links.length > 0) expect(page['/Tabs']).toBe('/S');
      for (const link of links) {
        expect(link).toMatchObject({ '/Subtype': '/Link', '/F': 4 });
        expect(String(link['/Contents']).replace(/^u:/, '')).not.toBe('');
        const node = file.at(parents.get(Number(link['/StructParent'])));
        expect(node['/S']).toBe('/Link');
        expect(file.list(node['/K']).map((kid) => kid['/Type'])).toContain('/OBJR');
      }
    }
  });

  it('has all of each page in the structure, or marked as no part of the text', () => {
    const parents = new Map(file.numbers(file.root['/ParentTree']));
    for (const page of file.ofType('/Page')) {
      const nodes = file.values(parents.get(Number(page['/StructParents'])));
      const { outside, ids } = marked(file.stream(page['/Contents']));
      expect(outside).toEqual([]);
      expect(new Set(ids).size).toBe(ids.length);
      for (const id of ids) expect(file.at(nodes[id])['/S']).toBeDefined();
    }
  });

  it('nests its nodes as the standard has them', () => {
    const nodes = file.nodes();
    const under = (node: Dictionary) => file.at(node['/P'])['/S'];
    const PARENTS: Record<string, unknown[]> = {
      '/LI': ['/L'],
      '/Lbl': ['/LI'],
      '/LBody': ['/LI'],
      '/TOCI': ['/TOC'],
      '/TR': ['/THead', '/TBody'],
      '/TH': ['/TR'],
      '/TD': ['/TR'],
      '/THead': ['/Table'],
      '/TBody': ['/Table'],
    };
    for (const node of nodes) {
      const wanted = PARENTS[String(node['/S'])];
      if (wanted !== undefined) expect(wanted).toContain(under(node));
      if (node['/S'] === '/TH') expect(node['/A']).toMatchObject({ '/O': '/Table', '/Scope': '/Column' });
      if (node['/S'] === '/L') expect(node['/A']).toMatchObject({ '/O': '/List' });
      if (node['/S'] === '/Figure') {
        expect(node['/Alt']).toBeDefined();
        expect(node['/A']).toMatchObject({ '/O': '/Layout', '/BBox': expect.any(Array) });
      }
    }
    const levels = nodes.flatMap((node) => /^\/H(\d)$/.exec(String(node['/S']))?.[1] ?? []).map(Number);
    expect(levels[0]).toBe(1);
    levels.forEach((level, index) => {
      expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1);
    });
    const notes = nodes.filter((node) => node['/S'] === '/Note').map((node) => node['/ID']);
    expect(notes).not.toContain(undefined);
    expect(new Set(notes).size).toBe(notes.length);
    if (template === 'annotated') expect(notes.length).toBeGreaterThan(0);
    if (template !== 'one-page') expect(nodes.map((node) => node['/S'])).toContain('/Figure');
  });
});

/** What a page's content shows outside of marked content, and the numbers of what is marked. */
function marked(content: string): { outside: string[]; ids: number[] } {
  const outside: string[] = [];
  const ids: number[] = [];
  let depth = 0;
  for (const line of content.split('\n')) {
    const id = /\/MCID (\d+)/.exec(line)?.[1];
    if (/\bB(D|M)C$/.test(line)) depth += 1;
    if (id !== undefined) ids.push(Number(id));
    if (/\bEMC$/.test(line)) depth -= 1;
    if (depth === 0 && /\b(Tj|TJ|f|S|B|Do)$/.test(line)) outside.push(line);
  }
  if (depth !== 0) outside.push(`${depth} not closed`);
  return { outside, ids };
}
