import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createBrief } from '../../../../main/services/brief/index.ts';
import { readBriefing } from '../../../../main/services/library/read-briefing.ts';
import { BriefOptions, type Format } from '../../../../shared/model/brief.ts';
import { readObjects } from './objects.ts';
import { hasCommand, readBack, roles, unpacked } from './read-back.ts';

const log = { info() {}, warn() {}, error() {} };
const brief = createBrief({ assets: join(import.meta.dirname, '../../../../assets'), log });

const TEXT = `---
title: Words of others
lang: en-GB
---
# Quoted

They wrote <span lang="fr">*développement* durable</span>, ברית and [<span lang="de">Bericht</span>](https://example.org).

<div lang="fr">

${'Le développement durable des infrastructures numériques européennes représente aujourd’hui énormément. '.repeat(4)}

</div>
`;

const make = async (format: Format, text = TEXT) => {
  const briefing = readBriefing({ path: 'a.md', bytes: Buffer.from(text), modified: new Date(0) });
  return (await brief.make([{ briefing, annotations: [] }], BriefOptions.parse({}), format)).bytes;
};

it('a PDF says of each passage in which language it is', async () => {
  const pdf = await make('pdf');
  const objects = unpacked(pdf).toString('latin1');
  expect(objects).toMatch(/\/S \/Span[^>]*\/Lang \(fr\)|\/Lang \(fr\)[^>]*\/S \/Span/);
  expect(objects).toMatch(/\/Lang \(he\)/);
  const { text, pages } = await readBack(pdf);
  expect(text).toContain('They wrote développement durable, ברית and Bericht.');
  expect(pages.flatMap(({ structure }) => roles(structure))).toContain('Span');
});

it.skipIf(!hasCommand('qpdf'))('a link says it of each of its words', async () => {
  const words =
    '[The <span lang="de">Bericht</span> of the `code` by <span lang="fr">Léa</span>](https://example.org)';
  const { nodes, list } = readObjects(await make('pdf', `---\nlang: en\n---\n# Words\n\n${words}\n`));
  const links = nodes().filter((node) => node['/S'] === '/Link');
  expect(links).toHaveLength(1);
  const inner = links.flatMap((link) =>
    list(link['/K']).filter((kid) => typeof kid === 'object' && '/S' in kid),
  );
  expect(inner.map((kid) => [kid['/S'], kid['/Lang']])).toEqual([
    ['/Span', 'u:de'],
    ['/Code', undefined],
    ['/Span', 'u:fr'],
  ]);
});

it('so do HTML and, where the letters do not tell it, Markdown', async () => {
  const html = Buffer.from(await make('html')).toString();
  expect(html).toContain('<span lang="he">ברית</span>');
  expect(html).toContain('<span lang="fr"><em>développement</em></span>');
  const markdown = Buffer.from(await make('markdown')).toString();
  expect(markdown).toContain('<span lang="fr">*développement*</span>');
  expect(markdown).toContain('ברית and');
});
