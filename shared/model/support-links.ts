import type { Inline } from './section.ts';
import { UNSUPPORTED } from './stated-facts.ts';

/** Links to what supports a statement, or the word that says nothing does. */
export function supportLinks(section: string | undefined, sources: string[]): Inline[] {
  const links: Inline[] = [];
  if (section !== undefined) links.push({ kind: 'link', href: `#${section}`, children: run('passage') });
  for (const source of sources) links.push({ kind: 'link', href: '#sources', children: run(source) });
  if (links.length === 0) return run(UNSUPPORTED);
  return links.flatMap((link, index) => (index === 0 ? [link] : [...run(' · '), link]));
}

/** Plain words as inlines; none for no words. */
export function run(words: string): Inline[] {
  return words === '' ? [] : [{ kind: 'text', text: words, start: 0 }];
}
