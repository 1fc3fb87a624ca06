import { appendFileSync, cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeEach, expect, it, onTestFinished } from 'vitest';
import { readerVersion } from '../../scripts/reader-version.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
let copy: string;

beforeEach(() => {
  copy = mkdtempSync(join(tmpdir(), 'attache-reader-'));
  onTestFinished(() => rmSync(copy, { recursive: true, force: true }));
  for (const part of ['main', 'shared', 'scripts', 'package-lock.json', 'vite.config.ts'])
    cpSync(join(ROOT, part), join(copy, part), { recursive: true });
});

it('is the same for the same sources, wherever they lie', () => {
  expect(readerVersion(copy)).toBe(readerVersion());
  expect(readerVersion()).toMatch(/^[\da-f]{16}$/);
});

it.each([
  'shared/text.ts',
  'shared/model/facts.ts',
  'main/services/library/markdown.ts',
  'main/services/library/import/import-document.ts',
  'package-lock.json',
  'scripts/mended.ts',
  'scripts/bundle/brotli.ts',
])('changes with %s', (file) => {
  appendFileSync(join(copy, file), ' ');
  expect(readerVersion(copy)).not.toBe(readerVersion());
});

it('changes when a file comes', () => {
  writeFileSync(join(copy, 'shared/another.ts'), '');
  expect(readerVersion(copy)).not.toBe(readerVersion());
});

it('stays as it is when something else changes', () => {
  appendFileSync(join(copy, 'main/services/brief/pdf.ts'), ' ');
  expect(readerVersion(copy)).toBe(readerVersion());
});
