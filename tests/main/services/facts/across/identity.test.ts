/** Laws of which mentions are one party, for all mentions and answers. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { identify } from '../../../../../main/services/facts/across/identity.ts';
import { nameKey } from '../../../../../main/services/facts/across/names.ts';
import type { Mention, PartyLink } from '../../../../../shared/model/across.ts';

const mention = fc.record({
  briefing: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
  party: fc.constantFrom('one', 'two'),
  name: fc.constantFrom('Arm', 'ARM Ltd', 'Oracle', 'Nvidia', '—'),
  aliases: fc.subarray(['Arm', 'Oracle']),
});
const mentions = fc
  .uniqueArray(mention, { selector: ({ briefing, party }) => `${briefing} ${party}`, minLength: 2 })
  .map((all) =>
    all.map(
      (each): Mention => ({ ...each, title: '', date: '', section: '', kind: 'company' as const, roles: [] }),
    ),
  );
const world = mentions.chain((all) => {
  const one = fc.constantFrom(...all);
  const link = fc
    .record({ a: one, b: one, answer: fc.constantFrom('same' as const, 'different' as const) })
    .filter(({ a, b }) => a !== b);
  return fc.record({ all: fc.constant(all), links: fc.array(link, { maxLength: 8 }) });
});

/** The groups as sets of `briefing party`, in one order. */
function partition(all: Mention[], links: PartyLink[]): string[] {
  const { groups } = identify(all, links);
  return groups
    .map((group) =>
      group.mentions
        .map(({ briefing, party }) => `${briefing} ${party}`)
        .sort()
        .join(', '),
    )
    .sort();
}

describe('linking', () => {
  it('puts every mention into one group, and knows it there', () => {
    fc.assert(
      fc.property(world, ({ all, links }) => {
        const identity = identify(all, links);
        expect(identity.groups.flatMap((group) => group.mentions)).toHaveLength(all.length);
        for (const each of all) expect(identity.groupOf(each)?.mentions).toContain(each);
      }),
    );
  });

  it('is symmetric', () => {
    fc.assert(
      fc.property(world, ({ all, links }) => {
        const turned = links.map(({ a, b, answer }): PartyLink => ({ a: b, b: a, answer }));
        expect(partition(all, turned)).toEqual(partition(all, links));
      }),
    );
  });

  it('is transitive: what is confirmed step by step is one party', () => {
    fc.assert(
      fc.property(world, ({ all, links }) => {
        const same = links.filter(({ answer }) => answer === 'same');
        const identity = identify(all, same);
        for (const { a, b } of same)
          for (const { a: c, b: d } of same)
            if (b === c) {
              expect(identity.groupOf(a)).toBe(identity.groupOf(d));
              expect(identity.isConfirmed(a, d)).toBe(true);
            }
      }),
    );
  });

  it('never joins what the reader keeps apart', () => {
    fc.assert(
      fc.property(world, ({ all, links }) => {
        const identity = identify(all, links);
        for (const { a, b, answer } of links)
          if (answer === 'different') expect(identity.groupOf(a)).not.toBe(identity.groupOf(b));
      }),
    );
  });

  it('calls certain only what the reader confirmed', () => {
    fc.assert(
      fc.property(mentions, (all) => {
        const identity = identify(all, []);
        for (const a of all) for (const b of all) expect(identity.isConfirmed(a, b)).toBe(a === b);
      }),
    );
  });
});

describe('a name', () => {
  it.each([
    ['Microsoft Corp.', 'MICROSOFT corporation'],
    ['The Ford Motor Company', 'Ford Motor Co'],
    ['Müller GmbH & Co. KG', 'Muller'],
    ['Société Générale S.A.', 'societe generale'],
    ['Ørsted A.S', 'Orsted'],
    ['Marks & Spencer plc', 'Marks and Spencer'],
    ['ソフトバンク', 'ソフトバンク'],
  ])('%s is that of %s', (one, other) => expect(nameKey(one)).toBe(nameKey(other)));

  it.each([
    ['SoftBank', 'SoftBank Group'],
    ['Company', 'Limited'],
    ['Oracle', 'Oracles'],
    ['मोदी', 'मद'],
    ['カ', 'ガ'],
  ])('%s is not that of %s', (one, other) => expect(nameKey(one)).not.toBe(nameKey(other)));
});
