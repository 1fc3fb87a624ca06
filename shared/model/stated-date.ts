import type { Dated } from './briefing.ts';

/** The date that a briefing states of itself; empty where only its file has one, which says nothing of when its text was true. */
export function statedDate({ value, from }: Dated): string {
  return from === 'frontmatter' ? value : '';
}
