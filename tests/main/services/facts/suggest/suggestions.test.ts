/** From a text to its facts and back, by the calls of the contract over real files. */
import { chmodSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { freshFolder, openDesk } from '../across/library.ts';

const DEAL = `---
title: The deal
date: 2025-01
sources:
  - {id: article, title: An article}
facts:
  parties:
    - id: softgrid
      name: SoftGrid
      aliases: [SoftGrid Ltd]
---

## Who pays

SoftGrid will invest $500 million with Acme Corp. Ada Byron is the chairman of SoftGrid.
`;

async function openDeal(folder = freshFolder()) {
  const file = join(folder, 'library', 'deal.md');
  const desk = await openDesk({ 'deal.md': DEAL }, folder);
  const list = () => desk.call('suggestions.list', { briefing: 'deal' });
  const ids = async () => (await list()).open.map(({ id }) => id);
  const accept = (...wanted: string[]) => desk.call('suggestions.accept', { briefing: 'deal', ids: wanted });
  return { ...desk, folder, file, list, ids, accept, text: () => readFileSync(file, 'utf8') };
}

it('what a briefing states already is not suggested, and what is accepted is no suggestion any more', async () => {
  const { call, list, ids, accept } = await openDeal();
  expect(await ids()).toEqual([
    'organisation-acme-corp',
    'person-ada-byron',
    'role-ada-byron-chairman-of-softgrid',
    'amount-500-million',
  ]);
  expect(await list()).toMatchObject({ dismissed: [], unknownLanguage: null });
  expect(await accept('role-ada-byron-chairman-of-softgrid', 'amount-500-million')).toMatchObject({
    accepted: ['role-ada-byron-chairman-of-softgrid', 'amount-500-million'],
  });
  expect(await ids()).toEqual(['organisation-acme-corp']);
  const { facts, problems } = await call('library.get', { briefing: 'deal' });
  expect(problems).toEqual([]);
  const support = { section: 'who-pays', sources: ['article'] };
  expect(facts.parties.map(({ id }) => id)).toEqual(['softgrid', 'ada-byron']);
  expect(facts.parties[1]).toMatchObject({ kind: 'person', roles: ['chairman of SoftGrid'], ...support });
  expect(facts.commitments).toMatchObject([{ amount: 5e8, currency: 'USD', kind: 'announced', ...support }]);
});

it('accepting twice writes once, and taking back leaves the file as it was', async () => {
  const { call, accept, text, failure } = await openDeal();
  const { written } = await accept('person-ada-byron');
  const once = text();
  expect(await accept('person-ada-byron')).toEqual({ accepted: [], written: null });
  expect(text()).toBe(once);
  const more = await accept('amount-500-million');
  expect(await failure('suggestions.takeBack', { briefing: 'deal', written: written ?? '' })).toMatchObject({
    code: 'conflict',
    message: expect.stringContaining('changed'),
  });
  await call('suggestions.takeBack', { briefing: 'deal', written: more.written ?? '' });
  expect(text()).toBe(once);
  await call('suggestions.takeBack', { briefing: 'deal', written: written ?? '' });
  expect(text()).toBe(DEAL);
});

it('what several windows accept at the same moment is all written', async () => {
  const { accept, call } = await openDeal();
  const all = ['organisation-acme-corp', 'person-ada-byron', 'amount-500-million'];
  const accepted = await Promise.all(all.map((id) => accept(id)));
  expect(accepted.flatMap((each) => each.accepted)).toEqual(all);
  const { facts } = await call('library.get', { briefing: 'deal' });
  expect(facts.parties.map(({ id }) => id).toSorted()).toEqual(['acme-corp', 'ada-byron', 'softgrid']);
  expect(facts.commitments).toHaveLength(1);
});

it('a file that its author changed is read again before it is written, and not taken back', async () => {
  const { call, accept, file, text, failure } = await openDeal();
  const changed = DEAL.replace('title: The deal', 'title: The great deal # so').replace(
    'with Acme Corp',
    'alone',
  );
  writeFileSync(file, changed);
  expect(await accept('person-ada-byron', 'organisation-acme-corp')).toMatchObject({
    accepted: ['person-ada-byron'],
  });
  expect(text()).toContain('title: The great deal # so');
  expect(text()).toContain('invest $500 million alone.');
  const { written } = await accept('amount-500-million');
  writeFileSync(file, `${text()}\nOne more line.\n`);
  const kept = text();
  expect(await failure('suggestions.takeBack', { briefing: 'deal', written: written ?? '' })).toMatchObject({
    code: 'conflict',
    message: expect.stringMatching(/^“deal\.md” was changed meanwhile: what was added stays/),
  });
  expect(text()).toBe(kept);
  expect((await call('library.get', { briefing: 'deal' })).facts.commitments).toHaveLength(1);
});

it('a file that is write-protected stays as it is, and says so', async () => {
  const { file, text, failure } = await openDeal();
  chmodSync(file, 0o444);
  const refused = await failure('suggestions.accept', { briefing: 'deal', ids: ['person-ada-byron'] });
  expect(refused).toMatchObject({ code: 'unwritable-file', message: expect.stringContaining('permission') });
  expect(text()).toBe(DEAL);
  expect(statSync(file).mode & 0o777).toBe(0o444);
});

it('what was dismissed does not come back until the reader wants it, whatever else is written', async () => {
  const { call, ids, list, accept, folder, told, rewrite } = await openDeal();
  await call('suggestions.dismiss', { briefing: 'deal', ids: ['amount-500-million'] });
  expect(told.map(({ name }) => name)).toContain('suggestions.changed');
  expect(await ids()).not.toContain('amount-500-million');
  await rewrite('deal.md', `${DEAL}\nHe paid $3 million in Texas.\n`);
  await accept('person-ada-byron');
  expect(await ids()).toContain('amount-3-million');
  expect((await list()).dismissed.map(({ id }) => id)).toEqual(['amount-500-million']);

  const later = await openDesk({}, folder);
  const { open } = await later.call('suggestions.list', { briefing: 'deal' });
  expect(open.map(({ id }) => id)).not.toContain('amount-500-million');
  await later.call('suggestions.dismiss', {
    briefing: 'deal',
    ids: ['amount-500-million'],
    isDismissed: false,
  });
  const again = await later.call('suggestions.list', { briefing: 'deal' });
  expect(again.open.map(({ id }) => id)).toContain('amount-500-million');
});

it('a text in another language is said to be unknown, and a briefing that is not there to be missing', async () => {
  const { rewrite, list, failure } = await openDeal();
  await rewrite('deal.md', DEAL.replace('date:', 'lang: de\ndate:'));
  expect(await list()).toEqual({ open: [], dismissed: [], unknownLanguage: 'de' });
  expect(await failure('suggestions.list', { briefing: 'nowhere' })).toMatchObject({ code: 'not-found' });
});

it('a date that a term ends on, and a place that is said in more words, are stated already', async () => {
  const { rewrite, ids } = await openDeal();
  const text = 'SoftGrid announced Project Aurora. The right holds until 2030, and work starts in Texas.\n';
  await rewrite('deal.md', `---\ntitle: X\n---\n\n# Terms\n\n${text}`);
  expect(await ids()).toEqual(
    expect.arrayContaining([expect.stringMatching(/^period-until-2030/), 'place-texas']),
  );
  const facts = `facts:
  agreements: [{id: a, title: A, terms: [{id: t, kind: access, summary: It has access., until: 2030}]}]
  ventures: [{id: aurora, name: Aurora, places: [Texas (the start)]}]`;
  await rewrite('deal.md', `---\ntitle: X\n${facts}\n---\n\n# Terms\n\n${text}`);
  expect(await ids()).toEqual(['organisation-softgrid']);
});
