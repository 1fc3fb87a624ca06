/** Names in a text: runs of capitalised words that something in the text shows to be a party, a venture or a place. */
import { isCommon, type NameKind, ownKind } from './name-kinds.ts';
import { bare, type Run } from './runs.ts';
import { CORPORATE_SUFFIX } from './words.ts';

/** `runs` are all places where it stands, in reading order. */
export type Name = { kind: NameKind; name: string; aliases: string[]; runs: Run[] };

/**
 * The names that the runs of a text come to, in the order in which they are met; `lower` has each word of the text that
 * stands in lower case somewhere.
 */
export function namesOf(runs: Run[], lower: ReadonlySet<string>): Name[] {
  const likely = runs.filter(({ words }) => !words.every((word) => lower.has(bare(word).toLowerCase())));
  const groups = Map.groupBy(likely, keyOf);
  const kinds = kindsOf(groups, runs);
  const names = [...groups].flatMap(([key, group]) => {
    const kind = kinds.get(key);
    return kind === undefined ? [] : [{ kind, name: usual(group), aliases: [], runs: group } satisfies Name];
  });
  return joinShortForms(names);
}

const PROJECT = /^Project (?=\p{Lu})/u;

/** “Softbank” and “SoftBank” are one name, and so are “Project X” and “X”. */
function keyOf({ text }: Run): string {
  return text
    .replace(PROJECT, '')
    .toLowerCase()
    .replace(/[\s.]+/g, ' ')
    .trim();
}

/** The writing that is met most often, without what only says what kind of thing it is. */
function usual(runs: Run[]): string {
  const counts = Map.groupBy(runs, ({ text }) => text.replace(PROJECT, ''));
  return [...counts].toSorted(([, a], [, b]) => b.length - a.length)[0]?.[0] ?? '';
}

/** What stands in one list with an organisation is one, if nothing shows it to be something else. */
function kindsOf(groups: Map<string, Run[]>, runs: Run[]): Map<string, NameKind> {
  const kinds = new Map<string, NameKind>();
  for (const [key, group] of groups) {
    const kind = ownKind(group);
    if (kind !== null) kinds.set(key, kind);
  }
  for (const list of listsOf(runs)) {
    if (!list.some((run) => kinds.get(keyOf(run)) === 'organisation')) continue;
    for (const run of list)
      if (!kinds.has(keyOf(run)) && !isCommon(run)) kinds.set(keyOf(run), 'organisation');
  }
  return kinds;
}

/** Runs that stand in one list: “Arm, Nvidia and Oracle”. */
function listsOf(runs: Run[]): Run[][] {
  const lists: Run[][] = [[]];
  for (const run of runs) {
    lists.at(-1)?.push(run);
    if (!run.joinsNext) lists.push([]);
  }
  return lists.filter((list) => list.length > 1);
}

/** “Son” beside “Masayoshi Son”, and “SoftBank” beside “SoftBank Group”, are no other names. */
function joinShortForms(names: Name[]): Name[] {
  const wholes = new Map<string, Name>();
  for (const name of names) wholes.set(shortForm(name).toLowerCase(), name);
  const wholeOf = (name: Name): Name => {
    const whole = wholes.get(name.name.toLowerCase());
    if (whole === undefined || name.kind === 'place' || name.kind === 'venture') return name;
    return whole.kind === 'person' || whole.kind === name.kind ? whole : name;
  };
  return [...Map.groupBy(names, wholeOf)].map(([whole, all]) => ({
    ...whole,
    aliases: all.flatMap(({ name }) => (name !== whole.name && whole.kind === 'organisation' ? [name] : [])),
    runs: all.flatMap(({ runs }) => runs),
  }));
}

/** What a name is called once it is known: a person by the last name, a company without its ending; empty for others. */
function shortForm({ kind, name }: Name): string {
  const words = name.split(' ');
  const last = words.at(-1) ?? '';
  if (words.length === 1) return '';
  if (kind === 'person') return last;
  const isCompany = kind === 'organisation' && CORPORATE_SUFFIX.test(last.replace(/\.$/, ''));
  return isCompany ? words.slice(0, -1).join(' ') : '';
}
