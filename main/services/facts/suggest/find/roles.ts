/** Roles: who is what, by the words that join a name to a role. */
import type { Name } from './names.ts';
import type { Run } from './runs.ts';
import type { Sentence } from './text.ts';
import { ROLE_HEAD, ROLE_MODIFIER } from './words.ts';

/** `start` and `end` (UTF-16 units in the section text) hold the name and the role. */
export type Role = { holder: Name; role: string; sentence: Sentence; start: number; end: number };

/** A name where it stands. */
export type Placed = { name: Name; run: Run };

const ROLE = new RegExp(
  `(?<before>\\b(?:the |an? |its |their |his |her )?)(?<role>(?:${ROLE_MODIFIER} )*${ROLE_HEAD})s?\\b(?<of> of (?:the |an? |its )?[\\p{L}\\p{N}’'-]+(?: [\\p{L}\\p{N}’'-]+)?(?= ?[,.;)]|$|,? (?:with|and|to|who|at)\\b))?`,
  'giu',
);

/** “is the”, “will serve as”, “being”: what makes a role of what follows. */
const COPULA =
  /(?:,[^,]{1,80})?,? (?:(?:will |would |to |has |have |had )?(?:is|are|was|were|be|been|being|becomes?|became|remains?|(?:serve|act|start)(?:s|d|ed)? as|(?:named|appointed|elected)(?: as)?) )(?:also |now |both )?$/;

/** The roles in one sentence; `names` are those that stand in it, in reading order. */
export function findRoles(sentence: Sentence, names: Placed[]): Role[] {
  const holders = names.filter(({ name }) => name.kind === 'person' || name.kind === 'organisation');
  if (holders.length === 0) return [];
  return [...sentence.text.matchAll(ROLE)].flatMap((match) => {
    const { before = '', role = '', of = '' } = match.groups ?? {};
    const from = sentence.start + match.index;
    const to = from + match[0].length;
    const found = { role: capped(role) + of, sentence };
    return holdersOf(sentence, holders, from, to, before).map(({ name, run }) => ({
      ...found,
      holder: name,
      start: Math.min(run.start, from),
      end: Math.max(run.end, to),
    }));
  });
}

/** “CEO” stays as it is; “Chairman” is no name. */
function capped(role: string): string {
  return /^\p{Lu}{2,}$/u.test(role) ? role : role.toLowerCase();
}

function holdersOf(sentence: Sentence, names: Placed[], from: number, to: number, before: string): Placed[] {
  const between = (run: Run) => sentence.text.slice(run.end - sentence.start, from - sentence.start);
  const last = names.findLast(({ run }) => run.end <= from);
  if (last !== undefined) {
    const gap = between(last.run);
    if (gap === ', ' || (gap === ' ' && before.trim() === 'the')) return [last];
    if (COPULA.test(gap) && gap.replace(COPULA, '').trim() === '') return listEndingWith(last, names);
  }
  const next = names.find(({ run }) => run.start === to + 1);
  return next?.name.kind === 'person' ? [next] : [];
}

/** “SoftBank and OpenAI are the lead partners”: both are. */
function listEndingWith(last: Placed, names: Placed[]): Placed[] {
  const before = names[names.indexOf(last) - 1];
  return before?.run.joinsNext ? [...listEndingWith(before, names), last] : [last];
}
