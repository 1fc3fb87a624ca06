/** A library of which the list draws only what is in sight. */
import { join } from 'node:path';
import type { Locator, Page } from 'playwright/test';
import { writeLibrary } from './desktop.ts';

/** 300 briefings in the order of their paths, every third with a title of several lines, every second with a tag. */
export function writeLongLibrary(data: string): string {
  const files = Array.from({ length: 300 }, (_, n) => {
    const title = `Briefing ${n}${n % 3 === 0 ? ' on what was agreed upon by whom and until when'.repeat(2) : ''}`;
    const tags = n % 2 === 0 ? 'tags: [even]\n' : '';
    return [`${1000 + n}.md`, `---\ntitle: ${title}\ndate: 2024-01-01\n${tags}---\n\n## Matters\n\nWords.\n`];
  });
  return writeLibrary(join(data, 'mine'), Object.fromEntries(files));
}

export const list = (page: Page): Locator => page.getByRole('list', { name: 'Briefings' });

/** The row of a briefing, by its number. */
export const row = (page: Page, n: number): Locator => list(page).locator(`a[href="#/briefing/${1000 + n}"]`);
