/** The log and the diagnostics are handed to others: after a person's work, and trouble with it, they hold none of its words. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createDispatch, type Dispatch } from '../../main/dispatch.ts';
import { createHandlers } from '../../main/handlers.ts';
import { logInto } from '../../main/log-file.ts';
import { createServices, type Services } from '../../main/services.ts';
import type { Diagnostics } from '../../shared/contract/app.ts';
import { testPlatform } from './platform.ts';

const ROOT = new URL('../../', import.meta.url);

/** Words that stand in a title, a text, a note, a tag, a query, the settings and a path above the library, and nowhere else. */
const WORDS = /zanzibar|quetzal|xylophone|marzipan|obsidian|periwinkle|tamarind/i;
const BRIEFING = `---
title: Zanzibar deal
tags: [marzipan]
---

# Quetzal

The quetzal and the xylophone. \u{13000}
`;

let room: string;
let data: string;
let services: Services;
let call: Dispatch;

beforeAll(async () => {
  room = mkdtempSync(join(tmpdir(), 'attache-words-'));
  data = join(room, 'data');
  const library = join(room, 'tamarind');
  mkdirSync(library);
  mkdirSync(data);
  writeFileSync(join(library, 'deal.md'), BRIEFING);
  writeFileSync(join(library, 'broken.md'), '---\ntitle: [Zanzibar\n---\n\nQuetzal.\n');
  writeFileSync(join(data, 'settings.json'), '{"savedSearches": ["obsidian", "periwinkle"');
  writeFileSync(join(data, 'catalogue'), 'a file where a folder should be');
  const quiet = { info: () => {}, warn: () => {}, error: () => {} };
  const usual = testPlatform(data);
  const platform = testPlatform(data, {
    version: '1.2.3',
    paths: { ...usual.paths, searchWorker: new URL('tests/main/services/search/crashing-worker.ts', ROOT) },
    log: logInto(data, quiet),
    openExternal: () => Promise.reject(new Error('https://obsidian.example cannot be opened')),
  });
  services = await createServices(platform, () => {});
  call = createDispatch(createHandlers(services, platform), platform.log);
  await services.openLibrary(library);
  await services.library.settled();
  await services.search.settled();
});

afterAll(async () => {
  await services.close();
  rmSync(room, { recursive: true, force: true });
});

it('keep none of them', async () => {
  const passages = [{ section: 'quetzal', range: { start: 4, end: 11 }, exact: 'quetzal' }];
  const noted = await call('annotations.create', {
    briefing: 'deal',
    on: { kind: 'passage', passages },
    colour: 'blue',
    note: 'An obsidian note.',
    tags: ['periwinkle'],
  });
  expect(noted).toMatchObject({ ok: true });
  await call('search.query', { query: 'obsidian' });
  await call('brief.print', { job: 'one', briefings: ['deal'], options: { marking: 'Marzipan' } });
  await call('app.openExternal', { url: 'https://obsidian.example/' });
  await call('library.open', { dir: join(room, 'periwinkle') });
  await call('library.import', { name: 'zanzibar.bin', data: Buffer.from([0, 1]).toString('base64') });
  await call('trouble.report', {
    place: 'script',
    name: 'TypeError',
    stack: 'TypeError: obsidian is not a function\n    at draw (http://127.0.0.1:1/assets/index.js:1:2)\n',
  });
  await call('settings.set', { savedSearches: ['quetzal'] });
  await call('search.query', { query: 'crash now' });
  await expect.poll(() => log()).toContain('The search worker crashed');

  const answer = await call('app.diagnostics', {});
  expect(answer).toMatchObject({ ok: true });
  expect(log()).not.toMatch(WORDS);
  expect(JSON.stringify(answer)).not.toMatch(WORDS);
  expect(log()).not.toContain(room);
  // The trouble itself is there: without it, this test could not fail.
  for (const told of [
    'settings.corrupt-',
    'brief',
    'app.openExternal failed',
    'draw (index.js:1:2)',
    'next start',
  ])
    expect(log()).toContain(told);
});

it('tell what helps', async () => {
  const answer = await call('app.diagnostics', {});
  const {
    host,
    versions,
    dataFolder,
    library,
    troubles,
    log: lines,
  } = (answer as { value: Diagnostics }).value;
  expect({ host, dataFolder, attache: versions.attache }).toEqual({
    host: 'web',
    dataFolder: 'one that was chosen',
    attache: '1.2.3',
  });
  expect(versions.node).toBe(process.versions.node);
  expect(library).toMatchObject({ isComplete: true, briefings: 2, annotations: 1, problems: 1 });
  expect(troubles).toEqual(['settings-lost']);
  expect(log().trimEnd().split('\n').at(-1)).toBe(lines.at(-1));
});

function log(): string {
  const folder = join(data, 'logs');
  return readdirSync(folder)
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('');
}
