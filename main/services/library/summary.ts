/** What the list of a library shows of a briefing. */
import type { BriefingSummary } from '../../../shared/model/briefing.ts';

/** The path without `.md`; another extension stays, so that two files never share an id. */
export function briefingId(path: string): string {
  return path.replace(/\.md$/, '');
}

/** A briefing, or a summary of one, without the rest. */
export function summaryOf(briefing: BriefingSummary): BriefingSummary {
  const { id, path, title, date, lang, tags, sectionCount, words, problems, hash } = briefing;
  return { id, path, title, date, lang, tags, sectionCount, words, problems, hash };
}
