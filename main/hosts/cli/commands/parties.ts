import type { PartyPage } from '../../../../shared/model/across.ts';
import { type Command, found } from '../command.ts';

/** The parties of the library, each with where it is named. */
export const parties: Command = async ({ library, across }) => {
  await library.settled();
  const pages = across.parties().map((summary) => across.party(summary));
  return found(
    pages,
    pages.flatMap(linesOf),
    pages.length > 0,
    `No briefing in “${library.root()}” states a party.`,
  );
};

function linesOf({ name, kind, mentions }: PartyPage): string[] {
  const where = mentions.map((mention) => {
    const doubt = mention.isConfirmed ? '' : '  (same name, not confirmed)';
    return `  ${mention.briefing}#${mention.section}  ${mention.name}${doubt}`;
  });
  return [`${name} (${kind})`, ...where];
}
