/**
 * Which parameters of the ranking serve best: chosen on the even-numbered questions of Cranfield, one at a time, and
 * reported on the odd-numbered ones beside plain lunr. Both readings of its doubtful judgements count alike.
 */
import lunr from 'lunr';
import { askedQuery } from '../../../main/services/search/asking/answer.ts';
import { evaluate } from '../../../main/services/search/asking/evaluation.ts';
import { RANKING, type Ranking } from '../../../main/services/search/asking/ranking.ts';
import { Collection } from '../../../main/services/search/segments/collection.ts';
import { docs, type Half, isThere, scorer } from './cranfield.ts';

const DEPTH = 100;

/** Values tried of each parameter. */
const TRIED: [name: string, values: number[], set: (ranking: Ranking, value: number) => Ranking][] = [
  ['k1', [0.8, 1, 1.2, 1.5, 1.8, 2.2, 2.6], (ranking, k1) => ({ ...ranking, k1 })],
  ['b', [0.3, 0.4, 0.5, 0.6, 0.75, 0.9], (ranking, b) => ({ ...ranking, b })],
  [
    'title',
    [0.25, 0.5, 0.75, 1, 1.5, 2, 3],
    (ranking, title) => ({ ...ranking, boosts: { ...ranking.boosts, title } }),
  ],
  ['inflected', [0.6, 0.7, 0.8, 0.9, 1], (ranking, inflected) => ({ ...ranking, inflected })],
];

export async function bench({ json }: { json: boolean }): Promise<void> {
  if (!isThere) {
    console.error('The Cranfield collection is not here: ../shared/data/cranfield. Nothing was measured.');
    return;
  }
  const print = (row: object) =>
    console.log(json ? JSON.stringify(row) : JSON.stringify(row).replace(/["{}]/g, ''));
  const chosen = choose(print);
  for (const half of ['even', 'odd'] as const) {
    print({ half, engine: 'lunr', ...scores(half, rankWithLunr()) });
    print({ half, engine: 'attache, as it is', ...scores(half, rankWith(RANKING)) });
    print({ half, engine: 'attache, as chosen', ...scores(half, rankWith(chosen)) });
  }
}

/** One parameter after the other, twice, each at its best value for the even half. */
function choose(print: (row: object) => void): Ranking {
  let ranking = RANKING;
  for (let round = 0; round < 2; round++) {
    for (const [name, values, set] of TRIED) {
      const tried = values.map((value) => ({
        value,
        worth: worth(scores('even', rankWith(set(ranking, value)))),
      }));
      const best = tried.toSorted((a, b) => b.worth - a.worth)[0];
      if (best !== undefined) ranking = set(ranking, best.value);
      print({
        round,
        name,
        ...Object.fromEntries(tried.map(({ value, worth: its }) => [value, round4(its)])),
      });
    }
  }
  print({ chosen: ranking });
  return ranking;
}

type Scores = { none: number; best: number; mapNone: number; mapBest: number };

const scorers = {
  even: { none: null as ReturnType<typeof scorer> | null, best: null as ReturnType<typeof scorer> | null },
  odd: { none: null as ReturnType<typeof scorer> | null, best: null as ReturnType<typeof scorer> | null },
};

/** nDCG@10 and MAP under both readings. */
function scores(half: Half, rank: (text: string) => string[]): Scores {
  scorers[half].none ??= scorer(half, 'as none');
  scorers[half].best ??= scorer(half, 'as best');
  const [none, best] = [scorers[half].none(rank), scorers[half].best(rank)];
  return { none: none['nDCG@10'], best: best['nDCG@10'], mapNone: none.MAP, mapBest: best.MAP };
}

function worth({ none, best, mapNone, mapBest }: Scores): number {
  return (none + best + mapNone + mapBest) / 4;
}

const round4 = (value: number) => Math.round(value * 10_000) / 10_000;

const collection = lazily(() => {
  const made = new Collection([], { added: () => {}, buried: () => {}, dropped: () => {} });
  const stamped = docs().map(({ id, title, body }) => ({
    stamp: id,
    document: {
      briefing: id,
      title,
      date: '1962',
      lang: 'en',
      tags: [],
      parties: [],
      sources: [],
      read: false,
      sections: [
        { section: 'lead', kind: 'lead' as const, heading: title, text: body, notes: [], highlights: 0 },
      ],
    },
  }));
  made.put(stamped);
  return made;
});

function rankWith(ranking: Ranking): (text: string) => string[] {
  return (text) => {
    const asking = {
      query: askedQuery(text, { any: true, typing: false }),
      limit: DEPTH,
      any: true,
      briefing: null,
      ranking,
    };
    return evaluate(collection(), asking).best.map(({ search: { segment }, section }) =>
      segment.briefingIds.get(segment.briefingOf[section] ?? 0),
    );
  };
}

function rankWithLunr(): (text: string) => string[] {
  const index = lunr(function () {
    this.ref('id');
    this.field('title', { boost: 2 });
    this.field('body');
    for (const doc of docs()) this.add(doc);
  });
  return (text) => {
    const query = text.replace(/[^\p{L}\p{N}\s]/gu, ' ');
    return index
      .search(query)
      .map(({ ref }) => ref)
      .slice(0, DEPTH);
  };
}

function lazily<Value>(make: () => Value): () => Value {
  let made: Value | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
