import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { compareWords } from '../../shared/collation.ts';

const TITLES = ['Zürich', 'Łódź', 'zebra', 'Åland', 'Éire', 'Äpfel', 'Eis', 'Lima', 'apple', 'Manila'];
const ORDER = ['Åland', 'Äpfel', 'apple', 'Éire', 'Eis', 'Lima', 'Łódź', 'Manila', 'zebra', 'Zürich'];

it('letters with marks stand with those without', () => {
  expect(TITLES.toSorted(compareWords)).toEqual(ORDER);
});

it('numbers stand in their own order, also in paths', () => {
  const order = [
    'Report 6',
    'Report 59',
    'Report 59 on it',
    'Report 100',
    'reports/2/a.md',
    'reports/10/a.md',
  ];
  expect(order.toReversed().toSorted(compareWords)).toEqual(order);
});

it.each(['sv_SE.UTF-8', 'pl_PL.UTF-8', 'et_EE.UTF-8', 'C'])(
  'whatever the language of the system: %s',
  (language) => {
    const module = new URL('../../shared/collation.ts', import.meta.url).href;
    const script = `const { compareWords } = await import('${module}');
    console.log(JSON.stringify(${JSON.stringify(TITLES)}.toSorted(compareWords)));`;
    const env = { ...process.env, LC_ALL: language, LANG: language };
    const out = execFileSync(process.execPath, ['--input-type=module', '-e', script], {
      env,
      encoding: 'utf8',
    });
    expect(JSON.parse(out)).toEqual(ORDER);
  },
);
