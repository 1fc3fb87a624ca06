import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { DESK } from '../../../../main/hosts/desktop/desk.ts';

it('a window begins in the colour that its page goes on with', () => {
  const tokens = readFileSync(new URL('../../../../renderer/styles/tokens.css', import.meta.url), 'utf8');
  const deskIn = (selector: string) => tokens.split(`${selector} {`)[1]?.match(/--desk: ([^;]+);/)?.[1];
  for (const [theme, colour] of Object.entries(DESK))
    expect(deskIn(`:root[data-theme="${theme}"]`), theme).toBe(colour);
  expect(deskIn(':root:not([data-theme])')).toBe(DESK.dark);
});
