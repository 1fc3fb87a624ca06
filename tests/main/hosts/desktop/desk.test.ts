import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { DESK } from '../../../../main/hosts/desktop/desk.ts';

it('a window begins in the colour that its page goes on with', () => {
  const tokens = readFileSync(new URL('../../../../renderer/styles/tokens.css', import.meta.url), 'utf8');
  const desks = [...tokens.matchAll(/--desk: ([^;]+);/g)].map(([, colour]) => colour);
  expect(desks).toEqual([`light-dark(${DESK.light}, ${DESK.dark})`, DESK.sepia]);
});
