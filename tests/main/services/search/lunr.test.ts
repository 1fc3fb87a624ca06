/**
 * Our index beside one plain lunr index on the same content, cut into the same words, with lunr's own weights: the same
 * sections, in the same order. Where ours finds others, it is because it keeps words as written and lunr only stems:
 * `manage*` finds managers (lunr has but `manag`), `mnister~` finds ministers (lunr compares with `minist`).
 */
import lunr from 'lunr';
import { describe, expect, it } from 'vitest';
import { answerQuery } from '../../../../main/services/search/asking/answer.ts';
import { RANKING, type Ranking } from '../../../../main/services/search/asking/ranking.ts';
import { Collection } from '../../../../main/services/search/segments/collection.ts';
import { corpus, isThere, type Kind, questions } from '../../../bench/search/corpus.ts';
import { lunrIndex } from '../../../bench/search/lunr.ts';
import { briefing } from './open-search.ts';

const SECTIONS = 4000;
const AS_LUNR: Ranking = {
  ...RANKING,
  k1: 1.2,
  b: 0.75,
  boosts: { title: 2, heading: 1, text: 1, note: 1, tag: 1 },
  inflected: 1,
  begun: 1,
  misspelt: [1, 1, 1],
};

const plain = (text: string) => (text.toLowerCase().match(/[a-z0-9]+/g) ?? []).join(' ');
const items = (isThere ? corpus(SECTIONS) : []).map(({ id, title, body }) => ({
  id,
  title: plain(title),
  body: plain(body),
}));

function ours(): Collection {
  const collection = new Collection([], { added: () => {}, buried: () => {}, dropped: () => {} });
  collection.put(
    items.map(({ id, title, body }) => ({ stamp: id, document: briefing(id, [body], { title }) })),
  );
  return collection;
}

const WRITTEN: Record<Exclude<Kind, 'phrase'>, (q: string) => [forLunr: string, forUs: string]> = {
  one: (q) => [q, q],
  and: (q) => [q.replace(/\S+/g, '+$&'), q],
  prefix: (q) => [`${q}*`, `${q}*`],
  fuzzy: (q) => [`${q}~1`, `${q}~1`],
};

describe.skipIf(!isThere)('beside plain lunr, on real news', () => {
  const index: lunr.Index = lunrIndex(items);
  const collection = ours();

  function compare(kind: keyof typeof WRITTEN) {
    return questions()
      .filter((question) => question.kind === kind)
      .map(({ q }) => {
        const [forLunr, forUs] = WRITTEN[kind](q);
        const theirs = index.search(forLunr);
        const found = answerQuery(collection, { query: forUs, limit: SECTIONS }, AS_LUNR);
        const hits = found.relaxed ? [] : found.hits.map((hit) => hit.briefing);
        return { q, hits, theirs, overlap: overlap(hits, theirs) };
      });
  }

  /** How many of our ten best lunr scores no lower than its own tenth: equal scores may come in any order. */
  function overlap(hits: string[], theirs: lunr.Index.Result[]): number {
    const scores = new Map(theirs.map(({ ref, score }) => [ref, score]));
    const wanted = Math.min(10, theirs.length);
    const least = theirs[wanted - 1]?.score ?? 0;
    const shared = hits.slice(0, wanted).filter((id) => (scores.get(id) ?? -1) >= least - 1e-9).length;
    return wanted === 0 ? 1 : shared / wanted;
  }

  it.each(['one', 'and'] as const)('finds the same and ranks the same: %s', (kind) => {
    for (const { q, hits, theirs, overlap: shared } of compare(kind)) {
      expect([q, hits.toSorted()]).toEqual([q, theirs.map(({ ref }) => ref).toSorted()]);
      expect([q, shared]).toEqual([q, 1]);
    }
  });

  it.each(['prefix', 'fuzzy'] as const)(
    'finds the same or more, and ranks what is the same alike: %s',
    (kind) => {
      const compared = compare(kind);
      const same = compared.filter(({ hits, theirs }) => hits.length === theirs.length);
      expect(same.length / compared.length).toBeGreaterThan(0.85);
      for (const { q, overlap: shared } of same) expect([q, shared >= 0.9]).toEqual([q, true]);
      const mean = same.reduce((sum, { overlap: shared }) => sum + shared, 0) / same.length;
      expect(mean).toBeGreaterThanOrEqual(0.98);
      for (const { q, hits, theirs } of compared) {
        const missed = theirs.filter(({ ref }) => !hits.includes(ref)).map(({ ref }) => textOf(ref));
        // A stem may begin so though its word does not: `pry` has the stem `pri`.
        for (const text of missed) expect([kind, beginsSo(text, q)]).toEqual(['prefix', false]);
      }
    },
  );

  function textOf(id: string): string {
    const item = items.find((each) => each.id === id);
    return `${item?.title} ${item?.body}`;
  }

  function beginsSo(text: string, q: string): boolean {
    return text
      .split(' ')
      .some((word) => word.startsWith(q) && lunr.stopWordFilter(new lunr.Token(word, {})));
  }
});
