/** What the briefings of the open library say together. Computed when asked for: briefings change, and it is soon done. */
import type { Checked } from '../../../../shared/contract/index.ts';
import { AttacheError } from '../../../../shared/errors.ts';
import type {
  Contradiction,
  PartyLink,
  PartyPage,
  PartyRef,
  PartySummary,
  Touched,
} from '../../../../shared/model/across.ts';
import type { Briefing, Problem } from '../../../../shared/model/briefing.ts';
import { findContradictions } from './contradictions.ts';
import { type Identity, identify } from './identity.ts';
import { keyOf, mentionsOf } from './mentions.ts';
import { pageOf, summaryOf } from './party-page.ts';
import { checkTouches, touchedIn } from './touched.ts';

/** Where the reader's answers are kept. */
export type Links = {
  /** Those of a library, latest first. */
  list(library: string): PartyLink[];
  /** Keeps one answer on all pairs, or takes the answers on them back (`open`); all or none. */
  answer(library: string, pairs: readonly [PartyRef, PartyRef][], answer: PartyLink['answer'] | 'open'): void;
};

export type Across = {
  /** Most often named first. */
  parties(): PartySummary[];
  /** The party that a mention belongs to. Error `not-found`. */
  party(ref: PartyRef): PartyPage;
  /** Keeps what the reader says of one mention and others. Errors `not-found`, `storage`. */
  link(args: Checked<'parties.link'>): null;
  contradictions(): Contradiction[];
  /** What newer briefings touch of what this one rests on. */
  touched(briefing: Briefing): Touched[];
  /** What is wrong between briefings, by path. */
  problems(): (Problem & { path: string })[];
};

type Options = {
  links: Links;
  /** Key of the open library. */
  library: () => string;
  briefings: () => Briefing[];
  /** Hears of every answer, after its commit. */
  onChange: () => void;
};

export function createAcross({ links, library, briefings, onChange }: Options): Across {
  const identityOf = (all: readonly Briefing[]): Identity => identify(mentionsOf(all), links.list(library()));
  const contradictionsOf = (all: readonly Briefing[]) => findContradictions(all, identityOf(all));

  return {
    parties: () =>
      identityOf(briefings())
        .groups.map(summaryOf)
        .sort((a, b) => b.briefings - a.briefings || a.name.localeCompare(b.name)),
    party(ref) {
      const all = briefings();
      const group = identityOf(all).groupOf(ref);
      if (group === undefined) throw unknown(ref);
      return pageOf(group, new Map(all.map((each) => [each.id, each])));
    },
    link({ mention, others, answer }) {
      const known = new Set(mentionsOf(briefings()).map(keyOf));
      const missing = [mention, ...others].find((ref) => !known.has(keyOf(ref)));
      if (missing !== undefined) throw unknown(missing);
      const different = others.filter((other) => keyOf(other) !== keyOf(mention));
      links.answer(
        library(),
        different.map((other) => [mention, other]),
        answer,
      );
      onChange();
      return null;
    },
    contradictions: () => contradictionsOf(briefings()),
    touched(briefing) {
      if (briefing.assumptions.length + briefing.indicators.length === 0) return [];
      const all = briefings();
      return touchedIn(briefing, all, contradictionsOf(all));
    },
    problems: () => checkTouches(briefings()),
  };
}

function unknown({ briefing, party }: PartyRef): AttacheError {
  return new AttacheError(
    'not-found',
    `No briefing “${briefing}” with a party “${party}” is in this library.`,
    {
      briefing,
      party,
    },
  );
}
