/**
 * What every transport must keep of the contract, written once: vitest runs it without a transport and over HTTP,
 * Playwright over the desktop's IPC. Each check gets a `call` as the renderer's client has it.
 */
import assert from 'node:assert/strict';
import type { Draft } from '../../shared/contract/drafts.ts';
import type { Result } from '../../shared/errors.ts';
import type { Annotation } from '../../shared/model/annotation.ts';
import type { Briefing, BriefingSummary } from '../../shared/model/briefing.ts';
import type { SearchAnswer } from '../../shared/model/search.ts';

export type RawCall = (name: string, args: unknown) => Promise<Result<unknown>>;

/** The library that the suite expects: one file. */
export const SUITE_LIBRARY = {
  'tides.md': '---\ntitle: Tides\ntags: [sea]\n---\n\n# High water\n\nÉbb and flow 🌊 by the moon.\n',
};

export const checks: Record<string, (call: RawCall) => Promise<void>> = {
  async 'lists and gets a briefing, every character kept'(call) {
    const listing = await value<{ briefings: BriefingSummary[] }>(call('library.list', {}));
    assert.deepEqual(
      listing.briefings.map(({ id }) => id),
      ['tides'],
    );
    const briefing = await value<Briefing>(call('library.get', { briefing: 'tides' }));
    assert.equal(briefing.sections.at(-1)?.text, 'Ébb and flow 🌊 by the moon.');
    assert.deepEqual(briefing.tags, ['sea']);
  },

  async 'says not-found in a sentence'(call) {
    const error = await failure(call('library.get', { briefing: 'nowhere' }));
    assert.equal(error.code, 'not-found');
    assert.match(error.message, /nowhere/);
  },

  async 'refuses arguments of the wrong shape, and names it does not know'(call) {
    assert.equal((await failure(call('library.get', { briefing: 7 }))).code, 'invalid-arguments');
    assert.equal((await failure(call('library.get', null))).code, 'invalid-arguments');
    assert.equal((await failure(call('library.burn', {}))).code, 'invalid-arguments');
    assert.equal((await failure(call('constructor', {}))).code, 'invalid-arguments');
  },

  async 'keeps a note, finds it by search, deletes and restores it'(call) {
    const { sections } = await value<Briefing>(call('library.get', { briefing: 'tides' }));
    const section = sections.at(-1);
    assert.ok(section);
    const start = section.text.indexOf('🌊');
    const range = { start, end: start + 2 };
    const [made] = await value<Annotation[]>(
      call('annotations.create', {
        briefing: 'tides',
        on: { kind: 'passage', passages: [{ section: section.id, range, exact: '🌊' }] },
        colour: 'blue',
        note: 'A wave.',
      }),
    );
    assert.ok(made);
    assert.deepEqual(made.anchor, { state: 'exact', section: section.id, range, score: 1 });

    const answer = await eventually(
      () => value<SearchAnswer>(call('search.query', { query: 'has:note' })),
      ({ total }) => total === 1,
    );
    assert.equal(answer.hits[0]?.section, section.id);

    assert.equal(await value(call('annotations.delete', { ids: [made.id] })), null);
    assert.deepEqual(await value(call('annotations.list', {})), []);
    await value(call('annotations.restore', { ids: [made.id] }));
    assert.equal((await value<Annotation[]>(call('annotations.list', {})))[0]?.note, 'A wave.');
  },

  async 'keeps what is being written until it is discarded'(call) {
    const target = { kind: 'new', briefing: 'tides', on: { kind: 'briefing' } };
    const { library } = await value<{ library: string }>(call('drafts.list', {}));
    const change = { library, writer: 'suite', revision: 1, target };
    assert.equal(await value(call('drafts.keep', { ...change, text: 'Ébb 🌊', isPlaced: true })), null);
    const { drafts } = await value<{ drafts: Draft[] }>(call('drafts.list', {}));
    assert.deepEqual(
      drafts.map(({ text, target: kept, lost }) => ({ text, target: kept, lost })),
      [{ text: 'Ébb 🌊', target, lost: null }],
    );
    assert.equal(await value(call('drafts.discard', { ...change, revision: 2 })), null);
    assert.deepEqual((await value<{ drafts: Draft[] }>(call('drafts.list', {}))).drafts, []);
    const nowhere = { ...change, target: { kind: 'new', briefing: 'tides' }, text: '', isPlaced: true };
    assert.equal((await failure(call('drafts.keep', nowhere))).code, 'invalid-arguments');
  },

  async 'checks the spelling of words'(call) {
    const words = ['ebb', 'recieve', 'centre', 'center'];
    const asked = { words, text: 'ebb, recieve', lang: 'en' };
    assert.deepEqual(await value(call('spelling.check', asked)), ['recieve']);
  },

  async 'counts a briefing as read when it is opened, and tells of no change since'(call) {
    for (const name of ['reading.opened', 'reading.changes', 'reading.seen'])
      assert.equal(await value(call(name, { briefing: 'tides' })), null);
    assert.equal((await failure(call('reading.opened', { briefing: 'nowhere' }))).code, 'not-found');
  },

  async 'answers for parties where no briefing has one'(call) {
    for (const name of ['parties.list', 'parties.contradictions'])
      assert.deepEqual(await value(call(name, {})), []);
    assert.deepEqual(await value(call('parties.touched', { briefing: 'tides' })), []);
    const ref = { briefing: 'tides', party: 'moon' };
    assert.equal((await failure(call('parties.get', ref))).code, 'not-found');
    const said = { mention: ref, others: [ref], answer: 'perhaps' };
    assert.equal((await failure(call('parties.link', said))).code, 'invalid-arguments');
  },

  async 'suggests nothing where a text states nothing, and accepts only what was suggested'(call) {
    const none = { open: [], dismissed: [], unknownLanguage: null };
    assert.deepEqual(await value(call('suggestions.list', { briefing: 'tides' })), none);
    const these = { briefing: 'tides', ids: ['place-texas'] };
    assert.deepEqual(await value(call('suggestions.accept', these)), { accepted: [], written: null });
    assert.equal(await value(call('suggestions.dismiss', these)), null);
    const unknown = { briefing: 'tides', written: 'never' };
    assert.equal((await failure(call('suggestions.takeBack', unknown))).code, 'conflict');
    const empty = { briefing: 'tides', ids: [] };
    assert.equal((await failure(call('suggestions.accept', empty))).code, 'invalid-arguments');
  },

  async 'prints a brief as bytes'(call) {
    const options = { sections: ['high-water'], annotations: false };
    const { data, pages } = await value<{ data: string; pages: number }>(
      call('brief.print', { job: 'print', briefings: ['tides'], options }),
    );
    assert.equal(Buffer.from(data, 'base64').subarray(0, 5).toString(), '%PDF-');
    assert.ok(pages >= 1);
  },
};

async function value<T>(result: Promise<Result<unknown>>): Promise<T> {
  const settled = await result;
  assert.ok(settled.ok, settled.ok ? '' : settled.error.message);
  return settled.value as T;
}

async function failure(result: Promise<Result<unknown>>) {
  const settled = await result;
  assert.ok(!settled.ok, 'the call should have failed');
  return settled.error;
}

/** Indexing follows the commit; a reader sees it within moments. */
async function eventually<T>(ask: () => Promise<T>, enough: (answer: T) => boolean): Promise<T> {
  for (let tries = 0; tries < 100; tries++) {
    const answer = await ask();
    if (enough(answer)) return answer;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return ask();
}
