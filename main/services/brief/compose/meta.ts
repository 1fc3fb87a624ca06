/** What the title block says about a briefing and the brief made from it. */
import type { BriefOptions } from '../../../../shared/model/brief.ts';
import type { Briefing } from '../../../../shared/model/briefing.ts';
import type { Chapter } from '../document.ts';
import { writtenDate } from './dates.ts';

/** Rows without a value are left out. */
export function meta({ date, tags, lang, path }: Briefing, options: BriefOptions): Chapter['meta'] {
  const derived = date.from === 'file' ? ' (from the file, which states no date)' : '';
  return [
    { label: 'Date', value: `${writtenDate(date.value)}${derived}` },
    { label: 'Tags', value: tags.join(', ') },
    { label: 'Language', value: languageName(lang) },
    { label: 'Source', value: `Brief from ${path}` },
    ...prepared(options),
  ].filter(({ value }) => value !== '');
}

/** By whom the brief was made, and when. */
export function prepared({ letterhead, date }: BriefOptions): Chapter['meta'] {
  const when = date === '' ? '' : writtenDate(date);
  return [{ label: 'Prepared', value: [letterhead.name, when].filter((part) => part !== '').join(', ') }];
}

/** Told here, because a process that has just begun takes as long to find the name of a language as to draw two pages. */
const COMMON = new Map([
  ['en', 'English'],
  ['en-GB', 'British English'],
  ['en-US', 'American English'],
]);

function languageName(tag: string): string {
  try {
    return COMMON.get(tag) ?? new Intl.DisplayNames('en', { type: 'language' }).of(tag) ?? tag;
  } catch {
    // Frontmatter may hold what is no language tag; it is shown as written.
    return tag;
  }
}
