import { expect, it } from 'vitest';
import { remembered, without } from '../../renderer/features/search/past-searches.ts';
import { MAX_RECENT_SEARCHES } from '../../shared/model/settings.ts';

it('keeps each search once, latest first, and no more than fit', () => {
  expect(remembered(['a', 'b', 'c'], 'b')).toEqual(['b', 'a', 'c']);
  const full = Array.from({ length: MAX_RECENT_SEARCHES }, (_, index) => `${index}`);
  expect(remembered(full, 'new')).toEqual(['new', ...full.slice(0, -1)]);
});

it('forgets a search', () => {
  expect(without(['a', 'b'], 'a')).toEqual(['b']);
  expect(without(['a'], 'x')).toEqual(['a']);
});
