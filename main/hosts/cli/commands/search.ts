import { type Command, found } from '../command.ts';

/** Sections for a query, best first. */
export const search: Command<{ limit: number }> = async (services, operands, { limit }) => {
  await services.search.settled();
  const answer = await services.search.query({ query: operands.join(' '), limit, typing: false });
  for (const { message } of answer.problems) process.stderr.write(`${message}\n`);
  const lines = answer.hits.flatMap(({ briefing, section, title, heading, snippet }) => [
    `${title} › ${heading}  (${briefing}#${section})`,
    `    ${snippet.replace(/\s+/g, ' ')}`,
  ]);
  return found(answer.hits, lines, answer.hits.length > 0);
};
