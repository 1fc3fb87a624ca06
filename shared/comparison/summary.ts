/** Changes counted, in words. */
import type { SectionChange } from '../model/changes.ts';

const WORDS = ['new', 'changed', 'renamed', 'moved', 'gone'] as const;
type Word = (typeof WORDS)[number];

/** `1 new section, 2 changed, 1 gone`. Each section counts once: other words outweigh another heading, that another place. */
export function summary(changes: readonly SectionChange[]): string {
  const counts = WORDS.flatMap((word) => {
    const count = changes.filter((change) => wordOf(change) === word).length;
    return count === 0 ? [] : [{ word, count }];
  });
  return counts.map(({ word, count }, at) => (at === 0 ? named(word, count) : `${count} ${word}`)).join(', ');
}

function wordOf(change: SectionChange): Word {
  if (change.kind !== 'kept') return change.kind;
  if (change.texts !== null) return 'changed';
  return change.renamedFrom === null ? 'moved' : 'renamed';
}

function named(word: Word, count: number): string {
  const sections = count === 1 ? 'section' : 'sections';
  return word === 'new' ? `${count} new ${sections}` : `${count} ${sections} ${word}`;
}
