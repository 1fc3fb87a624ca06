import { expect, it } from 'vitest';
import { Letterhead } from '../../../shared/model/brief.ts';

const takes = (logo: string) => Letterhead.safeParse({ logo }).success;
const picture = (type: string, bytes: Uint8Array) =>
  `data:${type};base64,${Buffer.from(bytes).toString('base64')}`;

it('a logo is a PNG or JPEG picture', () => {
  expect(takes(picture('image/png', new Uint8Array(1_000_000)))).toBe(true);
  expect(takes(picture('image/jpeg', new Uint8Array(10)))).toBe(true);
});

it.each([
  ['a drawing, which can hold a script', picture('image/svg+xml', Buffer.from('<svg onload="x()"/>'))],
  ['a page', picture('text/html', Buffer.from('<p>'))],
  ['an address', 'https://example.org/logo.png'],
  ['a file', 'file:///logo.png'],
  ['a picture with something behind it', `${picture('image/png', new Uint8Array(3))}"><script>`],
  ['a picture on a second line', `x\n${picture('image/png', new Uint8Array(3))}`],
  ['one of more than 1 MB', picture('image/png', new Uint8Array(1_100_000))],
  ['nothing', 'data:image/png;base64,'],
])('a logo is not %s', (_what, logo) => {
  expect(takes(logo)).toBe(false);
});
