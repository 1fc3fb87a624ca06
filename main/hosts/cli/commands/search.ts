import { AttacheError } from '../../../../shared/errors.ts';
import { type Command, found } from '../command.ts';
import { searchAll } from './search-all.ts';

type Options = { limit: number; queries?: string; any?: boolean };

/** Sections for a query, best first; or, with a file of queries, a ranking of briefings for each. */
export const search: Command<Options> = async (services, operands, { limit, queries, any = false }) => {
  await services.indexAll();
  if (queries !== undefined) return searchAll(services, queries, { limit, any });
  const unknown = operands.find((operand) => operand.startsWith('--'));
  if (unknown !== undefined) throw new AttacheError('invalid-arguments', `There is no option ${unknown}.`);
  if (operands.join('').trim() === '') throw new AttacheError('invalid-arguments', 'Say what to search for.');
  const query = operands.join(' ');
  const answer = await services.search.query({ query, limit, any });
  const lines = answer.hits.flatMap(({ briefing, section, title, heading, snippet }) => [
    `${title} › ${heading}  (${briefing}#${section})`,
    `    ${snippet.replace(/\s+/g, ' ')}`,
  ]);
  const nothing = `Nothing found for “${query}” in “${services.library.root()}”.`;
  const outcome = found(answer.hits, lines, answer.hits.length > 0, nothing);
  return {
    ...outcome,
    remarks: [...answer.problems.map(({ message }) => message), ...(outcome.remarks ?? [])],
  };
};
