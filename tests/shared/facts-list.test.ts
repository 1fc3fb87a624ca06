import { expect, it } from 'vitest';
import { Facts } from '../../shared/model/facts.ts';
import { listFacts } from '../../shared/model/facts-list.ts';

const sentences = (facts: object) => listFacts(Facts.parse(facts)).map(({ sentence }) => sentence);

it('a venture is told with whom it has, and without what is not stated', () => {
  const parties = [
    { id: 'us', name: 'Us' },
    { id: 'them', name: 'Them' },
  ];
  const venture = { id: 'quay', name: 'New Quay' };
  const told = (more: object) => sentences({ parties, ventures: [{ ...venture, ...more }] }).at(-1);
  expect(told({})).toBe('New Quay.');
  expect(told({ places: ['Texas'] })).toBe('New Quay: Places: Texas.');
  expect(told({ leads: ['us'], members: [{ party: 'them', roles: ['builder', 'chair'] }] })).toBe(
    'New Quay: Led by Us. Members: Them (builder and chair).',
  );
});

it('a commitment is told by whom and when, where that is stated', () => {
  const commitment = { id: 'sum', kind: 'announced', summary: 'For a quay', amount: 5e8, currency: 'USD' };
  const told = (more: object) => sentences({ commitments: [{ ...commitment, ...more }] }).at(-1);
  expect(told({})).toBe('US$500 million, announced: For a quay.');
  expect(told({ until: '2030' })).toBe('US$500 million, announced, until 2030: For a quay.');
});
