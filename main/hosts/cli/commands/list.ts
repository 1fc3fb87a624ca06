import { type Command, found, noBriefings } from '../command.ts';

/** The briefings of the library. */
export const list: Command = async (services) => {
  await services.library.settled();
  const { briefings, root } = services.library.listing();
  const lines = briefings.map(({ id, title, date, problems }) => {
    const trouble = problems.some(({ severity }) => severity === 'error') ? '  ! has problems' : '';
    return `${date.value.padEnd(10)}  ${id}  ${title.value}${trouble}`;
  });
  return found(briefings, lines, briefings.length > 0, noBriefings(root));
};
