import { listFacts } from '../../../../shared/model/facts-list.ts';
import { UNSUPPORTED } from '../../../../shared/model/stated-facts.ts';
import { type Command, found } from '../command.ts';

/** What a briefing states in structure, a sentence a fact. */
export const facts: Command = async (services, [id = '']) => {
  const all = listFacts((await services.library.get(id)).facts);
  const lines = all.map(
    ({ kind, sentence, isSupported }) =>
      `${kind.padEnd(12)} ${sentence}${isSupported ? '' : ` (${UNSUPPORTED})`}`,
  );
  return found(all, lines, all.length > 0, `“${id}” states no facts.`);
};
