import { expect, it } from 'vitest';
import { sorted } from '../../renderer/features/library/use-library.ts';
import type { BriefingSummary } from '../../shared/model/briefing.ts';

it('the list sorts titles with marks as those without, as the host does for the first screen', () => {
  const titles = ['Zürich', 'Łódź', 'zebra', 'Åland', 'Éire', 'Eis'];
  const briefings = titles.map((title) => ({ title: { value: title } }) as BriefingSummary);
  expect(sorted(briefings, 'title').map(({ title }) => title.value)).toEqual([
    'Åland',
    'Éire',
    'Eis',
    'Łódź',
    'zebra',
    'Zürich',
  ]);
});
