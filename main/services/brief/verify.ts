/** Whether the library still says what a brief says. */
import { AttacheError } from '../../../shared/errors.ts';
import type { Briefing } from '../../../shared/model/briefing.ts';
import type { Origin } from './document.ts';
import { isAsSealed, readOrigins, sectionDigest } from './provenance.ts';

/** One briefing of a brief: ids of those of its printed sections whose text has changed, or that are gone. */
export type Verdict = {
  briefing: string;
  state: 'unchanged' | 'changed' | 'not in this library';
  changed: string[];
  gone: string[];
};

/** `isAsMade`: nothing of the brief's file has changed since Attaché wrote it. */
export type Verdicts = { isAsMade: boolean; briefings: Verdict[] };

/**
 * Holds the brief in `file`, of any format, against the library; `find` gives a briefing of it. A briefing whose file changed
 * elsewhere than in what was printed counts as unchanged. Error `unsupported-format` when it is no brief of Attaché's.
 */
export function verify(file: string, bytes: Uint8Array, find: (id: string) => Briefing | null): Verdicts {
  const origins = readOrigins(bytes);
  if (origins === null)
    throw new AttacheError(
      'unsupported-format',
      `${file} does not say which briefings it was made from: it is no brief that Attaché made, or was changed since. Export it again.`,
      { file },
    );
  const briefings = origins.map((origin) => verdictOn(origin, find(origin.briefing)));
  return { isAsMade: isAsSealed(bytes), briefings };
}

function verdictOn({ briefing: id, title, hash, sections }: Origin, briefing: Briefing | null): Verdict {
  if (briefing === null) return { briefing: id, state: 'not in this library', changed: [], gone: [] };
  if (briefing.hash === hash) return { briefing: id, state: 'unchanged', changed: [], gone: [] };
  const texts = new Map(briefing.sections.map((section) => [section.id, section.text]));
  const printed = Object.entries(sections);
  const gone = printed.flatMap(([section]) => (texts.has(section) ? [] : section));
  const changed = printed.flatMap(([section, was]) => {
    const text = texts.get(section);
    return text === undefined || sectionDigest(text) === was ? [] : section;
  });
  const isSame = briefing.title.value === title && gone.length + changed.length === 0;
  return { briefing: id, state: isSame ? 'unchanged' : 'changed', changed, gone };
}
