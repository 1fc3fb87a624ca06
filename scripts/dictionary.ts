/**
 * Makes the dictionary that notes are checked by: fetches the American and the British one from npm and makes one of them, in which
 * both spellings are right. Their rules are the same; of a word that both have, all its forms are kept. Run by hand,
 * `node scripts/dictionary.ts`, when they change; what it makes is committed.
 */
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const FOLDER = join(import.meta.dirname, '../assets/spelling');
const PACKAGES = ['dictionary-en@4.0.0', 'dictionary-en-gb@3.0.0'];

/** Unpacks a package in a folder of its own; answers that. */
function fetched(folder: string, id: string): string {
  const at = join(folder, id);
  mkdirSync(at);
  const file = execFileSync('npm', ['pack', '--silent', id], { cwd: at, encoding: 'utf8' }).trim();
  execFileSync('tar', ['xzf', file.split('\n').at(-1) ?? ''], { cwd: at });
  return join(at, 'package');
}

/** Adds the words of a dictionary, each with the flags of its forms. The first line of the file counts the others. */
function addWords(words: Map<string, Set<string>>, file: string): void {
  for (const line of readFileSync(file, 'utf8').split('\n').slice(1)) {
    const [word = '', flags = ''] = line.split('/');
    if (word !== '') words.set(word, new Set([...(words.get(word) ?? []), ...flags]));
  }
}

const folder = mkdtempSync(join(tmpdir(), 'attache-dictionary-'));
try {
  const sources = PACKAGES.map((id) => fetched(folder, id));
  const rules = sources.map((source) => readFileSync(join(source, 'index.aff'), 'utf8'));
  if (new Set(rules).size > 1) throw new Error('The two dictionaries have come to differ in their rules.');
  const words = new Map<string, Set<string>>();
  for (const source of sources) addWords(words, join(source, 'index.dic'));
  const lines = [...words].map(([word, flags]) =>
    flags.size === 0 ? word : `${word}/${[...flags].join('')}`,
  );
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(join(FOLDER, 'en.dic'), `${lines.length}\n${lines.join('\n')}\n`);
  writeFileSync(join(FOLDER, 'en.aff'), rules[0] ?? '');
  copyFileSync(join(sources[0] ?? '', 'license'), join(FOLDER, 'LICENSE')); // theirs say the same
} finally {
  rmSync(folder, { recursive: true });
}
