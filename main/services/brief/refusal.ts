/** What cannot be printed. */
import { AttacheError } from '../../../shared/errors.ts';
import { type Briefing, whyUnread } from '../../../shared/model/briefing.ts';

/** Why a briefing cannot be printed, and what to do, in words; null where it can: an empty page would say that it is empty. */
export function refusalOf(briefing: Briefing): string | null {
  const reason = whyUnread(briefing);
  return reason === null ? null : `${reason} Nothing of it can be printed: mend the file, or leave it out.`;
}

/** Error `unreadable-file` that names each briefing that cannot be printed. */
export function requirePrintable(briefings: Briefing[]): void {
  const refused = briefings.filter((briefing) => refusalOf(briefing) !== null);
  if (refused.length === 0) return;
  throw new AttacheError('unreadable-file', refused.map(refusalOf).join(' '), {
    briefings: refused.map(({ id }) => id),
  });
}
