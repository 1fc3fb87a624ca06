import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createBrief } from '../../../../main/services/brief/index.ts';
import { readBriefing } from '../../../../main/services/library/read-briefing.ts';
import { BriefOptions, type Format } from '../../../../shared/model/brief.ts';
import { readBack, roles, unpacked } from './read-back.ts';

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
  expect(objects).toMatch(/\/S \/Link[^>]*\/Lang \(de\)|\/Lang \(de\)[^>]*\/S \/Link/);
  const { text, pages } = await readBack(pdf);
  expect(text).toContain('They wrote développement durable, ברית and Bericht.');
  expect(pages.flatMap(({ structure }) => roles(structure))).toContain('Span');
});

it('so do HTML and, where the letters do not tell it, Markdown', async () => {
  const html = Buffer.from(await make('html')).toString();
  expect(html).toContain('<span lang="he">ברית</span>');
  expect(html).toContain('<span lang="fr"><em>développement</em></span>');
  const markdown = Buffer.from(await make('markdown')).toString();
  expect(markdown).toContain('<span lang="fr">*développement*</span>');
  expect(markdown).toContain('ברית and');
});
