/** What stands in the list for a file that could not be read, and what a file is called that has no title. */
import { basename, extname } from 'node:path';
import type { Briefing, Problem } from '../../../shared/model/briefing.ts';
import { dayOf } from './library-file.ts';
import { NOTHING_STATED } from './nothing-stated.ts';
import { briefingId } from './summary.ts';

/** A briefing without sections; `reason` is a sentence. */
export function unreadable(path: string, modified: Date, reason: string, hash = ''): Briefing {
  const problem: Problem = { severity: 'error', message: reason };
  return {
    id: briefingId(path),
    path,
    title: { value: nameWords(path), from: 'file' },
    date: { value: dayOf(modified), from: 'file' },
    lang: 'en',
    sectionCount: 0,
    words: 0,
    problems: [problem],
    hash,
    sections: [],
    ...NOTHING_STATED,
  };
}

/** `travel-guide_faq.md` → `Travel guide faq`. */
export function nameWords(path: string): string {
  const name = basename(path, extname(path)).replace(/[-_]+/g, ' ').trim();
  return name === '' ? path : name.charAt(0).toUpperCase() + name.slice(1);
}
