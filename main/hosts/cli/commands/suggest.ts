import { AttacheError } from '../../../../shared/errors.ts';
import type { Suggestion } from '../../../../shared/model/suggestion.ts';
import type { Services } from '../../../services.ts';
import { type Command, found } from '../command.ts';

type Options = { accept?: string[]; acceptAll?: boolean };

/** What the text of a briefing seems to state; on demand written into its frontmatter. */
export const suggest: Command<Options> = async (services, [briefing = ''], options) => {
  const { open, unknownLanguage } = await services.suggestions({ briefing });
  const wanted = wantedOf(open, options, briefing);
  if (wanted !== null && wanted.length > 0) return accept(services, briefing, wanted);
  const nothing =
    unknownLanguage === null
      ? `The text of “${briefing}” suggests nothing but what the briefing states already or its reader has dismissed.`
      : `“${briefing}” is in the language “${unknownLanguage}”; facts are suggested for English texts only.`;
  return found(open, open.flatMap(linesOf), open.length > 0, nothing);
};

/** Those that are to be written; null when none is asked for. Error `not-found`. */
function wantedOf(
  open: Suggestion[],
  { accept: ids, acceptAll = false }: Options,
  briefing: string,
): Suggestion[] | null {
  if (acceptAll) return open;
  const unknown = ids?.find((id) => !open.some((each) => each.id === id));
  if (unknown !== undefined)
    throw new AttacheError('not-found', `“${briefing}” has no suggestion “${unknown}”.`, { id: unknown });
  return ids === undefined ? null : open.filter(({ id }) => ids.includes(id));
}

async function accept(services: Services, briefing: string, wanted: Suggestion[]) {
  const ids = wanted.map(({ id }) => id);
  const { accepted } = await services.acceptSuggestions({ briefing, ids });
  const written = wanted.filter(({ id }) => accepted.includes(id));
  const lines = written.map(({ kind, label }) => `${kind.padEnd(12)} ${label}  (written)`);
  const nothing = `Nothing was written into “${briefing}”: it states this already, or its text has changed.`;
  return found(written, lines, written.length > 0, nothing);
}

function linesOf({ id, kind, label, passages: [passage] }: Suggestion): string[] {
  const place = passage === undefined ? '' : `#${passage.section}:${passage.start}-${passage.end}`;
  return [`${kind.padEnd(12)} ${label}`, `             ${id}  ${place}`];
}
