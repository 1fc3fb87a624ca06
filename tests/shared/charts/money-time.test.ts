import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { moneyTimeScenes, type Scene } from '../../../shared/charts/index.ts';
import { Facts } from '../../../shared/model/facts.ts';
import { expectInside, room, textsOf } from './scenes.ts';

const promise = (id: string, amount: number, rest: object = {}) => ({
  id,
  kind: 'committed',
  summary: `Promise ${id}`,
  amount: amount * 1e9,
  currency: 'USD',
  ...rest,
});
const draw = (...commitments: object[]) => moneyTimeScenes(Facts.parse({ commitments }), '2025-01', room);
const labels = (scenes: Scene[]) => scenes.flatMap(({ items }) => items.map(({ label }) => label));

describe('money over time', () => {
  it('adds up what is due by when', () => {
    const all = labels(draw(promise('b', 30, { until: '2028' }), promise('a', 10, { from: '2026' })));
    expect(all[0]).toContain('US$10 billion, from 2026; in all US$10 billion committed');
    expect(all[1]).toContain('US$30 billion, until 2028; in all US$40 billion committed');
  });

  it('counts a first part once: as a step towards its whole', () => {
    const all = labels(
      draw(
        promise('whole', 500, { until: '2029' }),
        promise('part', 100, { until: '2025', partOf: 'whole' }),
      ),
    );
    expect(all[0]).toContain('in all US$100 billion');
    expect(all[1]).toContain('in all US$500 billion');
  });

  it('never adds kinds or currencies up', () => {
    const scenes = draw(
      promise('a', 10, { until: '2026', kind: 'announced' }),
      promise('b', 20, { until: '2027' }),
      promise('c', 40, { until: '2028', currency: 'EUR' }),
    );
    expect(scenes.map(({ title }) => title)).toEqual(['Money over time, US dollars', 'Money over time, EUR']);
    expect(textsOf(scenes[0] as Scene)).toEqual(
      expect.arrayContaining(['Announced', 'Committed', 'US$10 billion', 'US$20 billion']),
    );
    expect(textsOf(scenes[0] as Scene).join(' ')).not.toContain('US$30 billion');
  });

  it('begins at the briefing’s date where only a length is stated, and says so', () => {
    const whole = promise('whole', 500, { years: 4 });
    const first = promise('first', 100, { atOnce: true, partOf: 'whole' });
    const [scene] = draw(whole, first);
    expect(scene?.items.map(({ cells }) => cells)).toEqual([
      ['Committed', 'US$100 billion of the US$500 billion', 'at once', 'US$100 billion'],
      ['Committed', 'US$500 billion', 'over 4 years', 'US$500 billion'],
    ]);
    expect(textsOf(scene as Scene).join(' ')).toContain(
      'a period begins at the briefing’s own, January 2025.',
    );
    expect(moneyTimeScenes(Facts.parse({ commitments: [whole, first] }), '', room)).toEqual([]);
    const [dated] = draw(promise('a', 10, { from: '2026', years: 2 }));
    expect(textsOf(dated as Scene)).toEqual(expect.arrayContaining(['2026', '2027', '2028']));
    expect(textsOf(dated as Scene).join(' ')).not.toContain('briefing’s own');
  });

  it('says what it leaves out for want of a date, and is not drawn when nothing has one', () => {
    const [scene] = draw(promise('a', 10, { until: '2026' }), promise('b', 10));
    expect(textsOf(scene as Scene).join(' ')).toContain('1 without a date');
    expect(draw(promise('a', 10))).toEqual([]);
  });

  it('stays within its bounds and never goes down', () => {
    const commitment = fc.record({
      amount: fc.integer({ min: 1, max: 1000 }),
      year: fc.integer({ min: 2000, max: 2050 }),
      partOf: fc.option(fc.nat(9), { nil: undefined }),
    });
    fc.assert(
      fc.property(fc.array(commitment, { minLength: 1, maxLength: 10 }), (all) => {
        const [scene] = draw(
          ...all.map(({ amount, year, partOf }, index) =>
            promise(`c${index}`, amount, {
              until: String(year),
              ...(partOf === undefined ? {} : { partOf: `c${partOf}` }),
            }),
          ),
        );
        expectInside(scene as Scene);
        const tops = scene?.items.map(({ box }) => box.y) ?? [];
        expect(tops).toEqual(tops.toSorted((a, b) => b - a));
      }),
    );
  });
});
