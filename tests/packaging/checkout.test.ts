import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { extname, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from './pack.ts';

/** As git tells of a tracked file: the ends of its lines in the repository, the rule of `.gitattributes` for it, and its path. */
type Tracked = { kept: string; rule: string; path: string };

// What was handed out without its repository has no checkout to look at.
describe.skipIf(!existsSync(join(ROOT, '.git')))(
  'a checkout where git is set to make Windows’ line ends',
  () => {
    let texts: Tracked[];
    let others: Tracked[];

    beforeAll(() => {
      const args = ['-c', 'core.autocrlf=true', 'ls-files', '--eol'];
      const told = execFileSync('git', args, { cwd: ROOT, encoding: 'utf8' });
      const lines = told.matchAll(/^i\/(\S*)\s+w\/\S*\s+attr\/(.*?)\s*\t(.*)$/gm);
      const tracked = Array.from(lines, ([, kept = '', rule = '', path = '']) => ({ kept, rule, path }));
      texts = tracked.filter(({ rule }) => rule !== '-text');
      others = tracked.filter(({ rule }) => rule === '-text');
    });

    it('has every text with the line ends that it has everywhere', () => {
      expect(texts.length).toBeGreaterThan(500);
      expect(texts.filter(({ rule }) => rule !== 'text=auto eol=lf')).toEqual([]);
      expect(texts.filter(({ kept }) => kept !== 'lf' && kept !== 'none')).toEqual([]);
    });

    it('has every other file to the byte, also where one looks like text', () => {
      const kinds = new Set(others.map(({ path }) => extname(path)));
      expect([...kinds].sort()).toEqual(['.br', '.icc', '.png', '.wasm']);
    });
  },
);
