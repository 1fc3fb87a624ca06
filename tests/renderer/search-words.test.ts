import { describe, expect, it } from 'vitest';
import { elsewhere, sectionCount, valueWords, whySentences } from '../../renderer/features/search/words.ts';
import type { Reason } from '../../shared/model/search.ts';

const inText: Reason = { asked: 'hosting', place: 'text', words: ['hosts', 'hosted'] };
const inNote: Reason = { asked: 'hosting', place: 'note', words: ['hosting'] };
const inTitle: Reason = { asked: 'texas', place: 'title', words: ['texas'] };

describe('a hit', () => {
  it('says where the match is when none is in the text', () => {
    expect(elsewhere([inNote, inTitle])).toBe('in your note and the title');
    expect(elsewhere([inText, inNote])).toBe('');
    expect(elsewhere([])).toBe('');
  });

  it('says for each thing asked as what and where it was found', () => {
    const inOtherNote: Reason = { ...inNote, words: ['hosting', 'host'] };
    expect(whySentences([inText, inTitle, inNote, inOtherNote])).toEqual([
      '“hosting” → hosts, hosted in the text; hosting, host in your note',
      '“texas” → texas in the title',
    ]);
  });
});

it('counts sections', () => {
  expect([0, 1, 1204].map(sectionCount)).toEqual(['0 sections', '1 section', '1,204 sections']);
});

it('names the values of facets, and keeps what has no name', () => {
  expect(valueWords('lang', 'de')).toBe('German');
  expect(valueWords('lang', 'not a language')).toBe('not a language');
  expect(valueWords('kind', 'judgements')).toBe('Key judgements');
  expect(valueWords('tag', 'de')).toBe('de');
});
