/** One party in several briefings: what is proposed, what the reader answers, and all that is said of it. */
import { describe, expect, it } from 'vitest';
import type { PartyRef } from '../../../../../shared/model/across.ts';
import { briefing, type Desk, freshFolder, openDesk } from './library.ts';

const party = (id: string, name: string, more = '') => `    - {id: ${id}, name: "${name}"${more}}`;
const parties = (...lines: string[]) => `facts:\n  parties:\n${lines.join('\n')}`;

const SPRING = briefing(
  'Spring',
  '2025-03',
  `${parties(party('softbank', 'SoftBank Corp.', ', roles: [lead partner]'), party('oracle', 'Oracle'))}
  agreements:
    - id: lease
      title: Lease
      parties: [softbank, oracle]
      section: terms
      terms:
        - {id: use, kind: use, summary: SoftBank uses the halls., holder: softbank, counterparty: oracle}
        - {id: price, kind: price, summary: The price is secret.}
  ventures:
    - {id: stargate, name: Stargate, members: [{party: softbank, roles: [lead partner]}], section: money}
  commitments:
    - {id: first, kind: announced, summary: A start., amount: 100, currency: USD, by: [softbank], section: money}
  events:
    - {id: met, summary: They met., parties: [softbank]}
  statements:
    - {id: said, by: softbank, kind: plan, summary: It will build.}`,
);
const SUMMER = briefing('Summer', '2025-07', parties(party('sb', 'Softbánk', ', aliases: [SoftBank Group]')));
const AUTUMN = briefing('Autumn', '2025-10', parties(party('group', 'SOFTBANK GROUP')));
const FILES = { 'a-spring.md': SPRING, 'b-summer.md': SUMMER, 'c-autumn.md': AUTUMN };

const first: PartyRef = { briefing: 'a-spring', party: 'softbank' };
const second: PartyRef = { briefing: 'b-summer', party: 'sb' };
const third: PartyRef = { briefing: 'c-autumn', party: 'group' };

const standing = async (desk: Desk, ref = first) =>
  (await desk.call('parties.get', ref)).mentions.map(({ briefing, isConfirmed }) => [briefing, isConfirmed]);

describe('a party of several briefings', () => {
  it('is proposed by its name or an alias, whatever their case, accents and legal endings', async () => {
    const desk = await openDesk(FILES);
    expect(await desk.call('parties.list', {})).toEqual([
      { ...first, name: 'SoftBank Corp.', kind: 'company', briefings: 3, unconfirmed: 2 },
      {
        briefing: 'a-spring',
        party: 'oracle',
        name: 'Oracle',
        kind: 'company',
        briefings: 1,
        unconfirmed: 0,
      },
    ]);
    expect(await standing(desk, third)).toEqual([
      ['a-spring', true],
      ['b-summer', false],
      ['c-autumn', false],
    ]);
  });

  it('has all that the library says of it, with the passages', async () => {
    const page = await (await openDesk(FILES)).call('parties.get', second);
    expect(page.names).toEqual(['SoftBank Corp.', 'Softbánk', 'SoftBank Group', 'SOFTBANK GROUP']);
    expect(page.entries.map(({ group, sentence, section }) => [group, sentence, section])).toEqual([
      ['agreement', 'Lease (SoftBank Corp. and Oracle).', 'terms'],
      ['holds', 'use: SoftBank uses the halls. (SoftBank Corp. towards Oracle).', 'terms'],
      ['of-its-agreements', 'price: The price is secret.', 'terms'],
      ['venture', 'Stargate: lead partner.', 'money'],
      ['commitment', 'US$100, announced by SoftBank Corp.: A start.', 'money'],
      ['event', 'They met.', 'facts'],
      ['statement', 'SoftBank Corp. (plan): It will build.', 'facts'],
    ]);
    const { entries } = await (await openDesk(FILES)).call('parties.get', {
      briefing: 'a-spring',
      party: 'oracle',
    });
    expect(entries.map(({ group }) => group)).toEqual(['agreement', 'towards', 'of-its-agreements']);
  });

  it('is confirmed by the reader, whose answer outlives the app, and can be taken back', async () => {
    const folder = freshFolder();
    const desk = await openDesk(FILES, folder);
    await desk.call('parties.link', { mention: second, others: [first], answer: 'same' });
    expect(desk.told.map(({ name }) => name)).toContain('parties.changed');

    const again = await openDesk(FILES, folder);
    expect(await standing(again)).toEqual([
      ['a-spring', true],
      ['b-summer', true],
      ['c-autumn', false],
    ]);
    await again.call('parties.link', { mention: first, others: [second], answer: 'open' });
    expect((await again.call('parties.list', {}))[0]).toMatchObject({ unconfirmed: 2 });
  });

  it('is parted where the reader says that it is not the same, and says from what', async () => {
    const desk = await openDesk(FILES);
    await desk.call('parties.link', { mention: second, others: [first], answer: 'different' });
    expect(await standing(desk)).toEqual([['a-spring', true]]);
    expect(await standing(desk, second)).toEqual([
      ['b-summer', true],
      ['c-autumn', false],
    ]);
    expect((await desk.call('parties.get', first)).apart).toMatchObject([second]);
    await desk.call('parties.link', { mention: first, others: [second], answer: 'open' });
    expect(await standing(desk)).toHaveLength(3);
  });

  it('may bear names that have nothing in common, when the reader says so', async () => {
    const desk = await openDesk(FILES);
    const oracle = { briefing: 'a-spring', party: 'oracle' };
    await desk.call('parties.link', { mention: oracle, others: [third], answer: 'same' });
    expect(await standing(desk, oracle)).toEqual([
      ['a-spring', true],
      ['c-autumn', true],
    ]);
  });

  it('is never made of two parties of one briefing by their names alone', async () => {
    const desk = await openDesk({
      'one.md': briefing('One', '2025', parties(party('a', 'Arm'), party('b', 'ARM Ltd'))),
    });
    expect(await desk.call('parties.list', {})).toHaveLength(2);
  });

  it('is another as soon as a briefing says otherwise', async () => {
    const desk = await openDesk(FILES);
    expect(await standing(desk)).toHaveLength(3);
    await desk.rewrite('b-summer.md', briefing('Summer', '2025-07', parties(party('sb', 'Somebody'))));
    expect(await standing(desk)).toEqual([['a-spring', true]]);
  });

  it('is not found where there is none', async () => {
    const desk = await openDesk(FILES);
    const nobody = { briefing: 'a-spring', party: 'nobody' };
    expect((await desk.failure('parties.get', nobody)).code).toBe('not-found');
    const answer = { mention: nobody, others: [first], answer: 'same' as const };
    expect((await desk.failure('parties.link', answer)).message).toContain('“nobody”');
  });
});
