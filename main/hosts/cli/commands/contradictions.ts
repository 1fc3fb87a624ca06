import type { Contradiction } from '../../../../shared/model/across.ts';
import { UNSUPPORTED } from '../../../../shared/model/stated-facts.ts';
import { type Command, found } from '../command.ts';

/** Where two briefings of the library cannot both be right. */
export const contradictions: Command = async ({ library, across }) => {
  await library.settled();
  const all = across.contradictions();
  const nothing = `No briefing in “${library.root()}” contradicts another.`;
  return found(all, all.flatMap(linesOf), all.length > 0, nothing);
};

function linesOf({ about, differs, sides, isConfirmed }: Contradiction): string[] {
  const points = differs.map(({ what, words: [one, other] }) => `${what} ${one} or ${other}`);
  const doubt = isConfirmed ? '' : ' (if the same names are the same parties)';
  return [
    `${about}: ${points.join('; ')}${doubt}`,
    ...sides.map(
      ({ date, briefing, section, sentence, isSupported }) =>
        `  ${date}  ${briefing}#${section}  ${sentence}${isSupported ? '' : ` (${UNSUPPORTED})`}`,
    ),
  ];
}
