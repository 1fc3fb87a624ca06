/** What the briefings of the open library say together: found when it is asked for, and kept until the library changes. */
import { compareWords } from '../../../../shared/collation.ts';
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
  /** Briefings were read, changed or removed, or another library was opened. */
  libraryChanged(): void;
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
  let looked: Look | null = null;
  const look = () => {
    looked ??= lookAt(briefings(), links.list(library()));
    return looked;
  };

  return {
    parties: () =>
      look()
        .identity.groups.map(summaryOf)
        .sort((a, b) => b.briefings - a.briefings || compareWords(a.name, b.name)),
    party(ref) {
      const { byId, identity } = look();
      const group = identity.groupOf(ref);
      if (group === undefined) throw unknown(ref);
      return pageOf(group, byId);
    },
    link({ mention, others, answer }) {
      const { identity } = look();
      const missing = [mention, ...others].find((ref) => identity.groupOf(ref) === undefined);
      if (missing !== undefined) throw unknown(missing);
      const different = others.filter((other) => keyOf(other) !== keyOf(mention));
      links.answer(
        library(),
        different.map((other) => [mention, other]),
        answer,
      );
      looked = null;
      onChange();
      return null;
    },
    contradictions: () => look().contradictions(),
    touched(briefing) {
      if (briefing.assumptions.length + briefing.indicators.length === 0) return [];
      const { all, contradictions } = look();
      return touchedIn(briefing, all, contradictions());
    },
    problems: () => checkTouches(briefings()),
    libraryChanged() {
      looked = null;
    },
  };
}

/** What was found in the briefings as they are. */
type Look = {
  all: readonly Briefing[];
  byId: ReadonlyMap<string, Briefing>;
  identity: Identity;
  contradictions(): Contradiction[];
};

function lookAt(all: readonly Briefing[], said: readonly PartyLink[]): Look {
  const identity = identify(mentionsOf(all), said);
  let found: Contradiction[] | null = null;
  const contradictions = () => {
    found ??= findContradictions(all, identity);
    return found;
  };
  const byId = new Map(all.map((briefing) => [briefing.id, briefing]));
  return { all, byId, identity, contradictions };
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
