import type { Command } from '../command.ts';

/** Every problem of the library; exit 1 when there is one. */
export const check: Command = async (services) => {
  await services.library.settled();
  const { root, briefings } = services.library.listing();
  const problems = [
    ...briefings.flatMap(({ path, problems }) => problems.map((problem) => ({ path, ...problem }))),
    ...services.across.problems(),
  ];
  const lines = problems.map(({ path, line, severity, message }) => {
    const place = line === undefined ? path : `${path}:${line}`;
    return `${place}: ${severity}: ${message}`;
  });
  const count = `${briefings.length} files read, ${problems.length} problems`;
  return {
    json: { library: root, files: briefings.length, problems },
    lines: [...lines, count],
    exit: problems.length > 0 ? 1 : 0,
  };
};
