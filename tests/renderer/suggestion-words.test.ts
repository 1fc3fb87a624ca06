import { expect, it } from 'vitest';
import { count, excerpt, languageName } from '../../renderer/features/suggestions/words.ts';

const LINE =
  'The partners said that they will in all likelihood invest $500 million over the years to come, more or less.';

function excerptOf(text: string, quote: string) {
  const start = text.indexOf(quote);
  return excerpt(text, { section: 'terms', start, end: start + quote.length, quote });
}

it('a passage is shown with whole words around it, and says where more stands', () => {
  expect(excerptOf(LINE, '$500 million')).toEqual({
    before: '…said that they will in all likelihood invest ',
    quote: '$500 million',
    after: ' over the years to come, more or less.',
  });
});

it('what stands around a passage ends with its paragraph', () => {
  expect(excerptOf(`One.\nOf Arm here.\nTwo.`, 'Arm')).toEqual({
    before: 'Of ',
    quote: 'Arm',
    after: ' here.',
  });
});

it('a long passage is cut at the end of a word', () => {
  const { quote } = excerptOf(LINE.repeat(3), LINE.repeat(3));
  expect(quote.length).toBeLessThanOrEqual(161);
  expect(LINE.repeat(3).startsWith(`${quote.slice(0, -1)} `)).toBe(true);
  expect(quote.endsWith('…')).toBe(true);
});

it('numbers and languages are told in words', () => {
  expect([count(1, 'suggestion'), count(24, 'suggestion')]).toEqual(['1 suggestion', '24 suggestions']);
  expect([languageName('de'), languageName('no tag')]).toEqual(['German', 'no tag']);
});
